using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Movements.Domain;

/// <summary>Everything the rules of a movement look at.</summary>
/// <param name="Employee">The person, with posts and statuses.</param>
/// <param name="Status">The present status; null when the catalogue lacks it.</param>
/// <param name="Type">The kind.</param>
/// <param name="Answers">What the form says.</param>
/// <param name="ToUnit">The unit named; null when none is.</param>
/// <param name="Earlier">The person's movements so far, withdrawn and refused ones left out.</param>
/// <param name="Types">The kinds, for naming what stands in the way.</param>
/// <param name="Today">Today.</param>
internal sealed record MovementCase(
    Employee Employee, RecordStatus? Status, MovementType Type, MovementFacts Answers, OrganizationUnit? ToUnit,
    IReadOnlyList<Movement> Earlier, IReadOnlyList<MovementType> Types, DateOnly Today)
{
    public MovementForm Form => MovementForms.Of(Type.Code, Type.Category);

    /// <summary>Ngày ký of the paper.</summary>
    public required DateOnly SignedOn { get; init; }

    /// <summary>The unit the person is in.</summary>
    public required OrganizationUnit? FromUnit { get; init; }

    /// <summary>Whether the unit named lies in the user's scope; true when none is named.</summary>
    public required bool ReachesToUnit { get; init; }

    /// <summary>Posts with their levels.</summary>
    public required CatalogueLookup Catalogues { get; init; }

    public DateOnly From => Answers.EffectiveFrom;

    /// <summary>Whether the person has left and may come back.</summary>
    public bool HasLeft => Status is { IsTerminal: true, StatusScope: RecordStatus.OfPerson };

    public MovementType? TypeOf(Movement movement) => Types.FirstOrDefault(t => t.Code == movement.TypeCode);
}

/// <summary>What the form of a movement says, cleaned.</summary>
internal sealed record MovementFacts(
    DateOnly EffectiveFrom, Guid? ToUnitId, string? PositionName, DateOnly? EndsOn, MovementDetails Details);
