namespace HoSoCanBo.Salary.Pay.StepIncreases;

/// <summary>Lập thành tích xuất sắc, as considered for a year.</summary>
/// <param name="ConsideredYear">The year of the council.</param>
/// <param name="MonthsForward">How far the raise is moved forward, by the agency's own regulation; null: as far as allowed.</param>
/// <param name="AchievementYears">Years of the achievements that count.</param>
/// <param name="LastRaiseWasForAchievement">Whether the last raise was already an early one for achievement.</param>
/// <param name="LastEarlyRaiseYear">Year of the last early raise; achievements up to it do not count again.</param>
public sealed record AchievementCase(
    int ConsideredYear, int? MonthsForward, IReadOnlyList<int> AchievementYears, bool LastRaiseWasForAchievement, int? LastEarlyRaiseYear);

/// <summary>Có thông báo nghỉ hưu.</summary>
public sealed record RetirementCase(DateOnly NotifiedOn, DateOnly RetiresOn);

/// <summary>Nâng bậc lương trước thời hạn (TT 08/2013/TT-BNV Điều 3, amended by TT 03/2021/TT-BNV).</summary>
/// <param name="EffectiveFrom">First day of the raise when every condition is met; the time in the new step starts on it.</param>
/// <param name="MonthsMissing">Months missing to the regular date on the day the law looks at.</param>
/// <param name="NextRegularOn">Regular date after the early raise, nothing else happening; null when refused or at the new last
/// step.</param>
/// <param name="Conditions">Each condition, passed or failed.</param>
/// <param name="Note">What somebody should confirm; null when nothing.</param>
public sealed record EarlyStepIncrease(
    DateOnly? EffectiveFrom, int? MonthsMissing, DateOnly? NextRegularOn, IReadOnlyList<StepCondition> Conditions, string? Note)
{
    // Grades that require cao đẳng or more are held for 36 months.
    private const int LongStep = 36;

    /// <summary>Whether the raise may be proposed.</summary>
    public bool IsEligible => Conditions.All(c => c.IsMet);

    /// <summary>For outstanding achievement.</summary>
    public static EarlyStepIncrease ForAchievement(
        StepFacts facts, RegularStepIncrease regular, PayTables tables, AchievementCase achievement)
    {
        var conditions = Common(facts, regular);
        var endOfYear = new DateOnly(achievement.ConsideredYear, 12, 31);
        var most = tables.WholeRule(PayRuleKind.EarlyMonths, endOfYear);
        var forward = achievement.MonthsForward ?? most;
        var missing = AddMissing(conditions, regular, most, endOfYear.AddDays(1), $"ngày 31/12/{achievement.ConsideredYear}");
        var isForwardAllowed = forward >= 1 && forward <= most;
        conditions.Add(new StepCondition(
            "months-forward", $"Thời gian nâng trước từ 1 đến {most} tháng", isForwardAllowed, $"Đề nghị nâng trước {forward} tháng."));
        conditions.Add(new StepCondition(
            "not-twice-in-a-row", "Không nâng trước thời hạn do thành tích hai lần liên tiếp (TT 03/2021/TT-BNV)",
            !achievement.LastRaiseWasForAchievement,
            achievement.LastRaiseWasForAchievement
                ? "Lần nâng bậc gần nhất đã là nâng trước thời hạn do thành tích." : "Lần nâng bậc gần nhất không phải do thành tích."));
        conditions.Add(Achievements(facts, tables, achievement));
        return Result(facts, regular, conditions, missing, isForwardAllowed ? forward : 0, null);
    }

    /// <summary>On notice of retirement: one step, as many months before the regular date as the rule allows (12).</summary>
    public static EarlyStepIncrease ForRetirement(StepFacts facts, RegularStepIncrease regular, PayTables tables, RetirementCase retirement)
    {
        var conditions = Common(facts, regular);
        conditions.Add(new StepCondition(
            "notice-before-retirement", "Có thông báo nghỉ hưu trước ngày nghỉ hưu", retirement.NotifiedOn < retirement.RetiresOn,
            $"Thông báo ngày {PayText.Day(retirement.NotifiedOn)}, nghỉ hưu từ {PayText.Day(retirement.RetiresOn)}."));
        var most = tables.WholeRule(PayRuleKind.EarlyMonths, retirement.NotifiedOn);
        // TT 03/2005/TT-BNV looked at the day of the notice, TT 08/2013/TT-BNV looks at the day before retirement.
        var isFromNotice = tables.RuleOrNone(PayRuleKind.RetirementCountsFromNotice, retirement.NotifiedOn)?.Value > 0;
        var missing = isFromNotice
            ? AddMissing(conditions, regular, most, retirement.NotifiedOn, $"ngày thông báo {PayText.Day(retirement.NotifiedOn)}")
            : AddMissing(conditions, regular, most, retirement.RetiresOn, $"ngày {PayText.Day(retirement.RetiresOn.AddDays(-1))}");
        var note = regular.NextOn?.AddMonths(-most) < retirement.NotifiedOn
            ? "Ngày hưởng tính ra trước ngày thông báo nghỉ hưu: cần cơ quan quản lý xác nhận."
            : null;
        return Result(facts, regular, conditions, missing, most, note);
    }

    /// <summary>
    /// At most a tenth of the persons on the salary list a year; the rest that gives no raise is reported to the superior.
    /// </summary>
    public static (int Raises, int ReportedRest) Quota(int personsOnList, PayTables tables, DateOnly day)
    {
        var percent = Percent.Of(tables.Rule(PayRuleKind.EarlyQuota, day)).Hundredths;
        var raises = (int)((long)personsOnList * percent / Percent.Whole.Hundredths);
        var used = percent == 0 ? 0 : (int)(((long)raises * Percent.Whole.Hundredths + percent - 1) / percent);
        return (raises, personsOnList - used);
    }

    private static List<StepCondition> Common(StepFacts facts, RegularStepIncrease regular) =>
        [.. regular.Conditions.Where(c => c.Code == "not-at-last-step"), .. StepStandards.Of(facts, isFatal: true)];

    private static int? AddMissing(List<StepCondition> conditions, RegularStepIncrease regular, int most, DateOnly from, string onDay)
    {
        if (regular.NextOn is not { } regularOn)
        {
            return null;
        }

        var missing = MonthsBetween(from, regularOn);
        conditions.Add(new StepCondition(
            "twelve-months-or-less", $"Còn thiếu từ {most} tháng trở xuống để nâng bậc thường xuyên", missing > 0 && missing <= most,
            missing > 0
                ? $"Tính đến {onDay} còn thiếu {missing} tháng đến ngày nâng bậc thường xuyên {PayText.Day(regularOn)}."
                : $"Đến {onDay} đã đủ thời gian nâng bậc thường xuyên ({PayText.Day(regularOn)})."));
        return missing;
    }

    private static StepCondition Achievements(StepFacts facts, PayTables tables, AchievementCase achievement)
    {
        var kind = facts.Step.MonthsToNextStep >= LongStep ? PayRuleKind.AchievementYearsLong : PayRuleKind.AchievementYearsShort;
        var years = tables.WholeRule(kind, new DateOnly(achievement.ConsideredYear, 12, 31));
        var earliest = Math.Max(achievement.ConsideredYear - years + 1, (achievement.LastEarlyRaiseYear ?? int.MinValue) + 1);
        var isMet = achievement.AchievementYears.Any(y => y >= earliest && y <= achievement.ConsideredYear);
        return new StepCondition(
            "recent-achievement", $"Có thành tích trong {years} năm gần nhất, chưa dùng cho lần nâng trước", isMet,
            isMet ? $"Có thành tích từ năm {earliest} đến {achievement.ConsideredYear}."
                : $"Không có thành tích từ năm {earliest} đến {achievement.ConsideredYear}.");
    }

    private static EarlyStepIncrease Result(
        StepFacts facts, RegularStepIncrease regular, List<StepCondition> conditions, int? missing, int forward, string? note)
    {
        var isEligible = conditions.TrueForAll(c => c.IsMet);
        DateOnly? from = isEligible ? regular.NextOn!.Value.AddMonths(-forward) : null;
        var monthsOfNext = regular.NextStep?.MonthsToNextStep;
        return new EarlyStepIncrease(from, missing, monthsOfNext is { } months ? from?.AddMonths(months) : null, conditions,
            isEligible ? note : null);
    }

    // Whole months, a started one counts.
    private static int MonthsBetween(DateOnly from, DateOnly to)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return to > from.AddMonths(months) ? months + 1 : months;
    }
}
