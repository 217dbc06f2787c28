namespace HoSoCanBo.Salary.People.Domain;

/// <summary>Thay đổi lương trọng yếu: why a change of pay waits for a second person; no reason, no waiting.</summary>
/// <param name="options">The limits.</param>
/// <param name="today">Today in Việt Nam.</param>
internal sealed class GraveChange(SecondPersonOptions options, DateOnly today)
{
    private DateOnly Earliest => today.AddMonths(-options.MaxMonthsBack);

    /// <summary>Reasons against recording a line at once.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="terms">What the line says.</param>
    /// <param name="from">Its first day.</param>
    /// <param name="replaced">The line it corrects; null: it follows the line in force on the day.</param>
    public IReadOnlyList<string> OfLine(PaidEmployee person, SalaryTerms terms, DateOnly from, SalaryLine? replaced = null)
    {
        var before = replaced ?? person.SalaryLines.Where(l => l.WithdrawnAt is null && l.EffectiveFrom <= from)
            .MaxBy(l => l.EffectiveFrom);
        // Small raises one after another add up, or any limit could be passed in steps.
        var held = replaced is not null ? TotalOf(replaced) : person.SalaryLines
            .Where(l => l.WithdrawnAt is null && l.EffectiveFrom <= from
                && (l.EffectiveUntil is not { } until || until >= from.AddMonths(-options.MaxMonthsBack)))
            .Select(TotalOf).DefaultIfEmpty(0).Min();
        var raise = Total(terms.CoefficientInHundredths, terms.KeptDifferenceInTenThousandths, terms.BeyondFramePercent) - held;
        var wageRaise = (terms.AgreedWageInDong ?? 0) - (before?.AgreedWageInDong ?? 0);
        var reachesBack = from < Earliest && (replaced is null || from < replaced.EffectiveFrom || raise > 0 || wageRaise > 0);
        return
        [
            .. When(before is not null && raise > options.MaxRaiseInHundredths,
                $"Hệ số (cả vượt khung, bảo lưu) tăng {PayText.Fixed(raise / 100m, 2)}, quá {PayText.Fixed(options.MaxRaiseInHundredths / 100m, 2)}."),
            .. When(before?.AgreedWageInDong is { } wage
                && wageRaise * 100 > wage * options.MaxWageRaisePercent, $"Tiền lương thỏa thuận tăng quá {options.MaxWageRaisePercent}%."),
            .. When(reachesBack && (raise > 0 || wageRaise > 0 || replaced is not null), ReachesBack(from)),
        ];
    }

    /// <summary>Reasons against granting an allowance at once.</summary>
    /// <param name="terms">Which and how much.</param>
    /// <param name="from">Its first day.</param>
    /// <param name="isSameUnit">Whether whoever enters it works in the unit of the person.</param>
    public IReadOnlyList<string> OfAllowance(AllowanceTerms terms, DateOnly from, bool isSameUnit) =>
    [
        .. When(terms.AmountInDong > options.MaxAllowanceInDong, $"Mức tiền quá {PayText.Dong(options.MaxAllowanceInDong)} đồng một tháng."),
        .. When(terms.AmountInDong > 0 && isSameUnit, "Mức tiền ấn định cho người cùng đơn vị với người nhập."),
        .. When(terms.CoefficientInTenThousandths > options.MaxRaiseInHundredths
            * 100, $"Hệ số phụ cấp quá {PayText.Fixed(options.MaxRaiseInHundredths / 100m, 2)}."),
        .. When(terms.PercentInHundredths > options.MaxAllowancePercent * 100, $"Tỷ lệ phụ cấp quá {options.MaxAllowancePercent}%."),
        .. When(from < Earliest, ReachesBack(from)),
    ];

    /// <summary>Reasons against withdrawing a line at once: the line before it goes on, from long ago or with more pay.</summary>
    public IReadOnlyList<string> OfWithdrawal(PaidEmployee person, SalaryLine wrong)
    {
        var before = person.SalaryLines.Where(l => l.WithdrawnAt is null && l.Id != wrong.Id && l.EffectiveFrom < wrong.EffectiveFrom)
            .MaxBy(l => l.EffectiveFrom);
        var raise = TotalOf(before) - TotalOf(wrong);
        return
        [
            .. When(raise > options.MaxRaiseInHundredths, $"Hủy dòng này làm hệ số tăng {PayText.Fixed(raise / 100m, 2)}, quá {PayText.Fixed(options.MaxRaiseInHundredths / 100m, 2)}."),
            .. When(raise > 0 && wrong.EffectiveFrom < Earliest, ReachesBack(wrong.EffectiveFrom)),
        ];
    }

    private static decimal TotalOf(SalaryLine? line) =>
        line is null ? 0 : Total(line.CoefficientInHundredths, line.KeptDifferenceInTenThousandths, line.BeyondFramePercent);

    private static decimal Total(int? hundredths, int? kept, int? beyondFrame) =>
        ((hundredths ?? 0) * (100 + (beyondFrame ?? 0)) / 100m) + ((kept ?? 0) / 100m);

    private static IEnumerable<string> When(bool isSo, string reason) => isSo ? [reason] : [];

    private string ReachesBack(DateOnly from) => $"Hưởng lùi từ {PayText.Day(from)}, quá {options.MaxMonthsBack} tháng trước hôm nay.";
}
