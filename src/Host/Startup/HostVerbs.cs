using HoSoCanBo.BuildingBlocks.Runtime.Modules;

namespace HoSoCanBo.Host.Startup;

/// <summary>What an operator can ask of the host besides serving; how it ends: <see cref="ExitCodes"/>.</summary>
internal static class HostVerbs
{
    private static readonly string[] Verbs = ["migrate", "sample", "admin", "codegen"];

    public static string? VerbOf(string[] args) => args.Length > 0 && !args[0].StartsWith('-') ? args[0] : null;

    public static string[] WithoutVerb(string[] args) => VerbOf(args) is null ? args : args[1..];

    public static async Task<int> RunVerbAsync(this WebApplication app, string verb, string[] args)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("HoSoCanBo");
        try
        {
            FileModes.RestrictWhatIsMade();
            using var folder = DataFolder.Take(
                app.Services.GetRequiredService<DatabaseOptions>(), app.Services.GetRequiredService<ModuleRegistry>(), mayCreate: true);
            switch (verb)
            {
                case "migrate":
                    await app.MigrateAsync(folder, CancellationToken.None);
                    return ExitCodes.Done;
                case "sample":
                    await app.MigrateAsync(folder, CancellationToken.None);
                    await app.LoadSampleAsync(SampleFrom(app.Configuration), CancellationToken.None);
                    return ExitCodes.Done;
                case var name when OperatorVerb(app, name) is { } operatorVerb:
                    await app.MigrateAsync(folder, CancellationToken.None);
                    return await RunAsync(app, operatorVerb, args);
                default:
                    await Console.Error.WriteLineAsync($"Không có lệnh '{verb}'. Các lệnh: {string.Join(", ", Verbs)}.");
                    return ExitCodes.WrongUse;
            }
        }
        catch (Exception exception)
        {
            log.LogError("Verb {Verb} failed.", verb);
            return ExitCodes.Report(log, exception);
        }
    }

    private static Type? OperatorVerb(WebApplication app, string name)
    {
        using var scope = app.Services.CreateScope();
        return scope.ServiceProvider.GetServices<IOperatorVerb>().SingleOrDefault(v => v.Name == name)?.GetType();
    }

    private static async Task<int> RunAsync(WebApplication app, Type verb, string[] args)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var operatorVerb = scope.ServiceProvider.GetServices<IOperatorVerb>().Single(v => v.GetType() == verb);
        var words = args.Skip(1).TakeWhile(a => !a.StartsWith('-')).ToList();
        return await operatorVerb.RunAsync(words, option => app.Configuration[option], CancellationToken.None);
    }

    public static SampleOptions SampleFrom(IConfiguration configuration) =>
        new(configuration.GetValue("people", configuration.GetValue("Sample:People", 2000)), configuration.GetValue("seed", 1));
}
