using System.Text.Json;
using HoSoCanBo.Salary.Pay.StepIncreases;

namespace HoSoCanBo.Salary.Pay.Tests.Cases;

/// <summary>The requests of the calculators as facts of the engine.</summary>
internal static class LawCaseFacts
{
    public static PayMonthFacts Month(JsonElement input)
    {
        var periods = new List<PayPeriod> { new(Day(input, "startsOn") ?? DateOnly.MinValue, Facts(input)) };
        if (Day(input, "endsOn") is { } endsOn)
        {
            periods.Add(new PayPeriod(endsOn.AddDays(1), null));
        }

        return new PayMonthFacts(PayMonth.Parse(Text(input, "month")), periods)
        {
            DaysOff = input.TryGetProperty("daysOff", out var off)
                ? new DaysOff { Unpaid = Number(off, "unpaid") ?? 0, Sick = Number(off, "sick") ?? 0,
                    Maternity = Number(off, "maternity") ?? 0, Suspended = Number(off, "suspended") ?? 0 }
                : new DaysOff { Unpaid = Number(input, "unpaidDays") ?? 0 },
            ExtraHours =
            [
                .. List(input, "extraHours").Select(e => new ExtraHours(
                    Enum.Parse<ExtraHoursKind>(Text(e, "kind")!), Number(e, "hours")
                        ?? 0, Flag(e, "hasTimeOffInLieu"), Flag(e, "isAtNight"))),
            ],
            VoluntaryDeductionsInDong = (long)(Number(input, "voluntaryDeductionsInDong") ?? 0),
        };
    }

    /// <summary>The facts of a person.</summary>
    public static PayFacts Facts(JsonElement input) => new()
    {
        Kind = PersonKinds.FromCode(Text(input, "kind"))!.Value,
        Funding = Text(input, "unitFunding") is { } funding ? Enum.Parse<UnitFunding>(funding) : UnitFunding.FullStateBudget,
        UnitKind = Text(input, "unitKind") is { } unit ? Enum.Parse<UnitKind>(unit) : null,
        Salary = Line(input),
        AgreedWageInDong = (long?)Number(input, "agreedWageInDong"),
        WageRegion = (int?)Number(input, "wageRegion"),
        PaidPercent = Percent.Of(Number(input, "paidPercent") ?? 100),
        BeyondFramePercent = Percent.Of(Number(input, "beyondFramePercent") ?? 0),
        KeptDifference = Coefficient.Of(Number(input, "keptDifference") ?? 0),
        Allowances = [.. List(input, "allowances").Select(Allowance)],
        Dependants = (int?)Number(input, "dependants"),
    };

    /// <summary>The claim of arrears.</summary>
    public static ArrearsClaim Claim(JsonElement input)
    {
        var months = List(input, "monthsPaid").Select(m => PayMonth.Parse(m.GetString())).Order().ToList();
        var due = input.GetProperty("newFacts") is { ValueKind: JsonValueKind.Object } facts ? Facts(facts) : null;
        var paid = new PayPeriod(DateOnly.MinValue, Facts(input.GetProperty("oldFacts")));
        var listedIn = Text(input, "listedIn") is { } month ? PayMonth.Parse(month) : months.Count > 0
            ? months[^1].Next : new PayMonth(2026, 1);
        return new ArrearsClaim(
            [paid], [paid, new PayPeriod(Day(input, "effectiveFrom")!.Value, due)], [.. months.Select(m => new ArrearsMonth(m))], listedIn);
    }

    /// <summary>The time in a step.</summary>
    public static StepFacts Step(JsonElement input, PayTables tables, DateOnly asOf)
    {
        var kind = PersonKinds.FromCode(Text(input, "kind"))!.Value;
        var since = Day(input, "since")!.Value;
        var causes = List(input, "extensions").ToList();
        return new StepFacts(kind, GradedSalary.HeldSince(tables, kind, Line(input)!, since, asOf).Step!, since)
        {
            NotCounted =
            [
                .. List(input, "notCounted").Select(n => new NotCountedPeriod(
                    Enum.Parse<NotCountedKind>(Text(n, "kind")!), Day(n, "from"), Day(n, "until"), (int)(Number(n, "months") ?? 0),
                    (int)(Number(n, "workingDays") ?? 0))),
            ],
            Disciplines =
            [
                .. causes.Where(c => Text(c, "cause") is not ("NotCompleted" or "Other"))
                    .Select(c => new StepDiscipline(Enum.Parse<DisciplineForm>(Text(c, "cause")!), Day(c, "on")!.Value)),
            ],
            YearsNotCompleted =
            [
                .. causes.Where(c => Text(c, "cause") == "NotCompleted")
                    .Select(c =>
                        new YearNotCompleted((int?)Number(c, "year") ?? Day(c, "on")!.Value.Year, Flag(c, "isBecauseOfDiscipline"),
                            Day(c, "on"))),
            ],
        };
    }

    /// <summary>The achievements considered; null when not asked.</summary>
    public static AchievementCase? Achievement(JsonElement input) => input.TryGetProperty("achievement", out var asked)
        ? new AchievementCase(
            (int)Number(asked, "consideredYear")!, (int?)Number(asked, "monthsForward"),
            [.. List(asked, "achievementYears").Select(y => y.GetInt32())],
            Flag(asked, "lastRaiseWasForAchievement"), (int?)Number(asked, "lastEarlyRaiseYear"))
        : null;

    /// <summary>The notice of retirement; null when not asked.</summary>
    public static RetirementCase? Retirement(JsonElement input) => input.TryGetProperty("retirement", out var asked)
        ? new RetirementCase(Day(asked, "notifiedOn")!.Value, Day(asked, "retiresOn")!.Value)
        : null;

    /// <summary>A day; null when not given.</summary>
    public static DateOnly? Day(JsonElement input, string name) =>
        Text(input, name) is { } text ? DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null;

    private static SalaryGrading? Line(JsonElement input) =>
        Text(input, "gradeCode") is null && Text(input, "scaleCode") is null && Number(input, "step") is null
        ? null
        : new SalaryGrading(
            Text(input, "gradeCode"), Text(input, "scaleCode"), Text(input, "tableCode"), (int?)Number(input, "step"),
            Number(input, "coefficient") is { } coefficient ? Coefficient.Of(coefficient) : null);

    private static AllowanceFact Allowance(JsonElement input) => new(Text(input, "code")!)
    {
        Coefficient = OfCoefficient(input, "coefficient"),
        PositionCoefficient = OfCoefficient(input, "positionCoefficient"),
        PreviousCoefficient = OfCoefficient(input, "previousCoefficient"),
        Percent = Number(input, "percent") is { } percent ? Percent.Of(percent) : null,
        AmountInDong = (long?)Number(input, "amountInDong"),
        Days = Number(input, "days"),
        From = Day(input, "from"),
        Until = Day(input, "until"),
        IsRotation = Flag(input, "isRotation"),
    };

    private static Coefficient? OfCoefficient(JsonElement input, string name) =>
        Number(input, name) is { } value ? Coefficient.Of(value) : null;

    private static string? Text(JsonElement input, string name) =>
        input.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static decimal? Number(JsonElement input, string name) =>
        input.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;

    private static bool Flag(JsonElement input, string name) =>
        input.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static JsonElement.ArrayEnumerator List(JsonElement input, string name) =>
        input.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : default;
}
