using System.Globalization;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Training.Contents.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Persistence;

/// <summary>
/// Fills the catalogue of contents from training_contents.csv; contents that are there belong to their keepers and are left alone.
/// </summary>
internal sealed class ContentsSeed(TrainingDbContext db, TimeProvider clock) : IReferenceDataSeed
{
    private static readonly DateOnly HoldsFrom = new(2017, 10, 21); // NĐ 101/2017/NĐ-CP in force

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var known = await db.CourseContents.Select(c => c.Code).ToListAsync(cancellationToken);
        var rows = CsvTable.ReadEmbedded(typeof(ContentsSeed).Assembly, "training_contents.csv").Where(r => !known.Contains(r["code"]));
        foreach (var row in rows)
        {
            db.CourseContents.Add(ContentOf(row));
        }

        db.Basis = new ChangeBasis("Danh mục ban đầu kèm phần mềm");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Identity of a shipped content.</summary>
    internal static Guid IdOf(string code) => StableId.From($"training-content:{code}");

    private CourseContent ContentOf(IReadOnlyDictionary<string, string> row)
    {
        var content = new CourseContent
        {
            Id = IdOf(row["code"]),
            Code = row["code"],
            Group = Enum.Parse<ContentGroup>(row["group"]),
            Raises = row["raises"].Length == 0 ? null : Enum.Parse<RaisedField>(row["raises"]),
            LevelCode = TextOf(row["level_code"]),
            Ladder = TextOf(row["ladder"]),
            Step = NumberOf(row["step"]),
        };
        content.Add(new ContentTerms
        {
            Id = StableId.From($"training-content-terms:{row["code"]}"),
            ContentId = content.Id,
            EffectiveFrom = HoldsFrom,
            Name = row["name_vi"],
            Who = TextOf(row["who_vi"]),
            Time = TextOf(row["time_vi"]),
            Hours = NumberOf(row["hours"]),
            CountsTowardYear = Enum.Parse<CountsTowardYear>(row["counts_toward_year"]),
            LegalBasis = TextOf(row["legal_basis"]),
            Reason = row["confidence"] == "uncertain" ? "Danh mục ban đầu; cần đối chiếu văn bản" : "Danh mục ban đầu",
            RecordedAt = clock.UtcNow(),
            RecordedBy = "Hệ thống",
        });
        return content;
    }

    private static string? TextOf(string cell) => cell.Length == 0 ? null : cell;

    private static int? NumberOf(string cell) => cell.Length == 0 ? null : int.Parse(cell, CultureInfo.InvariantCulture);
}
