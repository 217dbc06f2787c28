namespace HoSoCanBo.Salary.Pay.StepIncreases;

/// <summary>
/// Xếp lại lương theo thời gian công tác: who was paid on a higher scale (A0, A1) and is appointed to a title of a lower one (hạng IV) is
/// placed by the years with insurance, and keeps what the old coefficient was above (TTLT 26/2015/TTLT-BYT-BNV Điều 15; TTLT
/// 35/2015/TTLT-BLĐTBXH-BNV Điều 9 and the like).
/// </summary>
/// <param name="InsuredSince">First day of work with compulsory insurance.</param>
/// <param name="FirstStep">The step the training starts with: 2 for cao đẳng, 1 for trung cấp.</param>
/// <param name="OldTotal">Old coefficient with thâm niên vượt khung and kept difference.</param>
/// <param name="SignedOn">Day of the decision.</param>
public sealed record ServicePlacement(DateOnly InsuredSince, int FirstStep, Coefficient OldTotal, DateOnly SignedOn)
{
    /// <summary>Months of tập sự, of interruptions and of extensions by discipline or by years not completed: they do not count.</summary>
    public int MonthsNotCounted { get; init; }

    /// <summary>Places the person in the scale.</summary>
    /// <exception cref="RuleViolationException">A first step the scale does not have, or no time left that counts.</exception>
    public SalaryPlacement In(IReadOnlyList<ScaleStep> newScale)
    {
        var step = newScale.FirstOrDefault(s => s.Step == FirstStep)
            ?? throw new RuleViolationException(
                "salary.step-not-on-scale", $"Bậc {FirstStep} không có trong thang lương của chức danh mới.");
        var from = InsuredSince.AddMonths(MonthsNotCounted);
        if (from > SignedOn)
        {
            throw new RuleViolationException("salary.placement-days", "Đến ngày quyết định chưa có thời gian công tác được tính.");
        }

        while (step.MonthsToNextStep is { } months && !step.IsLastStep && from.AddMonths(months) <= SignedOn)
        {
            from = from.AddMonths(months);
            step = newScale.First(s => s.Step == step.Step + 1);
        }

        var kept = OldTotal > step.Coefficient ? OldTotal - step.Coefficient : Coefficient.Zero;
        var reason = $"Tính từ bậc {FirstStep}, đến {PayText.Day(SignedOn)} được bậc {step.Step} hệ số {step.Coefficient} từ {PayText.Day(from)}"
            + (kept == Coefficient.Zero ? "." : $"; bảo lưu {OldTotal} - {step.Coefficient} = {kept}.");
        DateOnly? next = step.IsLastStep ? null : from.AddMonths(step.MonthsToNextStep ?? 0);
        return new SalaryPlacement(step, kept, default, from, next, reason, "thông tư về chức danh nghề nghiệp, điều về cách xếp lương");
    }
}
