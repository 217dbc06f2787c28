using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.SharedRecords.People;

namespace HoSoCanBo.Salary.People.Domain;

/// <content>What officers record: by decision, or as a correction with a reason.</content>
public sealed partial class PaidEmployee
{
    /// <summary>Quyết định về lương: the line holds from its day on. Recording the same one twice adds one line.</summary>
    /// <exception cref="RuleViolationException">Another decided line starts on the day.</exception>
    public SalaryLine Decide(SalaryTerms terms, SalaryChangeKind change, DateOnly from, FactSource source)
    {
        if (salaryLines.Find(l => l.Id == source.Id) is { } known)
        {
            return known;
        }

        if (salaryLines.Exists(l => l.WithdrawnAt is null && l.EffectiveFrom == from && l.Origin != SalaryLineOrigin.Imported))
        {
            throw new RuleViolationException(
                "salary.line-same-day", $"Đã có dòng lương hưởng từ {PayText.Day(from)}. Nếu dòng đó sai, dùng Đính chính để thay.");
        }

        return AddLine(new SalaryLine(Id, terms, SalaryLineOrigin.Decided, change, from, source));
    }

    /// <summary>
    /// A decision dated back before lines that start later: they take its place again from their days on, so the user is asked first.
    /// </summary>
    /// <exception cref="RuleViolationException">A line starts later; the message names both.</exception>
    public void RefuseBeforeLaterLine(SalaryTerms terms, DateOnly from)
    {
        var later = salaryLines.Where(l => l.WithdrawnAt is null && l.EffectiveFrom > from).MinBy(l => l.EffectiveFrom);
        if (later is not null)
        {
            throw new RuleViolationException(
                "salary.later-line",
                $"Dòng đang nhập ({Describe(terms.RankCode, terms.Step, terms.CoefficientInHundredths)}) hưởng từ {PayText.Day(from)} chỉ có hiệu lực đến trước ngày {PayText.Day(later.EffectiveFrom)}, "
                + $"vì từ ngày đó đã có dòng khác ({Describe(later.RankCode, later.Step, later.CoefficientInHundredths)}). Xem hai dòng ở đầu trang, đánh dấu xác nhận nếu đúng, hoặc đính chính dòng sau.");
        }
    }

    /// <summary>Đính chính: a line entered wrongly is withdrawn with the reason, another takes its place.</summary>
    public SalaryLine Correct(Guid lineId, SalaryTerms terms, SalaryChangeKind change, DateOnly from, string reason, FactSource source)
    {
        if (salaryLines.Find(l => l.Id == source.Id) is { } known)
        {
            return known;
        }

        LineInForce(lineId).Withdraw(source.RecordedAt, reason);
        return AddLine(new SalaryLine(Id, terms, SalaryLineOrigin.Corrected, change, from, source));
    }

    /// <summary>Hủy dòng nhập nhầm; the line before it goes on.</summary>
    public SalaryLine WithdrawLine(Guid lineId, string reason, DateTime at)
    {
        var line = LineInForce(lineId);
        line.Withdraw(at, reason);
        ChainLines();
        return line;
    }

    /// <summary>Cho hưởng phụ cấp.</summary>
    /// <param name="terms">Which, and how much.</param>
    /// <param name="from">First day.</param>
    /// <param name="until">Last day; null: open.</param>
    /// <param name="mayOverlap">Whether several of the kind may hold at once and the highest is paid, as with posts.</param>
    /// <param name="source">The entry and its decision.</param>
    /// <exception cref="RuleViolationException">The kind is held already on one of the days.</exception>
    public PersonAllowance Grant(AllowanceTerms terms, DateOnly from, DateOnly? until, bool mayOverlap, FactSource source)
    {
        if (allowances.Find(a => a.Id == source.Id) is { } known)
        {
            return known;
        }

        RequireOrder(from, until);
        if (!mayOverlap && allowances.Find(a => a.Code == terms.Code && a.Overlaps(from, until)) is { } other)
        {
            throw new RuleViolationException(
                "salary.allowances-overlap",
                $"Phụ cấp {terms.Code} đã được hưởng {PeriodOf(other.EffectiveFrom, other.EffectiveUntil)}: cho thôi hưởng mức cũ trước khi nhập mức mới.");
        }

        var allowance = new PersonAllowance(Id, terms, SalaryLineOrigin.Decided, from, until, source);
        allowances.Add(allowance);
        return allowance;
    }

    /// <summary>Thôi hưởng phụ cấp after <paramref name="lastDay"/>.</summary>
    public PersonAllowance EndAllowance(Guid allowanceId, DateOnly lastDay, Guid decisionId)
    {
        var allowance = AllowanceInForce(allowanceId);
        RequireOrder(allowance.EffectiveFrom, lastDay);
        allowance.End(lastDay, decisionId);
        return allowance;
    }

    /// <summary>Hủy phụ cấp nhập nhầm.</summary>
    public PersonAllowance WithdrawAllowance(Guid allowanceId, string reason, DateTime at)
    {
        var allowance = AllowanceInForce(allowanceId);
        allowance.Withdraw(at, reason);
        return allowance;
    }

    /// <summary>Thời gian không hưởng lương.</summary>
    /// <exception cref="RuleViolationException">Another absence holds on one of the days.</exception>
    public PayAbsence RecordAbsence(AbsenceKind kind, DateOnly from, DateOnly? until, string? note, FactSource source)
    {
        if (absences.Find(a => a.Id == source.Id) is { } known)
        {
            return known;
        }

        RequireOrder(from, until);
        if (absences.Find(a => a.Overlaps(from, until)
            && (a.Kind == AbsenceKind.SuspendedSentence) == (kind == AbsenceKind.SuspendedSentence)) is { } other)
        {
            throw new RuleViolationException(
                "salary.absences-overlap", $"Đã ghi thời gian nghỉ {PeriodOf(other.EffectiveFrom, other.EffectiveUntil)}, trùng với thời gian này.");
        }

        var absence = new PayAbsence(Id, kind, from, until, note, source);
        absences.Add(absence);
        return absence;
    }

    /// <summary>Ngày cuối của thời gian nghỉ, when it becomes known.</summary>
    public void EndAbsence(Guid absenceId, DateOnly lastDay)
    {
        var absence = AbsenceInForce(absenceId);
        RequireOrder(absence.EffectiveFrom, lastDay);
        absence.End(lastDay);
    }

    /// <summary>Hủy thời gian nghỉ nhập nhầm.</summary>
    public void WithdrawAbsence(Guid absenceId, string reason, DateTime at) => AbsenceInForce(absenceId).Withdraw(at, reason);

    /// <summary>Số người phụ thuộc from a day on.</summary>
    public void RegisterDependants(int count, DateOnly from, FactSource source)
    {
        if (!dependants.Exists(d => d.Id == source.Id))
        {
            dependants.Add(new DependantCount(Id, count, from, source));
            dependants.Chain();
        }
    }

    private static string Describe(string? rankCode, int? step, int? hundredths) =>
        string.Join(", ",
            new[] { rankCode, step is null ? null : $"bậc {step}",
                hundredths is { } value ? $"hệ số {PayText.Number(value / 100m)}" : null }.OfType<string>());

    private static void RequireOrder(DateOnly from, DateOnly? until)
    {
        if (until < from)
        {
            throw new RuleViolationException("salary.period-dates", "Ngày cuối không được trước ngày đầu.");
        }
    }

    private static string PeriodOf(DateOnly from, DateOnly? until) =>
        $"từ {PayText.Day(from)}{(until is { } last ? $" đến {PayText.Day(last)}" : "")}";

    private SalaryLine AddLine(SalaryLine line)
    {
        salaryLines.Add(line);
        ChainLines();
        return line;
    }

    private SalaryLine LineInForce(Guid id) => salaryLines.Find(l => l.Id == id && l.WithdrawnAt is null) ?? throw NoLonger("Dòng lương");

    private PersonAllowance AllowanceInForce(Guid id) =>
        allowances.Find(a => a.Id == id && a.WithdrawnAt is null) ?? throw NoLonger("Phụ cấp");

    private PayAbsence AbsenceInForce(Guid id) =>
        absences.Find(a => a.Id == id && a.WithdrawnAt is null) ?? throw NoLonger("Thời gian nghỉ");

    private static RuleViolationException NoLonger(string what) =>
        new("salary.fact-withdrawn", $"{what} này không còn, hoặc đã bị hủy trước đó. Tải lại trang để xem dữ liệu hiện nay.");
}
