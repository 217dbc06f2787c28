using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.People.Domain.History;

namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>What the checks look at besides the month itself.</summary>
/// <param name="PaidBeforeInDong">Salary and allowances of the month before at this unit; null: not on its sheet.</param>
/// <param name="Elsewhere">The sheet another unit has already sent with this person; null: none.</param>
/// <param name="Steps">What the history says about the step held.</param>
internal sealed record EntryContext(long? PaidBeforeInDong, PaidElsewhere? Elsewhere, IReadOnlyList<SheetFinding> Steps)
{
    /// <summary>Nothing known besides the month.</summary>
    public static EntryContext None { get; } = new(null, null, []);
}

/// <summary>A person on the sheet another unit has sent for the same month.</summary>
/// <param name="UnitName">The unit.</param>
/// <param name="Days">The days it pays.</param>
/// <param name="IsTakenBack">Whether a truy thu of that unit waits or is accepted.</param>
internal sealed record PaidElsewhere(string UnitName, IReadOnlyList<(DateOnly From, DateOnly Until)> Days, bool IsTakenBack);

/// <summary>The checks of one person on a sheet (docs/salary-month.md).</summary>
internal static class EntryChecks
{
    private const int Percent = 100;

    /// <summary>What they find.</summary>
    public static IReadOnlyList<SheetFinding> Of(PayRecord record, MonthPay pay, PayMonth month, EntryContext context) =>
    [
        .. pay.Blocks,
        .. OfInsurance(pay),
        .. OfOtherSheet(pay, month, context.Elsewhere),
        .. context.Steps,
        .. (pay.Result?.Warnings ?? []).Select(w => RuleOf(w.Kind).Finds(w.Text)),
        .. OfAllowances(record, month),
        .. OfChange(pay, context.PaidBeforeInDong),
    ];

    /// <summary>The days with pay that facts give, in order.</summary>
    public static IReadOnlyList<(DateOnly From, DateOnly Until)> PaidDays(PayMonthFacts facts)
    {
        var periods = facts.Periods.OrderBy(p => p.From).ToList();
        return
        [
            .. periods.Index().Where(p => p.Item.Facts is not null)
                .Select(p => (
                    From: p.Item.From > facts.Month.First ? p.Item.From : facts.Month.First,
                    Until: p.Index + 1 < periods.Count ? periods[p.Index + 1].From.AddDays(-1) : facts.Month.Last))
                .Where(p => p.From <= p.Until),
        ];
    }

    private static IEnumerable<SheetFinding> OfInsurance(MonthPay pay)
    {
        var kind = pay.Facts?.Periods.FirstOrDefault(p => p.Facts is not null)?.Facts?.Kind;
        if (kind?.IsCadreOrCivilServant() == true && pay.Result is { } result
            && (result.AmountOf("BHTN_E") != 0 || result.AmountOf("BHTN_U") != 0))
        {
            yield return SheetRules.InsuranceFitsKind.Finds($"{kind.Value.NameOf()} không đóng bảo hiểm thất nghiệp: kiểm tra bảng tỷ lệ đóng.");
        }
    }

    private static IEnumerable<SheetFinding> OfOtherSheet(MonthPay pay, PayMonth month, PaidElsewhere? elsewhere)
    {
        if (elsewhere is null || pay.Facts is null)
        {
            yield break;
        }

        var both = PaidDays(pay.Facts).SelectMany(own => elsewhere.Days.Where(o => o.From <= own.Until && own.From <= o.Until)
            .Select(o => (From: Later(o.From, own.From), Until: Earlier(o.Until, own.Until)))).ToList();
        if (both.Count == 0)
        {
            yield break;
        }

        var days = $"từ {PayText.Day(both.Min(b => b.From))} đến {PayText.Day(both.Max(b => b.Until))}";
        yield return elsewhere.IsTakenBack
            ? SheetRules.TakenBackElsewhere.Finds($"{elsewhere.UnitName} đã nộp bảng lương tháng {month.ToVietnamese()} trả {days}; đơn vị đó có khoản truy thu.")
            : SheetRules.PaidOnce.Finds(
                $"{elsewhere.UnitName} đã nộp bảng lương tháng {month.ToVietnamese()} trả lương {days} và không truy thu: đề nghị trả lại bảng đó, hoặc nhận khoản truy thu.");
    }

    // An allowance of the paper record rests on papers kept with it; the law gives others without a decision.
    private static IEnumerable<SheetFinding> OfAllowances(PayRecord record, PayMonth month) => record.Allowances
        .Where(a => a.Origin != SalaryLineOrigin.Imported && a.DecisionId is null && a.Overlaps(month.First, month.Last))
        .Select(a => SheetRules.AllowanceDecided.Finds($"Phụ cấp {a.Code} từ {PayText.Day(a.EffectiveFrom)} chưa ghi quyết định."));

    private static IEnumerable<SheetFinding> OfChange(MonthPay pay, long? paidBefore)
    {
        if (paidBefore is not > 0 || pay.Result is not { } result)
        {
            yield break;
        }

        var paid = result.Components.Sum(c => c.PaidInDong);
        var change = paid - paidBefore.Value;
        if (paid > 0 && Math.Abs(change) * Percent > paidBefore.Value * SheetRules.UsualChangePercent)
        {
            var percent = Math.Abs(change) * Percent / paidBefore.Value;
            yield return SheetRules.UsualChange.Finds(
                $"Lương và phụ cấp {(change > 0 ? "tăng" : "giảm")} {percent}% so với tháng trước: {PayText.Dong(paidBefore.Value)} thành {PayText.Dong(paid)}.");
        }
    }

    private static SheetRule RuleOf(PayWarningKind kind) => kind switch
    {
        PayWarningKind.AllowanceLevel => SheetRules.AllowanceOfTable,
        PayWarningKind.AllowanceNotForKind => SheetRules.AllowanceFitsKind,
        _ => SheetRules.Unusual,
    };

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
