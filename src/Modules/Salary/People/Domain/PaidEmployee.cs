using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.SharedRecords.People;

namespace HoSoCanBo.Salary.People.Domain;

/// <summary>
/// Người hưởng lương: an employee as Salary knows him or her, with everything that decides the pay (Điều 15 Quy chế
/// 80/QĐ-UBND-HC). Facts are added, ended or withdrawn with a reason, never changed.
/// </summary>
public sealed partial class PaidEmployee : KnownPerson
{
    private const string ImportedAgain = "Nhập lại hồ sơ giấy";

    private readonly List<SalaryLine> salaryLines = [];
    private readonly List<PersonAllowance> allowances = [];
    private readonly List<PayAbsence> absences = [];
    private readonly List<DependantCount> dependants = [];

    /// <summary>Diễn biến lương: every line, those that another one replaced included.</summary>
    public IReadOnlyList<SalaryLine> SalaryLines => salaryLines;

    /// <summary>Phụ cấp, those withdrawn included.</summary>
    public IReadOnlyList<PersonAllowance> Allowances => allowances;

    /// <summary>Thời gian không hưởng lương, those withdrawn included.</summary>
    public IReadOnlyList<PayAbsence> Absences => absences;

    /// <summary>Người phụ thuộc.</summary>
    public IReadOnlyList<DependantCount> Dependants => dependants;

    /// <summary>Last day of work by age, for the estimate of the next year; null while not known.</summary>
    public DateOnly? RetiresOn { get; private set; }

    /// <summary>When <see cref="RetiresOn"/> was recorded (UTC).</summary>
    public DateTime? RetirementKnownAt { get; private set; }

    /// <summary>Loại biên chế the record names (quota_kinds.csv); null while Personnel told none.</summary>
    public string? QuotaKindCode { get; private set; }

    /// <summary>When <see cref="QuotaKindCode"/> was recorded (UTC).</summary>
    public DateTime? QuotaKnownAt { get; private set; }

    /// <summary>Takes over the quota the record names; older news changes nothing, and news without one takes none away.</summary>
    public void CountIn(string? quotaKindCode, FactSource source)
    {
        if (!string.IsNullOrEmpty(quotaKindCode) && !(source.RecordedAt < QuotaKnownAt))
        {
            (QuotaKindCode, QuotaKnownAt) = (quotaKindCode, source.RecordedAt);
        }
    }

    /// <summary>Takes over the expected retirement; older news changes nothing, and news without a date takes none away.</summary>
    public void ExpectRetirement(DateOnly? retiresOn, FactSource source)
    {
        if (retiresOn is not null && !(source.RecordedAt < RetirementKnownAt))
        {
            (RetiresOn, RetirementKnownAt) = (retiresOn, source.RecordedAt);
        }
    }

    /// <summary>
    /// The line and allowances of the paper record. Importing a record again corrects what was imported before, also its
    /// day, so only what was recorded last stays in force.
    /// </summary>
    public void ImportLine(SalaryTerms terms, IReadOnlyList<AllowanceTerms> stated, DateOnly? effectiveFrom, FactSource source)
    {
        if (salaryLines.Exists(l => l.Id == source.Id))
        {
            return;
        }

        var from = effectiveFrom ?? DatedFact.FromUnknownDay;
        salaryLines.Add(new SalaryLine(Id, terms, SalaryLineOrigin.Imported, SalaryChangeKind.Opening, from, source));
        foreach (var allowance in stated)
        {
            var id = StableId.From($"{source.Id}:{allowance.Code}");
            allowances.Add(new PersonAllowance(Id, allowance, SalaryLineOrigin.Imported, from, null, source with { Id = id }));
        }

        WithdrawOlderImports();
        ChainLines();
    }

    private void WithdrawOlderImports()
    {
        var imported = salaryLines.Where(l => l.Origin == SalaryLineOrigin.Imported).OrderBy(l => l.RecordedAt).ThenBy(l => l.Id).ToList();
        var newest = imported[^1];
        foreach (var old in imported.SkipLast(1).Where(l => l.WithdrawnAt is null))
        {
            old.Withdraw(newest.RecordedAt, ImportedAgain);
        }

        foreach (var old in allowances.Where(a => a.Origin == SalaryLineOrigin.Imported && a.WithdrawnAt is null
            && a.RecordedAt < newest.RecordedAt))
        {
            old.Withdraw(newest.RecordedAt, ImportedAgain);
        }
    }

    private void ChainLines() => salaryLines.Where(l => l.WithdrawnAt is null).Chain();
}
