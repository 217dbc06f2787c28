namespace HoSoCanBo.BuildingBlocks.Runtime.Modules;

/// <summary>Something a module lets an operator do on the command line of the host; the databases are migrated before it runs.</summary>
public interface IOperatorVerb
{
    /// <summary>The first word, for instance <c>admin</c>.</summary>
    string Name { get; }

    /// <summary>Does it.</summary>
    /// <param name="words">The words after the name, without options.</param>
    /// <param name="optionValue">Value of an option such as <c>user</c> (<c>--user NAME</c>); null when it is not given.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Exit code: 0 done, 1 failed, 2 wrong use.</returns>
    Task<int> RunAsync(IReadOnlyList<string> words, Func<string, string?> optionValue, CancellationToken cancellationToken);
}
