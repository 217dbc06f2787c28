using System.Reflection;
using System.Runtime.CompilerServices;
using ArchUnitNET.Loader;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime;
using Type = System.Type;

namespace HoSoCanBo.ArchTests;

/// <summary>The code under test. Modules are listed once; rules over pairs are generated from the list.</summary>
internal static class Solution
{
    public static readonly string[] Modules = ["Personnel", "Training", "Emulation", "Salary", "Accounts"];

    public static readonly Assembly[] ModuleAssemblies = [.. Modules.Select(m => Assembly.Load($"HoSoCanBo.{m}"))];

    public static readonly Assembly[] ContractsAssemblies = [.. Modules.Select(m => Assembly.Load($"HoSoCanBo.{m}.Contracts"))];

    /// <summary>The pay rules: a library of the salary module, without any framework.</summary>
    public static readonly Assembly PayRules = typeof(Salary.Pay.PayEngine).Assembly;

    public static readonly Assembly Host = typeof(Program).Assembly;

    /// <summary>The block without packages.</summary>
    public static readonly Assembly BuildingBlocks = typeof(IIntegrationEvent).Assembly;

    /// <summary>The block that reads and writes workbooks.</summary>
    public static readonly Assembly Workbooks = typeof(HoSoCanBo.BuildingBlocks.Workbooks.WorkbookReader).Assembly;

    /// <summary>The block with the frameworks.</summary>
    public static readonly Assembly Runtime = typeof(RuntimeSetup).Assembly;

    /// <summary>What several modules keep of people, units and decisions.</summary>
    public static readonly Assembly SharedRecords = typeof(HoSoCanBo.SharedRecords.People.KnownPerson).Assembly;

    /// <summary>Everything written in this solution that runs in production.</summary>
    public static readonly Assembly[] Own =
        [BuildingBlocks, Workbooks, Runtime, SharedRecords, .. ContractsAssemblies, PayRules, .. ModuleAssemblies, Host];

    /// <summary>
    /// What ArchUnitNET knows: own assemblies only (the frameworks would cost seconds and half a gigabyte), and this one for
    /// the deliberate violations.
    /// </summary>
    public static readonly ArchUnitNET.Domain.Architecture Architecture =
        new ArchLoader().LoadAssemblies([.. Own, typeof(Solution).Assembly]).Build();

    /// <summary>Every event.</summary>
    public static IEnumerable<Type> Events =>
        ContractsAssemblies.SelectMany(a => a.GetExportedTypes()).Where(t => t.IsAssignableTo(typeof(IIntegrationEvent)));

    /// <summary>Types a person wrote: no closures, no compiled pages.</summary>
    public static IEnumerable<Type> WrittenTypes(Assembly assembly) => assembly.GetTypes().Where(t =>
        !t.IsDefined(typeof(CompilerGeneratedAttribute)) && !t.Name.Contains('<', StringComparison.Ordinal)
        && t.Namespace is { } space && !space.StartsWith("AspNetCoreGeneratedDocument", StringComparison.Ordinal));

    /// <summary>A file of the repository.</summary>
    public static string PathOf(string relative, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", relative));
}
