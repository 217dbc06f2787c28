using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;

/// <summary>One operation of a reorganisation, as entered or loaded; units are named by id where a page knew it, else by code.</summary>
internal sealed class ReorganizationLine
{
    public const int RefMaxLength = 40;
    public const int NoteMaxLength = 500;

    public required Guid Id { get; init; }

    public required Guid ReorganizationId { get; init; }

    /// <summary>Place in the plan, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Its name in the file, for instance <c>C0011</c>.</summary>
    public string? Ref { get; init; }

    /// <summary>First day of the new order.</summary>
    public required DateOnly EffectiveOn { get; init; }

    public required ReorganizationKind Kind { get; init; }

    public Guid? FromUnitId { get; init; }

    public string? FromCode { get; init; }

    public string? FromName { get; init; }

    /// <summary>An existing unit that receives; null: found by code and name, or opened.</summary>
    public Guid? ToUnitId { get; init; }

    public string? ToCode { get; init; }

    public string? ToName { get; init; }

    /// <summary>Kind of the new unit.</summary>
    public string? ToKind { get; init; }

    public Guid? ToParentId { get; init; }

    public string? ToParentCode { get; init; }

    public LineageShare Share { get; init; }

    public string? LegalBasis { get; init; }

    public string? Note { get; init; }
}

/// <summary>Nơi đến của người: where people of a split or dissolved unit go; one by one, or all that are left of a unit.</summary>
internal sealed class ReorganizationPlacement
{
    public required Guid Id { get; init; }

    public required Guid ReorganizationId { get; init; }

    /// <summary>Số hiệu of one person; null: everybody of <see cref="FromCode"/> not named otherwise.</summary>
    public string? EmployeeNumber { get; init; }

    public string? FromCode { get; init; }

    public required string ToCode { get; init; }
}
