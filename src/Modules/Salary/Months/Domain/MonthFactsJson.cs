using System.Text.Json;
using System.Text.Json.Serialization;
using HoSoCanBo.Salary.Pay;

namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>The facts of a month as JSON, so that a sent sheet can be valued again at another base salary.</summary>
internal static class MonthFactsJson
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new CoefficientConverter(), new PercentConverter(), new MonthConverter(), new JsonStringEnumConverter() },
    };

    public static string Write(PayMonthFacts facts) => JsonSerializer.Serialize(
        new Stored(facts.Month, facts.Periods, facts.DaysOff.Total == 0 && !facts.DaysOff.IsFirstMonthOfWorkOrReturn ? null : facts.DaysOff,
            facts.ExtraHours.Count == 0 ? null : facts.ExtraHours, facts.IsInsuredByOtherUnit, facts.IsTransferredAway,
            facts.PaysUnionDues, facts.VoluntaryDeductionsInDong, facts.CarriedShortageInDong), Json);

    public static PayMonthFacts Read(string json)
    {
        var stored = JsonSerializer.Deserialize<Stored>(json, Json)!;
        return new PayMonthFacts(stored.Month, stored.Periods)
        {
            DaysOff = stored.DaysOff ?? DaysOff.None,
            ExtraHours = stored.ExtraHours ?? [],
            IsInsuredByOtherUnit = stored.IsInsuredByOtherUnit,
            IsTransferredAway = stored.IsTransferredAway,
            PaysUnionDues = stored.PaysUnionDues,
            VoluntaryDeductionsInDong = stored.VoluntaryDeductionsInDong,
            CarriedShortageInDong = stored.CarriedShortageInDong,
        };
    }

    private sealed record Stored(
        PayMonth Month, IReadOnlyList<PayPeriod> Periods, DaysOff? DaysOff, IReadOnlyList<ExtraHours>? ExtraHours,
        bool IsInsuredByOtherUnit, bool IsTransferredAway, bool PaysUnionDues, long VoluntaryDeductionsInDong,
        long CarriedShortageInDong = 0);

    private sealed class CoefficientConverter : JsonConverter<Coefficient>
    {
        public override Coefficient Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, Coefficient value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.TenThousandths);
    }

    private sealed class PercentConverter : JsonConverter<Percent>
    {
        public override Percent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, Percent value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Hundredths);
    }

    private sealed class MonthConverter : JsonConverter<PayMonth>
    {
        public override PayMonth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            PayMonth.Parse(reader.GetString());

        public override void Write(Utf8JsonWriter writer, PayMonth value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
