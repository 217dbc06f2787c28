using System.Reflection;

namespace HoSoCanBo.ArchTests;

/// <summary>Modules talk by events alone: an interface of the blocks must not become a call from one module into another.</summary>
public sealed class AskedAcrossTests
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    [Fact]
    public void Modules_AskOneAnother_ThroughNoInterfaceOfTheBlocks()
    {
        var contracts = new[] { Solution.BuildingBlocks, Solution.Runtime, Solution.Workbooks, Solution.SharedRecords }.SelectMany(
            a => a.GetTypes()).Where(t => t.IsInterface).ToList();
        var modules = Solution.ModuleAssemblies.SelectMany(a => a.GetTypes().Select(t => (Module: a.GetName().Name!, Type: t)))
            .ToLookup(t => t.Module, t => t.Type);

        Assert.NotEmpty(contracts);
        Assert.Empty(AskedAcross(contracts, modules));
    }

    [Fact]
    public void InterfaceAnsweredByAnotherModule_IsFound()
    {
        var own = typeof(AskedAcrossTests).Assembly.GetTypes();
        var contracts = own.Where(t => t.IsInterface && t.Namespace == "HoSoCanBo.ArchTests.Controls.Blocks").ToList();

        var found = AskedAcross(
            contracts, own.Where(t => t.Namespace?.StartsWith("HoSoCanBo.ArchTests.Controls.", StringComparison.Ordinal) == true)
                .ToLookup(t => t.Namespace!));

        Assert.Contains("Asker asks Answerer through IAnswer", found);
    }

    /// <summary>
    /// Types of one module that are given an interface which another module implements: a call that waits for its answer.
    /// </summary>
    private static IEnumerable<string> AskedAcross(IReadOnlyCollection<Type> contracts, ILookup<string, Type> modules) =>
        from module in modules
        from type in module
        from method in type.GetConstructors(Everything).Cast<MethodBase>().Concat(type.GetMethods(Everything | BindingFlags.DeclaredOnly))
        from parameter in method.GetParameters()
        from contract in contracts.Where(c => PartsOf(parameter.ParameterType).Contains(c))
        from other in modules.Where(m => m.Key != module.Key).SelectMany(m => m)
        where other is { IsInterface: false, IsAbstract: false } && other.IsAssignableTo(contract)
        select $"{type.Name} asks {other.Name} through {contract.Name}";

    private static IEnumerable<Type> PartsOf(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(PartsOf).Append(type) : [type];
}
