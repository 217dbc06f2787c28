using HoSoCanBo.Salary.Rates.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Persistence;

/// <summary>
/// The tables of the engine, read from the rows Sở Tài chính keeps. They are kept in memory as long as the rows are the same:
/// each use asks the database for the number of rows and their last change, so that a new decree counts at once on every host.
/// </summary>
internal sealed class CurrentPayTables
{
    private readonly Lock gate = new();
    private (int Rows, DateTime? ChangedAt, PayTables Tables)? cached;

    /// <summary>The tables as of now.</summary>
    public PayTables Of(SalaryDbContext db)
    {
        var stamp = db.RateRows.GroupBy(_ => 1).Select(g => new { Rows = g.Count(), ChangedAt = (DateTime?)g.Max(r => r.ChangedAt) })
            .SingleOrDefault();
        lock (gate)
        {
            if (cached is { } known && known.Rows == (stamp?.Rows ?? 0) && known.ChangedAt == stamp?.ChangedAt)
            {
                return known.Tables;
            }
        }

        var tables = Read(db.RateRows.AsNoTracking().Where(r => r.WithdrawnAt == null).ToList());
        lock (gate)
        {
            cached = (stamp?.Rows ?? 0, stamp?.ChangedAt, tables);
        }

        return tables;
    }

    /// <summary>The tables that rows make, for looking at what a new row would do.</summary>
    public static PayTables Read(IEnumerable<RateRow> rows)
    {
        var byTable = rows.OrderBy(r => r.Ordinal).ThenBy(r => r.Id).ToLookup(r => r.Table);
        return PayTablesReader.Read(table => byTable[table].Select(RateRowData.ToCells));
    }
}
