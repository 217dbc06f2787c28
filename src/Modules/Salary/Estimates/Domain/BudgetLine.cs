using System.Text.Json;
using HoSoCanBo.Salary.Months.Domain;

namespace HoSoCanBo.Salary.Estimates.Domain;

/// <summary>Whom a line is about.</summary>
internal sealed record LinePerson(Guid PersonId, string FullName, string KindCode, string? RankCode, int? CoefficientInTenThousandths);

/// <summary>Một người trong dự toán: what the year costs, and why it differs from twelve frozen months.</summary>
internal sealed class BudgetLine
{
    private ReformFund? monthFund;
    private ReformFund? yearFund;
    private ReformFund? raiseFund;
    private IReadOnlyList<long>? byCause;

    private BudgetLine()
    {
    }

    /// <summary>A person who was computed.</summary>
    public BudgetLine(Guid partId, LinePerson person, PersonEstimate estimate, PersonPlan plan)
        : this(partId, person)
    {
        (monthFund, yearFund, raiseFund, byCause) = (estimate.Month, estimate.Year, estimate.RaiseMonth, estimate.ByCause);
        (MonthJson, YearJson) = (PartFigures.Write(estimate.Month), PartFigures.Write(estimate.Year));
        RaiseJson = plan.Changes.Count > 0 ? PartFigures.Write(estimate.RaiseMonth) : null;
        CausesJson = JsonSerializer.Serialize(estimate.ByCause, StoredLines.Json);
        YearInDong = estimate.ByCause.Sum();
        RaiseFrom = plan.Changes.Count > 0 ? plan.Changes[0].From : null;
        Coming = Cut(string.Join("; ", plan.Changes.Select(c => c.Text).Append(plan.LeavingText).Where(t => t is not null)));
    }

    /// <summary>A person who could not be computed, and why.</summary>
    public BudgetLine(Guid partId, LinePerson person, string problem)
        : this(partId, person) => Problem = Cut(problem);

    private BudgetLine(Guid partId, LinePerson person)
    {
        PartId = partId;
        (PersonId, FullName, KindCode, RankCode, CoefficientInTenThousandths) = person;
    }

    public Guid PartId { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>Họ và tên.</summary>
    public string FullName { get; private set; } = "";

    /// <summary>Code of employee_kinds.csv.</summary>
    public string KindCode { get; private set; } = "";

    /// <summary>Mã ngạch.</summary>
    public string? RankCode { get; private set; }

    /// <summary>Hệ số lương times 10.000.</summary>
    public int? CoefficientInTenThousandths { get; private set; }

    /// <summary>A month as of the frozen sheet.</summary>
    public string? MonthJson { get; private set; }

    /// <summary>The plan year.</summary>
    public string? YearJson { get; private set; }

    /// <summary>What the raises add to a month; null: no raise comes.</summary>
    public string? RaiseJson { get; private set; }

    /// <summary>Đồng by <see cref="BudgetCause"/>.</summary>
    public string? CausesJson { get; private set; }

    /// <summary>Quỹ năm.</summary>
    public long YearInDong { get; private set; }

    /// <summary>The first raise.</summary>
    public DateOnly? RaiseFrom { get; private set; }

    /// <summary>What is to come, in words.</summary>
    public string? Coming { get; private set; }

    /// <summary>Why there are no figures.</summary>
    public string? Problem { get; private set; }

    public ReformFund MonthFund => monthFund ??= Read(MonthJson);

    public ReformFund YearFund => yearFund ??= Read(YearJson);

    /// <summary>What the raises add to a month.</summary>
    public ReformFund RaiseFund => raiseFund ??= Read(RaiseJson);

    /// <summary>Đồng by cause.</summary>
    public IReadOnlyList<long> ByCause => byCause ??= CausesJson is null
        ? new long[Enum.GetValues<BudgetCause>().Length]
        : JsonSerializer.Deserialize<long[]>(CausesJson, StoredLines.Json)!;

    private static ReformFund Read(string? json) => json is null ? ReformFund.None : PartFigures.ReadFund(json);

    private static string? Cut(string text) =>
        text.Length == 0 ? null : text.Length <= SheetEntry.TextMaxLength ? text : $"{text[..(SheetEntry.TextMaxLength - 1)]}…";
}
