using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace HoSoCanBo.ArchTests;

public sealed class ModuleBoundaryTests
{
    private static readonly string[] Frameworks =
    [
        "Microsoft.EntityFrameworkCore", "MediatR", "Wolverine", "Hangfire", "FluentValidation", "Microsoft.AspNetCore",
        "DocumentFormat.OpenXml",
        "HoSoCanBo.BuildingBlocks.Runtime", "HoSoCanBo.BuildingBlocks.Workbooks",
    ];

    public static TheoryData<string, string> ModulePairs =>
        [.. from a in Solution.Modules from b in Solution.Modules where a != b select (a, b)];

    public static TheoryData<string> Modules => [.. Solution.Modules];

    [Theory]
    [MemberData(nameof(ModulePairs))]
    public void Module_DoesNotDependOn_AnotherModule(string module, string other) =>
        ModuleKeepsApart($@"^HoSoCanBo\.{module}(\.|$)", $@"^HoSoCanBo\.{other}(?!\.Contracts)(\.|$)").Check(Solution.Architecture);

    [Fact]
    public void Module_ThatUsesAnother_IsFound() => MustFail(
        ModuleKeepsApart(@"^HoSoCanBo\.ArchTests\.Controls\.Trespasser$", @"^HoSoCanBo\.ArchTests\.Controls\.Neighbour$"));

    [Theory]
    [MemberData(nameof(Modules))]
    public void Domain_DependsOn_NoFramework(string module) =>
        FrameworkFree($@"^HoSoCanBo\.{module}(\.\w+)?\.Domain(\.|$)").Check(Solution.Architecture);

    [Fact]
    public void Domain_ThatUsesAFramework_IsFound() => Assert.All(
        ["FrameworkUser", "SheetUser", "ScopeUser"],
        user => Assert.Contains(FrameworkFree(@"^HoSoCanBo\.ArchTests\.Controls\.Domain$").Evaluate(Solution.Architecture),
            r => !r.Passed && r.Description.Contains(user, StringComparison.Ordinal)));

    [Fact]
    public void Host_KnowsOnly_TheFacesOfModules()
    {
        var modules = string.Join('|', Solution.Modules);
        var inside = Types().That().ResideInNamespaceMatching($@"^HoSoCanBo\.({modules})\.(?!Contracts)\w+").As("the inside of a module");
        Assert.NotEmpty(inside.GetObjects(Solution.Architecture));

        Types().That().ResideInNamespaceMatching(@"^HoSoCanBo\.Host(\.|$)")
            .Should().NotDependOnAny(inside)
            .Because("the host composes modules through AddXxxModule alone")
            .Check(Solution.Architecture);
    }

    [Fact]
    public void Modules_DoNotReference_HostOrMigrations()
    {
        var references = Solution.ModuleAssemblies.Concat(Solution.ContractsAssemblies)
            .SelectMany(a => a.GetReferencedAssemblies().Select(r => $"{a.GetName().Name} -> {r.Name}")).ToList();

        Assert.Contains("HoSoCanBo.Personnel -> HoSoCanBo.BuildingBlocks", references);
        Assert.DoesNotContain(references,
            r => r.EndsWith("HoSoCanBo.Host", StringComparison.Ordinal) || r.Contains("-> HoSoCanBo.Migrations", StringComparison.Ordinal));
    }

    [Fact]
    public void Contracts_Reference_BuildingBlocksOnly() =>
        Assert.All(Solution.ContractsAssemblies, contracts => Assert.Empty(ForeignReferences(contracts, "HoSoCanBo.BuildingBlocks")));

    [Fact]
    public void BuildingBlocks_Reference_NoPackage() => Assert.Empty(ForeignReferences(Solution.BuildingBlocks));

    [Fact]
    public void PayRules_Reference_BuildingBlocksOnly() => Assert.Empty(ForeignReferences(Solution.PayRules, "HoSoCanBo.BuildingBlocks"));

    [Fact]
    public void ForeignReference_IsFound() => Assert.NotEmpty(ForeignReferences(Solution.Runtime, "HoSoCanBo.BuildingBlocks"));

    private static TypesShouldConjunctionWithDescription ModuleKeepsApart(string module, string forbidden)
    {
        var inside = Types().That().ResideInNamespaceMatching(forbidden).As(forbidden);
        Assert.NotEmpty(inside.GetObjects(Solution.Architecture)); // a misspelt name must not pass
        return Types().That().ResideInNamespaceMatching(module)
            .Should().NotDependOnAny(inside)
            .Because("modules talk only through the events of a Contracts project");
    }

    private static ArchRule<IType> FrameworkFree(string domain)
    {
        GivenTypesConjunction frameworks = Types(true).That()
            .ResideInNamespaceMatching($@"^({string.Join('|', Frameworks.Select(Regex.Escape))})(\.|$)");
        // no misspelt name passes
        Assert.All(Frameworks, f =>
            Assert.Contains(frameworks.GetObjects(Solution.Architecture), t => t.FullName.StartsWith($"{f}.", StringComparison.Ordinal)));
        return Types().That().ResideInNamespaceMatching(domain)
            .Should().NotDependOnAny(frameworks)
            .Because("rules of the domain are tested and read without a framework")
            .WithoutRequiringPositiveResults(); // a young module may have no domain yet
    }

    private static void MustFail(TypesShouldConjunctionWithDescription rule) =>
        Assert.False(rule.HasNoViolations(Solution.Architecture), "The rule cannot fail.");

    private static List<string> ForeignReferences(System.Reflection.Assembly assembly, params string[] allowed) =>
        [.. assembly.GetReferencedAssemblies().Select(r => r.Name!)
            .Where(name => !name.StartsWith("System", StringComparison.Ordinal) && name != "netstandard" && !allowed.Contains(name))];
}
