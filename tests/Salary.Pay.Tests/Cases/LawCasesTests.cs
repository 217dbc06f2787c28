using System.Globalization;
using System.Text.Json;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Pay.StepIncreases;

namespace HoSoCanBo.Salary.Pay.Tests.Cases;

/// <summary>Every case of law_cases.jsonl over the engine; what only the address of the calculator refuses is tried there.</summary>
public sealed class LawCasesTests
{
    private static readonly PayTables Tables = PayTablesReader.ReadEmbedded();

    private static readonly WorkingCalendar Calendar = WorkingCalendarReader.ReadEmbedded();

    private static readonly DateOnly Today = new(2026, 11, 30);

    public static TheoryData<string> Certain =>
        [.. LawCase.All.Values.Where(c => !IsRefusal(c) && !LawCase.Doubtful.ContainsKey(c.Id)).Select(c => c.Id)];

    public static TheoryData<string> Doubtful => [.. LawCase.Doubtful.Keys];

    [Theory, MemberData(nameof(Certain))]
    public void D9_6_a_case_has_the_figures_of_the_law(string id)
    {
        var asked = LawCase.All[id];

        var differences = DifferencesOf(asked).ToList();

        Assert.True(differences.Count == 0, $"{id} ({asked.Law}; {asked.Source}): {string.Join("; ", differences)}");
    }

    [Theory, MemberData(nameof(Doubtful))]
    public void D9_6_a_doubtful_case_still_differs(string id) =>
        Assert.True(DifferencesOf(LawCase.All[id]).Any(), $"{id} agrees now: take it from doubtful.csv");

    private static bool IsRefusal(LawCase asked) => asked.Expect.TryGetProperty("refused", out _);

    private static IEnumerable<string> DifferencesOf(LawCase asked) => asked.Tool switch
    {
        "pay" => OfPay(asked),
        "arrears" => OfArrears(asked),
        _ => OfStep(asked),
    };

    private static IEnumerable<string> OfPay(LawCase asked)
    {
        PayResult result;
        try
        {
            result = PayEngine.Compute(Tables, LawCaseFacts.Month(asked.Input), PaySettings.Default);
        }
        catch (RuleViolationException refused)
        {
            return [$"refused: {refused.Message}"];
        }

        return asked.Expect.EnumerateObject().Select(e => e.Name switch
        {
            "no_warning" => result.Warnings.Any(w => w.Text.Contains(e.Value.GetString()!, StringComparison.Ordinal)) ? "warns" : null,
            "warning" => result.Warnings.Any(w => w.Text.Contains(e.Value.GetString()!, StringComparison.Ordinal)) ? null : "does not warn",
            _ when e.Name.EndsWith("_PAID", StringComparison.Ordinal) =>
                Difference(e, result.Components.FirstOrDefault(c => c.Component.Code == e.Name[..^5])?.PaidInDong ?? 0),
            _ => Difference(e, result.AmountOf(e.Name)),
        }).OfType<string>();
    }

    private static IEnumerable<string> OfArrears(LawCase asked)
    {
        var totals = Arrears.Compute(Tables, LawCaseFacts.Claim(asked.Input), PaySettings.Default).Totals;
        return asked.Expect.EnumerateObject().Select(e => Difference(e, totals.FirstOrDefault(l => l.Code == e.Name)?.AmountInDong ?? 0))
            .OfType<string>();
    }

    private static IEnumerable<string> OfStep(LawCase asked)
    {
        try
        {
            var asOf = LawCaseFacts.Day(asked.Input, "asOf") ?? Today;
            var facts = LawCaseFacts.Step(asked.Input, Tables, asOf);
            var regular = RegularStepIncrease.Of(facts, Tables, Calendar, asOf);
            var until = LawCaseFacts.Day(asked.Input, "until") ?? asOf;
            var levels = facts.Step is { IsLastStep: true, BeyondFrame: not null }
                ? BeyondFrameSeniority.Timetable(facts, Tables, Calendar, until) : [];
            return [.. asked.Expect.EnumerateObject().Select(e => OfStep(e, asked, facts, regular, levels)).OfType<string>()];
        }
        catch (RuleViolationException refused)
        {
            return [$"refused: {refused.Message}"];
        }
    }

    private static string? OfStep(JsonProperty expected, LawCase asked, StepFacts facts, RegularStepIncrease regular,
        IReadOnlyList<BeyondFrameLevel> levels) => expected.Name switch
    {
        "nextOn" => Difference(expected, Text(regular.NextOn)),
        "nextStep" => Difference(expected, regular.NextStep?.Step ?? 0),
        "nextCoefficient" => expected.Value.GetDecimal() == regular.NextStep?.Coefficient.ToDecimal()
            ? null : $"nextCoefficient is {regular.NextStep?.Coefficient}",
        "isDue" => expected.Value.GetBoolean() == regular.IsDue ? null : "isDue differs",
        "monthsRequired" => Difference(expected, regular.MonthsRequired ?? 0),
        "achievement" =>
            Difference(expected,
                Text(EarlyStepIncrease.ForAchievement(facts, regular, Tables, LawCaseFacts.Achievement(asked.Input)!).EffectiveFrom)),
        "retirement" =>
            Difference(expected,
                Text(EarlyStepIncrease.ForRetirement(facts, regular, Tables, LawCaseFacts.Retirement(asked.Input)!).EffectiveFrom)),
        "percentOn" => OfPercentOn(expected.Value, levels),
        _ when expected.Name.StartsWith("bf:", StringComparison.Ordinal) => Difference(
            expected, Text(levels.FirstOrDefault(l => l.Percent == int.Parse(expected.Name[3..], CultureInfo.InvariantCulture))?.From)),
        _ => $"{expected.Name} is not known",
    };

    private static string? OfPercentOn(JsonElement expected, IReadOnlyList<BeyondFrameLevel> levels)
    {
        var day = DateOnly.Parse(expected[0].GetString()!, CultureInfo.InvariantCulture);
        var percent = levels.LastOrDefault(l => l.From <= day)?.Percent ?? 0;
        return percent == expected[1].GetInt32() ? null : $"{percent}% on {day:yyyy-MM-dd}";
    }

    private static string? Difference(JsonProperty expected, long amount) =>
        expected.Value.GetInt64() == amount ? null : $"{expected.Name} is {amount}, not {expected.Value.GetInt64()}";

    private static string? Difference(JsonProperty expected, string? day) =>
        expected.Value.GetString() == day ? null : $"{expected.Name} is {day ?? "none"}, not {expected.Value.GetString() ?? "none"}";

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
