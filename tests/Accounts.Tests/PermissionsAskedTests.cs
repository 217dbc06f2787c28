using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using Microsoft.AspNetCore.Authorization;

namespace HoSoCanBo.Accounts.Tests;

/// <summary>
/// The matrix of permissions and the program agree: what is given opens something, and what opens something is in the matrix.
/// </summary>
public sealed class PermissionsAskedTests
{
    private static readonly List<Assembly> Modules =
    [
        .. Assembly.Load("HoSoCanBo.Host").GetReferencedAssemblies()
            .Where(a => a.Name!.StartsWith("HoSoCanBo.", StringComparison.Ordinal)).Select(Assembly.Load),
    ];

    private static readonly HashSet<string> Required = ReadRequired();

    private static readonly HashSet<string> Asked = [.. Required, .. Modules.SelectMany(StringsInCode)];

    private static readonly List<(string Permission, bool IsGiven, string WhyNotAsked)> Matrix =
    [
        .. CsvTable.ReadEmbedded(typeof(AccountsDbContext).Assembly, "permissions.csv")
            .Select(row => (row["permission"], row["allowed"] != "no", row["why_not_asked_vi"])),
    ];

    [Fact]
    public void EveryPermissionGiven_IsAskedForSomewhere_OrTheSeedSaysWhyNot()
    {
        var silent = Matrix.Where(row => row.IsGiven && row.WhyNotAsked.Length == 0 && !Asked.Contains(row.Permission))
            .Select(row => row.Permission);

        Assert.Empty(silent.Distinct());
    }

    [Fact]
    public void TheSeed_ExcusesNoPermissionThatIsAskedFor() =>
        Assert.Empty(Matrix.Where(row => row.WhyNotAsked.Length > 0 && Asked.Contains(row.Permission)).Select(row => row.Permission)
            .Distinct());

    [Fact]
    public void EveryPermissionRequired_IsInTheMatrix() =>
        Assert.Empty(Required.Except(Matrix.Select(row => row.Permission), StringComparer.Ordinal));

    /// <summary>What pages, endpoints and requests ask for before they do anything.</summary>
    private static HashSet<string> ReadRequired()
    {
        var types = Modules.SelectMany(a => a.GetTypes()).ToList();
        var requests = types.SelectMany(t => t.GetCustomAttributes<RequiresAttribute>()).SelectMany(r => r.Permissions);
        var pages = types.SelectMany(t => t.GetCustomAttributes<AuthorizeAttribute>()).Select(a => a.Policy).OfType<string>()
            .SelectMany(policy => policy.Split('|'));
        return requests.Concat(pages).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// The strings methods load: a permission asked for in the middle of the work. A constant nobody uses is not among them.
    /// </summary>
    private static IEnumerable<string> StringsInCode(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        var found = new List<string>();
        for (var at = MetadataTokens.UserStringHandle(1); !at.IsNil; at = metadata.GetNextHandle(at))
        {
            found.Add(metadata.GetUserString(at));
        }

        return found;
    }
}
