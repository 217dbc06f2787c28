using System.Globalization;
using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Sample;

/// <summary>A rank with its scale (Nghị định 204/2004/NĐ-CP), enough to invent a plausible salary history.</summary>
internal sealed record SampleCareer(
    string RankCode, string RankName, IReadOnlyList<string> Kinds, string Field, int Weight, int FirstCoefficient, int Increment,
    int Steps, int MonthsPerStep, string Level)
{
    public static readonly IReadOnlyList<SampleCareer> All = CsvTable.ReadEmbedded(typeof(SampleCareer).Assembly, "sample_careers.csv")
        .Select(row => new SampleCareer(
            row["rank_code"], row["rank_name"], row["kinds"].Split(';'), row["field"], Number(row["weight"]),
            Number(row["first_coefficient"]),
            Number(row["increment"]), Number(row["steps"]), Number(row["months"]), row["level"]))
        .ToList();

    public int CoefficientOf(int step) => FirstCoefficient + (Increment * (step - 1));

    /// <summary>A career of the kind that fits the work of the unit: no teacher in a hospital.</summary>
    public static SampleCareer Next(Random random, string kindCode, SampleField field)
    {
        var ofKind = All.Where(c => c.Kinds.Contains(kindCode)).ToList();
        var ofField = ofKind.Where(c => c.Field == field.ToString()).ToList();
        var fitting = ofField.Count > 0 ? ofField : ofKind.Where(c => c.Field.Length == 0).ToList();
        var mark = random.Next(fitting.Sum(c => c.Weight));
        return fitting.First(c => (mark -= c.Weight) < 0);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
