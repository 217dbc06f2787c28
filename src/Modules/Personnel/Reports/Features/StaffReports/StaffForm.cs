using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reports.Domain.Search;

namespace HoSoCanBo.Personnel.Reports.Features.StaffReports;

/// <summary>One column of a statutory table: whom it counts, said by search conditions, or the headcount given.</summary>
/// <param name="Number">Its number on the form.</param>
/// <param name="Groups">The headings above it, outermost first.</param>
/// <param name="Heading">Its own heading.</param>
/// <param name="Conditions">Whom it counts among the people of the form.</param>
internal sealed record StaffColumn(string Number, IReadOnlyList<string> Groups, string Heading,
    Func<CatalogueLookup, IReadOnlyList<Condition>> Conditions)
{
    /// <summary>Kind of headcount shown instead of people; null: people.</summary>
    public string? QuotaKind { get; init; }
}

/// <summary>Columns whose sum has to be another column: people it misses lack the information.</summary>
internal sealed record StaffCheck(string Label, IReadOnlyList<string> Parts, string Whole);

/// <summary>
/// Biểu mẫu báo cáo số lượng, chất lượng: a statutory table as data. Each column is a set of search conditions, so its cells lead
/// to the people counted, and a new table needs no new code.
/// </summary>
internal sealed record StaffForm(string Slug, string Code, string Title, string Basis, string AppliesTo, IReadOnlyList<string> Kinds,
    bool IsByCommune, IReadOnlyList<StaffColumn> Columns, IReadOnlyList<StaffCheck> Checks)
{
    /// <summary>Note under the title, where the source leaves something open.</summary>
    public string? Note { get; init; }

    /// <summary>The column that counts everybody.</summary>
    public required string TotalColumn { get; init; }

    /// <summary>Whom the form is about.</summary>
    public IReadOnlyList<Condition> People => [new(Criteria.Always, OwnFields.Kind, SearchOperator.Is.Code, Kinds)];
}
