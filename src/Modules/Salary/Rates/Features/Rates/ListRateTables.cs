using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Salary.Rates.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Rates.Features.Rates;

/// <summary>Các bảng tham số lương, with how many rows are in force and which wait for confirmation.</summary>
[Requires(SalaryPermissions.Configure)]
internal sealed record ListRateTables : IRequest<IReadOnlyList<RateTableRow>>;

/// <summary>A table of rates.</summary>
public sealed record RateTableRow(string Title, string Purpose, string Slug, int InForce, int Uncertain, DateOnly? LatestFrom,
    string? LatestBasis);

internal sealed class ListRateTablesHandler(SalaryDbContext db, TimeProvider clock)
    : IRequestHandler<ListRateTables, IReadOnlyList<RateTableRow>>
{
    public async Task<IReadOnlyList<RateTableRow>> Handle(ListRateTables query, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var rows = (await db.RateRows.AsNoTracking().Where(r => r.WithdrawnAt == null && r.EffectiveFrom != null)
            .Select(r => new { r.Table, r.EffectiveFrom, r.EffectiveUntil, r.Confidence, r.LegalBasis })
            .ToListAsync(cancellationToken)).ToLookup(r => r.Table);
        return
        [
            .. from table in RateTables.All
               let inForce = rows[table.Code].Where(r => r.EffectiveFrom <= today
                   && (r.EffectiveUntil is null || r.EffectiveUntil >= today)).ToList()
               let latest = rows[table.Code].MaxBy(r => r.EffectiveFrom)
               select new RateTableRow(
                   table.Title, table.Purpose, table.Slug, inForce.Count, inForce.Count(r => r.Confidence is "uncertain" or "knowledge"),
                   latest?.EffectiveFrom, latest?.LegalBasis),
        ];
    }
}
