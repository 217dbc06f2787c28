namespace HoSoCanBo.Salary.Pay.StepIncreases;

/// <summary>Why a person is placed in another scale.</summary>
public enum PlacementCause
{
    /// <summary>Nâng ngạch, thăng hạng, chuyển loại (TT 02/2007/TT-BNV Mục II.1, II.3).</summary>
    Promotion,

    /// <summary>Chuyển ngạch, chuyển chức danh trong cùng loại (Mục II.2).</summary>
    Transfer,
}

/// <summary>What a placement starts from.</summary>
/// <param name="Cause">Why.</param>
/// <param name="OldStep">The step held.</param>
/// <param name="HeldSince">First day of the step held, or of the newest percent beyond the frame.</param>
/// <param name="SignedOn">Ngày ký quyết định bổ nhiệm vào ngạch, chức danh mới.</param>
public sealed record PlacementFacts(PlacementCause Cause, ScaleStep OldStep, DateOnly HeldSince, DateOnly SignedOn)
{
    /// <summary>Thâm niên vượt khung held.</summary>
    public Percent BeyondFrame { get; init; }

    /// <summary>Hệ số chênh lệch bảo lưu held.</summary>
    public Coefficient KeptDifference { get; init; }
}

/// <summary>Xếp lương khi nâng ngạch, thăng hạng, chuyển ngạch, chuyển loại (TT 02/2007/TT-BNV Mục II).</summary>
/// <param name="NewStep">The step of the new scale.</param>
/// <param name="KeptDifference">Hệ số chênh lệch bảo lưu to be had beside it.</param>
/// <param name="BeyondFrame">Thâm niên vượt khung that goes along.</param>
/// <param name="CountsFrom">First day of the time towards the next step or percent.</param>
/// <param name="NextOn">When the next step, or the first percent beyond the frame, is due, nothing else happening; null: none
/// comes.</param>
/// <param name="Reason">Vietnamese sentence that explains step and time.</param>
/// <param name="LegalBasis">Document and point.</param>
public sealed record SalaryPlacement(
    ScaleStep NewStep, Coefficient KeptDifference, Percent BeyondFrame, DateOnly CountsFrom, DateOnly? NextOn, string Reason,
    string LegalBasis)
{
    private const string Circular = "02/2007/TT-BNV Mục II";

    /// <summary>Places a person.</summary>
    /// <exception cref="RuleViolationException">A scale that is missing, days in the wrong order, a percent before the last
    /// step.</exception>
    public static SalaryPlacement Of(PlacementFacts facts, IReadOnlyList<ScaleStep> oldScale, IReadOnlyList<ScaleStep> newScale)
    {
        Check(facts, newScale);
        if (facts.Cause == PlacementCause.Promotion)
        {
            return AsPromotion(facts, oldScale, newScale, $"{Circular}.1");
        }

        var beside = newScale.FirstOrDefault(s => s.Step == facts.OldStep.Step);
        return beside is null || beside.Coefficient > facts.OldStep.Coefficient
            ? AsPromotion(facts, oldScale, newScale, $"{Circular}.2.c")
            : Beside(facts, beside);
    }

    /// <summary>What is compared with the new scale: coefficient, percent beyond the frame and kept difference together.</summary>
    public static Coefficient TotalOf(ScaleStep step, Percent beyondFrame, Coefficient kept)
    {
        var product = step.Coefficient.ToFraction() * beyondFrame.ToFraction() * 10_000;
        return step.Coefficient + new Coefficient((int)product.RoundHalfUp()) + kept;
    }

    private static SalaryPlacement AsPromotion(PlacementFacts facts, IReadOnlyList<ScaleStep> oldScale, IReadOnlyList<ScaleStep> newScale,
        string legalBasis)
    {
        var change = GradeChange.Of(facts.OldStep, facts.BeyondFrame, oldScale, newScale, facts.KeptDifference);
        var countsFrom = change.CountsFromDecision ? facts.SignedOn : facts.HeldSince;
        return new SalaryPlacement(
            change.NewStep, change.KeptDifference, default, countsFrom, DueOn(change.NewStep, default, countsFrom), change.Reason,
            legalBasis);
    }

    // Mục II.2.a, b: the same step and percent, time included; what the lower group lacks is kept.
    private static SalaryPlacement Beside(PlacementFacts facts, ScaleStep step)
    {
        var was = TotalOf(facts.OldStep, facts.BeyondFrame, facts.KeptDifference);
        var now = TotalOf(step, facts.BeyondFrame, default);
        var kept = was - now;
        var reason = kept == Coefficient.Zero
            ? $"Xếp ngang bậc {step.Step}, hệ số {step.Coefficient}, kể cả thời gian xét nâng bậc lần sau."
            : $"Xếp ngang bậc {step.Step}, hệ số {step.Coefficient}, kể cả thời gian xét nâng bậc lần sau; bảo lưu {was} - {now} = {kept}.";
        return new SalaryPlacement(
            step, kept, facts.BeyondFrame, facts.HeldSince, DueOn(step, facts.BeyondFrame, facts.HeldSince), reason,
            facts.OldStep.Coefficient == step.Coefficient ? $"{Circular}.2.a" : $"{Circular}.2.b");
    }

    private static DateOnly? DueOn(ScaleStep step, Percent beyondFrame, DateOnly from) =>
        !step.IsLastStep ? from.AddMonths(step.MonthsToNextStep ?? 0)
        : step.BeyondFrame is not { } rule ? null
        : from.AddMonths(beyondFrame.Hundredths == 0 ? rule.AfterMonths : 12);

    private static void Check(PlacementFacts facts, IReadOnlyList<ScaleStep> newScale)
    {
        if (newScale.Count == 0)
        {
            throw new RuleViolationException("salary.unknown-scale", "Không có thang lương của ngạch mới.");
        }

        if (facts.SignedOn < facts.HeldSince)
        {
            throw new RuleViolationException("salary.placement-days", "Ngày ký quyết định không được trước ngày hưởng bậc đang giữ.");
        }

        if (facts.BeyondFrame.Hundredths > 0 && !facts.OldStep.IsLastStep)
        {
            throw new RuleViolationException("salary.beyond-frame-not-at-last-step", "Chỉ bậc cuối mới có phụ cấp thâm niên vượt khung.");
        }
    }
}
