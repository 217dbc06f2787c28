using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Rates.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Persistence;

/// <summary>
/// Fills the tables of rates from the files beside the code; a table that has rows belongs to Sở Tài chính and is left alone.
/// </summary>
internal sealed class RatesSeed(SalaryDbContext db, TimeProvider clock) : IReferenceDataSeed
{
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var filled = await db.RateRows.Select(r => r.Table).Distinct().ToListAsync(cancellationToken);
        var now = clock.UtcNow();
        foreach (var table in RateTables.All.Where(t => !filled.Contains(t.Code)))
        {
            var rows = CsvTable.ReadEmbedded(typeof(PayTables).Assembly, table.Code + ".csv").Select(r => RateRowData.FromFile(table, r));
            db.RateRows.AddRange(
                rows.Select((entry, i) => new RateRow(StableId.From($"salary-rate:{table.Code}:{i}"), i, entry, now, null)));
        }

        db.Basis = new ChangeBasis("Số liệu ban đầu kèm phần mềm");
        await db.SaveChangesAsync(cancellationToken);
    }
}
