using HoSoCanBo.Personnel;
using Mono.Cecil;

namespace HoSoCanBo.ArchTests;

/// <summary>
/// A person is moved in one way: only the case of a movement makes movements, starts their clocks and tells the other modules, so that
/// single page, bulk page, Excel, import, reorganisation and the job of the day cannot drift apart.
/// </summary>
public sealed class OneCaseTests
{
    private static readonly string[] MakesMovements =
    [
        "Movement::Send", "Movement::Plan", "Movement::Enter", "MovementClock::Start", "EmployeeTransferred::.ctor",
        "EmployeeAppointed::.ctor",
        "EmployeeStatusChanged::.ctor", "TransferSent::.ctor", "TransferAnswered::.ctor", "MovementCancelled::.ctor",
    ];

    /// <summary>The case itself, what it is made of, and what a reorganisation shares with it.</summary>
    private static readonly string[] TheCase = ["MovingPerson", "Movement", "UnitFollowing"];

    [Fact]
    public void OnlyTheCase_MakesMovements_StartsTheirClocks_AndTellsOfThem()
    {
        var callers = Callers();

        Assert.Empty(callers.Where(c => !TheCase.Contains(c.Caller) && !IsSample(c.Space)).Select(c => $"{c.Caller} calls {c.Called}"));
        // no misspelt name passes
        Assert.Equal(MakesMovements.Order(StringComparer.Ordinal), callers.Select(c => c.Called).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>The sample invents pasts, so it makes movements by itself: were it no sample, it would be found.</summary>
    [Fact]
    public void AnotherMaker_IsFound() => Assert.Contains(Callers(), c => IsSample(c.Space) && c.Called == "Movement::Plan");

    private static bool IsSample(string space) => space.StartsWith("HoSoCanBo.Personnel.Sample", StringComparison.Ordinal);

    private static List<(string Space, string Caller, string Called)> Callers()
    {
        var calls =
            from type in AssemblyDefinition.ReadAssembly(typeof(PersonnelModule).Assembly.Location).MainModule.GetTypes()
            from method in type.Methods
            where method.HasBody
            from instruction in method.Body.Instructions
            let called = instruction.Operand as MethodReference
            where called is not null
            let name = $"{called.DeclaringType.Name}::{called.Name}"
            where MakesMovements.Contains(name)
            let outer = Outermost(type)
            where outer.Name != called.DeclaringType.Name
            select (outer.Namespace, outer.Name, name);
        return [.. calls.Distinct()];
    }

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is null ? type : Outermost(type.DeclaringType);
}
