namespace HoSoCanBo.Salary.Pay.StepIncreases;

/// <summary>Nâng ngạch, thăng hạng, chuyển loại: the place in the new scale (TT 02/2007/TT-BNV Mục II.1, II.3).</summary>
/// <param name="NewStep">The step of the new scale.</param>
/// <param name="KeptDifference">Hệ số chênh lệch bảo lưu, when the old coefficient is above the last step of the new scale.</param>
/// <param name="CountsFromDecision">Whether the time in the new step starts with the decision, otherwise on the day of the old
/// coefficient.</param>
/// <param name="Reason">Why.</param>
public sealed record GradeChange(ScaleStep NewStep, Coefficient KeptDifference, bool CountsFromDecision, string Reason)
{
    /// <summary>Places a person of <paramref name="oldStep"/> in the new scale.</summary>
    /// <param name="oldStep">The step held.</param>
    /// <param name="beyondFrame">Thâm niên vượt khung held.</param>
    /// <param name="oldScale">The scale of the step held.</param>
    /// <param name="newScale">The scale of the new grade, lowest step first.</param>
    /// <param name="kept">Hệ số chênh lệch bảo lưu of an earlier placement: it is added to what is placed (Mục II.1.c).</param>
    /// <exception cref="RuleViolationException">There is no new scale.</exception>
    public static GradeChange Of(
        ScaleStep oldStep, Percent beyondFrame, IReadOnlyList<ScaleStep> oldScale, IReadOnlyList<ScaleStep> newScale,
        Coefficient kept = default)
    {
        if (newScale.Count == 0)
        {
            throw new RuleViolationException("salary.unknown-scale", "Không có thang lương của ngạch mới.");
        }

        var sum = SalaryPlacement.TotalOf(oldStep, beyondFrame, kept);
        var placed = newScale.OrderBy(s => s.Step).FirstOrDefault(s => s.Coefficient >= sum);
        if (placed is null)
        {
            var last = newScale[^1];
            return new GradeChange(
                last, sum - last.Coefficient,
                true, $"{sum} cao hơn bậc cuối {last.Coefficient}: xếp bậc cuối và bảo lưu chênh lệch {sum - last.Coefficient}.");
        }

        if (beyondFrame.Hundredths > 0)
        {
            return new GradeChange(
                placed, Coefficient.Zero,
                true, $"{sum} (gồm vượt khung) xếp hệ số bằng hoặc cao hơn gần nhất {placed.Coefficient}: thời gian tính từ ngày quyết định.");
        }

        var gain = placed.Coefficient - sum;
        var difference = StepDifference(oldStep, oldScale);
        var isFromDecision = gain >= difference;
        return new GradeChange(
            placed, Coefficient.Zero, isFromDecision,
            $"Xếp hệ số {placed.Coefficient}, tăng {gain}, chênh lệch hai bậc ngạch cũ {difference}: thời gian tính từ {(isFromDecision ? "ngày quyết định" : "ngày hưởng hệ số cũ")}.");
    }

    private static Coefficient StepDifference(ScaleStep oldStep, IReadOnlyList<ScaleStep> oldScale)
    {
        var next = oldScale.FirstOrDefault(s => s.Step == oldStep.Step + 1);
        var before = oldScale.FirstOrDefault(s => s.Step == oldStep.Step - 1);
        return next is not null ? next.Coefficient - oldStep.Coefficient
            : before is not null ? oldStep.Coefficient - before.Coefficient
            : Coefficient.Zero;
    }
}
