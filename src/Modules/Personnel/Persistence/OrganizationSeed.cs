using System.Globalization;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Units.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Persistence;

/// <summary>The organisation tree of 2020 (org_units_2020.csv), once; later changes come by decisions.</summary>
internal sealed class OrganizationSeed(PersonnelDbContext db, TimeProvider clock) : IReferenceDataSeed
{
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.Units.AnyAsync(cancellationToken))
        {
            return;
        }

        var opened = new Dictionary<string, OrganizationUnit>(StringComparer.Ordinal);
        var waiting = CsvTable.ReadEmbedded(typeof(OrganizationSeed).Assembly, "org_units_2020.csv").ToList();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(row => row["parent_code"].Length == 0 || opened.ContainsKey(row["parent_code"])).ToList();
            if (ready.Count == 0)
            {
                throw new InvalidOperationException($"org_units_2020.csv: {waiting[0]["code"]} has no parent in the file.");
            }

            ready.ForEach(row => opened[row["code"]] = Open(row, opened.GetValueOrDefault(row["parent_code"])));
            waiting = waiting.Except(ready).ToList();
        }

        db.Basis = new ChangeBasis("Danh mục tổ chức ban đầu theo Quy chế 80/QĐ-UBND-HC");
        await db.SaveChangesAsync(cancellationToken);
    }

    private OrganizationUnit Open(IReadOnlyDictionary<string, string> row, OrganizationUnit? parent)
    {
        var facts = new UnitFacts(
            row["code"], row["name_vi"], row["kind"], row["level"], NullIfEmpty(row["block"]),
            DayOrNull(row["effective_from"]), EffectiveUntil: null, NoteOf(row));
        var unit = OrganizationUnit.Open(StableId.From("unit:" + facts.Code), parent, facts);
        db.Units.Add(unit);
        db.Publish(new UnitOpened(
            Guid.CreateVersion7(), clock.GetUtcNow(), null, unit.Id, unit.ParentId, unit.Code, unit.Name, unit.Kind, unit.SalaryBlock,
            unit.EffectiveFrom));
        return unit;
    }

    /// <summary>
    /// The file's end days (30/06/2025 for the old province) are those of a reorganisation that has yet to be played in the
    /// software under its decision; until then the units work on, so the day is kept as a note only.
    /// </summary>
    private static string? NoteOf(IReadOnlyDictionary<string, string> row) =>
        DayOrNull(row["effective_to"]) is { } until ? $"Kết thúc theo nguồn: {until:dd/MM/yyyy}" : null;

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static DateOnly? DayOrNull(string text) => text.Length == 0 ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
