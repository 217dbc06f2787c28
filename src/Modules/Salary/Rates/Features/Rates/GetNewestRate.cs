using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Salary.Rates.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Rates.Features.Rates;

/// <summary>The values of a series' newest row as people type them, to start a new row from; empty when there is no such series.</summary>
[Requires(SalaryPermissions.Configure)]
internal sealed record GetNewestRate(string Slug, string? Key) : IRequest<IReadOnlyDictionary<string, string>>;

internal sealed class GetNewestRateHandler(SalaryDbContext db) : IRequestHandler<GetNewestRate, IReadOnlyDictionary<string, string>>
{
    public async Task<IReadOnlyDictionary<string, string>> Handle(GetNewestRate query, CancellationToken cancellationToken)
    {
        var table = NewRates.TableOf(query.Slug);
        if (query.Key is null && table.Keys.Any())
        {
            return new Dictionary<string, string>();
        }

        var key = query.Key ?? "";
        var rows = await db.RateRows.AsNoTracking().Where(r => r.Table == table.Code && r.Key == key).ToListAsync(cancellationToken);
        if (new RateSeries(table, rows).Last is not { } last)
        {
            return new Dictionary<string, string>();
        }

        var values = RateRowData.ValuesOf(last);
        return table.Columns.ToDictionary(c => c.Name, c => RateValues.ToTyped(c, values.GetValueOrDefault(c.Name)));
    }
}
