using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Salary.Pay.Domain.StepIncreases;

/// <summary>Nâng ngạch, thăng hạng: the place in the new scale (TT 02/2007/TT-BNV Mục II).</summary>
/// <param name="NewStep">The step of the new scale.</param>
/// <param name="KeptDifference">Hệ số chênh lệch bảo lưu, when the old coefficient is above the last step of the new scale.</param>
/// <param name="CountsFromDecision">Whether the time in the new step starts with the decision, otherwise on the day of the old coefficient.</param>
/// <param name="Reason">Why.</param>
internal sealed record GradeChange(ScaleStep NewStep, Coefficient KeptDifference, bool CountsFromDecision, string Reason)
{
    /// <summary>Places a person of <paramref name="oldStep"/> with thâm niên vượt khung in the new scale.</summary>
    public static GradeChange Of(ScaleStep oldStep, Percent beyondFrame, IReadOnlyList<ScaleStep> oldScale, IReadOnlyList<ScaleStep> newScale)
    {
        if (newScale.Count == 0)
        {
            throw new RuleViolationException("salary.unknown-scale", "Không có thang lương của ngạch mới.");
        }

        var product = oldStep.Coefficient.ToFraction() * beyondFrame.ToFraction() * 10_000;
        var sum = oldStep.Coefficient + new Coefficient((int)product.RoundHalfUp());
        var placed = newScale.OrderBy(s => s.Step).FirstOrDefault(s => s.Coefficient >= sum);
        if (placed is null)
        {
            var last = newScale[^1];
            return new GradeChange(
                last, sum - last.Coefficient, true, $"{sum} cao hơn bậc cuối {last.Coefficient}: xếp bậc cuối và bảo lưu chênh lệch {sum - last.Coefficient}.");
        }

        if (beyondFrame.Hundredths > 0)
        {
            return new GradeChange(
                placed, Coefficient.Zero, true, $"{sum} (gồm vượt khung) xếp hệ số bằng hoặc cao hơn gần nhất {placed.Coefficient}: thời gian tính từ ngày quyết định.");
        }

        var gain = placed.Coefficient - oldStep.Coefficient;
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
