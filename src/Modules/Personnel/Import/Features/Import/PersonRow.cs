using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>What a row does to the records.</summary>
internal enum RowOutcome
{
    /// <summary>It has errors.</summary>
    Skipped,
    New,
    Changed,
    Unchanged,
}

/// <summary>The decision a new person comes with.</summary>
internal sealed record RowDecision(string Number, DateOnly SignedOn, string? Issuer);

/// <summary>A labour contract of a row.</summary>
/// <param name="SignedOn">First day.</param>
/// <param name="EndsOn">Last day, included.</param>
internal sealed record RowContract(DateOnly SignedOn, DateOnly EndsOn);

/// <summary>One person as the workbook gives him or her.</summary>
internal sealed class PersonRow
{
    public required int Row { get; init; }

    /// <summary>The row's cells, for showing what stands there.</summary>
    public required WorkbookCell[] Cells { get; init; }

    /// <summary>By the order of <see cref="ProfileFields.All"/>; a null value: the file says nothing.</summary>
    public required ParsedValue[] Values { get; init; }

    public string? Number { get; set; }

    public string? Name { get; set; }

    public string? KindCode { get; set; }

    public string? StatusCode { get; set; }

    public string? Position { get; set; }

    public UnitEntry? Unit { get; set; }

    public DateOnly? From { get; set; }

    public RowDecision? Decision { get; set; }

    /// <summary>Last day of a labour contract; null when the row names none.</summary>
    public DateOnly? ContractEndsOn { get; set; }

    /// <summary>Why an identity number that contradicts the record is right all the same.</summary>
    public string? ConfirmReason { get; set; }

    /// <summary>The record the row is about; null for a new person.</summary>
    public PersonEntry? Known { get; set; }

    public bool HasErrors { get; set; }

    public IReadOnlyList<TableRow> Tables { get; set; } = [];

    public RowOutcome Outcome { get; set; }

    /// <summary>The record with the row applied; null when the row has errors.</summary>
    public Employee? Employee { get; set; }

    /// <summary>Labels of the fields that get another value, for the result.</summary>
    public List<string> Changes { get; } = [];

    /// <summary>Whether name, number, kind or birth date of a known person change.</summary>
    public bool ChangesIdentity { get; set; }

    /// <summary>Whether pay or award enter a record that had none.</summary>
    public bool OpensFacts { get; set; }

    /// <summary>Rows of the repeating tables the record does not have yet.</summary>
    public List<ProfileRow> NewTableRows { get; } = [];

    /// <summary>The contract the row opens a clock for; null when it opens none.</summary>
    public RowContract? Contract { get; set; }

    public object? ValueOf(int fieldIndex) => Values[fieldIndex].Value;
}
