using System.Reflection;
using HoSoCanBo.Salary;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Mono.Cecil;

namespace HoSoCanBo.ArchTests;

/// <summary>
/// That something was saved is told in one way (docs/adr/0023-saved-facts.md): the entity says its fact, one place tells it after the
/// commit. And whoever changes what somebody is paid by asks for the sheets by name.
/// </summary>
public sealed class SavedFactsRuleTests
{
    private static readonly string[] ChangesPay =
    [
        "PaidEmployee::Decide", "PaidEmployee::Correct", "PaidEmployee::WithdrawLine", "PaidEmployee::Grant", "PaidEmployee::EndAllowance",
        "PaidEmployee::WithdrawAllowance", "PaidEmployee::RecordAbsence", "PaidEmployee::EndAbsence", "PaidEmployee::WithdrawAbsence",
        "PaidEmployee::RegisterDependants", "PaidEmployee::ImportLine", "KnownPerson::JoinUnit", "KnownPerson::TakeStatus",
        "KnownPersonHandling::TakePost", "KnownPersonHandling::ApplyToPeopleAsync", "StepRaise::Apply", "UnitPayTerms::.ctor",
    ];

    private static readonly string[] Asks =
        ["PayRecalculations::AskAsync", "PayRecalculations::AskForUnitAsync", "SalaryRecords::SaveAsync",
            "PaidEmployeeHandling::ApplyToPaidAsync"];

    [Fact]
    public void OnlyOnePlace_HearsOfSaves()
    {
        Assert.Equal(["SavedFacts"], HearersOfSaves(Solution.Own));
        Assert.Contains("OwnEar", HearersOfSaves([typeof(SavedFactsRuleTests).Assembly]));
    }

    [Fact]
    public void NoDatabase_LooksAtWhatItSaves()
    {
        Assert.Equal(["ModuleDbContext", "PersonnelDbContext"], SaversOfTheirOwn(Solution.Own)); // Personnel's words a broken index
        Assert.Contains("CuriousContext", SaversOfTheirOwn([typeof(SavedFactsRuleTests).Assembly]));
    }

    [Fact]
    public void WhoeverChangesPay_AsksForTheSheets()
    {
        var callers = CallersIn(typeof(SalaryModule).Assembly);

        Assert.Empty(Forgetful(callers));
        // no misspelt name passes
        Assert.Equal(ChangesPay.Order(StringComparer.Ordinal),
            callers.SelectMany(c => c.Value).Intersect(ChangesPay).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ChangeOfPayThatAsksForNothing_IsFound() =>
    Assert.Equal(["ForgetfulChange"], Forgetful(CallersIn(typeof(SavedFactsRuleTests).Assembly)));

    private static IEnumerable<string> HearersOfSaves(Assembly[] assemblies) =>
        assemblies.SelectMany(a => a.GetTypes())
        .Where(t => t is { IsInterface: false } && t.IsAssignableTo(typeof(ISaveChangesInterceptor))).Select(t => t.Name);

    private static IEnumerable<string> SaversOfTheirOwn(Assembly[] assemblies) =>
        from type in assemblies.SelectMany(a => a.GetTypes())
        where type.IsAssignableTo(typeof(DbContext))
        where type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Any(m => m.Name == nameof(DbContext.SaveChangesAsync))
        orderby type.Name
        select type.Name;

    /// <summary>The domain and what others call through are not asked; a test host has no domain.</summary>
    private static IEnumerable<string> Forgetful(IReadOnlyDictionary<string, HashSet<string>> callers) =>
        callers.Where(c => c.Value.Overlaps(ChangesPay) && !c.Value.Overlaps(Asks)).Select(c => c.Key);

    private static Dictionary<string, HashSet<string>> CallersIn(Assembly assembly)
    {
        var calls =
            from type in AssemblyDefinition.ReadAssembly(assembly.Location).MainModule.GetTypes()
            let outer = Outermost(type)
            where !outer.Namespace.EndsWith(".Domain", StringComparison.Ordinal)
            from method in type.Methods
            where method.HasBody
            from instruction in method.Body.Instructions
            let called = instruction.Operand as MethodReference
            where called is not null
            select (outer.Name, Called: $"{called.DeclaringType.Name}::{called.Name}");
        return calls.GroupBy(c => c.Name).ToDictionary(g => g.Key, g => g.Select(c => c.Called).ToHashSet(StringComparer.Ordinal));
    }

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is null ? type : Outermost(type.DeclaringType);
}
