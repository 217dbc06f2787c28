using System.Globalization;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Persistence;

/// <summary>Catalogues, kinds, statuses, movement types and holidays from the CSV files; only what is missing is added.</summary>
internal sealed class CatalogueSeed(PersonnelDbContext db) : IReferenceDataSeed
{
    /// <summary>Simple catalogues and the column of each that groups its values.</summary>
    private static readonly Dictionary<string, string?> Catalogues = new(StringComparer.Ordinal)
    {
        ["academic_ranks"] = null,
        ["blood_types"] = null,
        ["cccd_province_codes"] = null,
        ["contract_types"] = "employee_kinds",
        ["document_kinds"] = "requirement",
        ["education_general_levels"] = "report_group",
        ["ethnic_groups"] = "is_minority",
        ["foreign_language_levels"] = "report_group",
        ["health_statuses"] = "scale",
        ["it_levels"] = "report_group",
        ["military_ranks"] = "group",
        ["policy_families"] = "group",
        ["political_theory_levels"] = "report_group",
        ["positions"] = "level",
        ["professional_levels"] = "report_group",
        ["quota_kinds"] = "unit_scope",
        ["relation_types"] = "form_table",
        ["religions"] = "counts_as_religious",
        ["state_management_levels"] = "report_group",
        ["titles_awarded"] = "category",
        ["training_forms"] = null,
    };

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        await SeedItemsAsync(cancellationToken);
        await AddMissingAsync(db.EmployeeKinds, k => k.Code, Rows("employee_kinds").Select(NewKind), cancellationToken);
        await AddMissingAsync(db.RecordStatuses, s => s.Code, RecordStatuses(), cancellationToken);
        await AddMissingAsync(db.MovementTypes, t => t.Code, MovementTypes(), cancellationToken);
        await AddMissingAsync(db.Holidays, h => h.Date.ToString("O", CultureInfo.InvariantCulture), Holidays(), cancellationToken);
        db.Basis = new ChangeBasis("Danh mục ban đầu");
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    /// <summary>The days of holidays.csv.</summary>
    internal static IEnumerable<MovementType> MovementTypes() => Rows("movement_types").Select(NewMovementType);

    internal static IEnumerable<RecordStatus> RecordStatuses() => Rows("record_statuses").Select(NewStatus);

    internal static IEnumerable<Holiday> Holidays() => Rows("holidays").Select(NewHoliday);

    private static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string catalogue) =>
        CsvTable.ReadEmbedded(typeof(CatalogueSeed).Assembly, catalogue + ".csv");

    /// <summary>The notes of the files are for those who maintain the files; users read and write their own.</summary>
    private async Task SeedItemsAsync(CancellationToken cancellationToken)
    {
        var known = (await db.CatalogueItems.AsNoTracking().Select(i => i.Catalogue + "/" + i.Code).ToListAsync(cancellationToken))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (catalogue, groupColumn) in Catalogues)
        {
            db.CatalogueItems.AddRange(Rows(catalogue)
                .Where(row => !known.Contains($"{catalogue}/{row["code"]}"))
                .Select(row => new CatalogueItem
                {
                    Id = StableId.From($"catalogue:{catalogue}/{row["code"]}"),
                    Catalogue = catalogue,
                    Code = row["code"],
                    Name = row["name_vi"],
                    Order = int.Parse(row["order"], CultureInfo.InvariantCulture),
                    Group = groupColumn is null ? null : row[groupColumn],
                }));
        }
    }

    private static async Task AddMissingAsync<T>(
        DbSet<T> set, Func<T, string> keyOf, IEnumerable<T> seeds, CancellationToken cancellationToken)
        where T : class
    {
        var known = (await set.AsNoTracking().ToListAsync(cancellationToken)).Select(keyOf).ToHashSet(StringComparer.Ordinal);
        set.AddRange(seeds.Where(seed => !known.Contains(keyOf(seed))));
    }

    private static EmployeeKind NewKind(IReadOnlyDictionary<string, string> row) => new()
    {
        Code = row["code"],
        Name = row["name_vi"],
        Order = int.Parse(row["order"], CultureInfo.InvariantCulture),
        DefaultForm = row["default_form"],
    };

    private static RecordStatus NewStatus(IReadOnlyDictionary<string, string> row) => new()
    {
        Code = row["code"],
        Name = row["name_vi"],
        Order = int.Parse(row["order"], CultureInfo.InvariantCulture),
        StatusScope = row["scope"],
        CountsAsPresent = row["counts_as_present"] == "1",
        IsTerminal = row["is_terminal"] == "1",
    };

    private static MovementType NewMovementType(IReadOnlyDictionary<string, string> row) => new()
    {
        Code = row["code"],
        Name = row["name_vi"],
        Order = int.Parse(row["order"], CultureInfo.InvariantCulture),
        Category = MovementCategories.Of(row["category"]),
        Document = row["document_vi"],
        ResultingStatusCode = row["resulting_status"].Length == 0 ? null : row["resulting_status"],
        MovesRecord = row["moves_record"] == "1",
        DeadlineDays = int.Parse(row["deadline_days"], CultureInfo.InvariantCulture),
        CountsFromDecision = row["deadline_from"] == "decision_date",
        Article = row["seed_article"],
    };

    private static Holiday NewHoliday(IReadOnlyDictionary<string, string> row) => new()
    {
        Date = DateOnly.Parse(row["date"], CultureInfo.InvariantCulture),
        Name = row["name_vi"],
        IsWorkingDay = row["is_working_day"] == "true",
        IsConfirmed = row["confidence"] != "low",
        Note = row["basis"].Split(" [", 2)[0], // what stands in brackets and in the notes is for those who maintain the file
    };
}
