using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Salary.Rates.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Rates.Features.Rates;

/// <summary>Các dòng của một bảng tham số: those in force on a day, or all.</summary>
/// <param name="Slug">The table's part of the address.</param>
/// <param name="Text">Part of the values or of the legal basis; null: any.</param>
/// <param name="WithAll">Whether rows of other times and withdrawn ones are listed too.</param>
/// <param name="Page">The page, from 1.</param>
[Requires(SalaryPermissions.Configure)]
internal sealed record ListRates(string Slug, string? Text, bool WithAll, int Page) : IRequest<RateList>;

/// <summary>One series of a table with its whole history.</summary>
[Requires(SalaryPermissions.Configure)]
internal sealed record GetRateSeries(string Slug, string Key) : IRequest<RateList>;

/// <summary>A table and some of its rows.</summary>
public sealed record RateList(string Title, string Purpose, IReadOnlyList<string> Labels, Page<RateRowView> Rows, bool IsOneSeries);

/// <summary>A row as pages show it.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Key">Key of its series.</param>
/// <param name="Cells">The listed values, in the order of the labels.</param>
/// <param name="EffectiveFrom">First day.</param>
/// <param name="EffectiveUntil">Last day.</param>
/// <param name="LegalBasis">Document.</param>
/// <param name="Note">Note.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="IsSeeded">Whether it came with the software.</param>
/// <param name="WithdrawnReason">Why it was withdrawn; null while it counts.</param>
/// <param name="CanWithdraw">Whether it is the newest of its series.</param>
public sealed record RateRowView(
    Guid Id, string Key, IReadOnlyList<string> Cells, DateOnly? EffectiveFrom, DateOnly? EffectiveUntil, string LegalBasis, string? Note,
    string Confidence, DateTime RecordedAt, bool IsSeeded, string? WithdrawnReason, bool CanWithdraw);

internal sealed class ListRatesHandler(SalaryDbContext db, TimeProvider clock) : IRequestHandler<ListRates, RateList>
{
    private const int PageSize = 50;

    public async Task<RateList> Handle(ListRates query, CancellationToken cancellationToken)
    {
        var table = RateTables.BySlug(query.Slug) ?? throw new NotFoundException();
        var today = clock.TodayInVietnam();
        // A table has a few hundred rows, and what is searched stands inside the values: read them and narrow here.
        var rows = await db.RateRows.AsNoTracking().Where(r => r.Table == table.Code).OrderBy(r => r.Ordinal).ThenBy(r => r.Id)
            .ToListAsync(cancellationToken);
        var found = rows
            .Where(r => query.WithAll
                || (r.WithdrawnAt is null
                    && (r.EffectiveFrom is null || (r.EffectiveFrom <= today && (r.EffectiveUntil is null || r.EffectiveUntil >= today)))))
            .Select(r => RateRowViews.Of(table, r, isLast: false))
            .Where(v => Matches(v, VietnameseText.SearchKey(query.Text)))
            .ToList();
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(query.Page, 1, pages);
        return new RateList(
            table.Title, table.Purpose, RateRowViews.LabelsOf(table),
            new Page<RateRowView>([.. found.Skip((page - 1) * PageSize).Take(PageSize)], page, PageSize, found.Count), !table.Keys.Any());
    }

    private static bool Matches(RateRowView view, string text) =>
        text.Length == 0 || VietnameseText.SearchKey($"{string.Join(' ', view.Cells)} {view.LegalBasis} {view.Note}")
        .Contains(text, StringComparison.Ordinal);
}

internal sealed class GetRateSeriesHandler(SalaryDbContext db) : IRequestHandler<GetRateSeries, RateList>
{
    public async Task<RateList> Handle(GetRateSeries query, CancellationToken cancellationToken)
    {
        var table = RateTables.BySlug(query.Slug) ?? throw new NotFoundException();
        var rows = await db.RateRows.AsNoTracking().Where(r => r.Table == table.Code && r.Key == query.Key).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            throw new NotFoundException();
        }

        var last = new RateSeries(table, rows).Last;
        var views = rows.OrderByDescending(r => r.EffectiveFrom).ThenByDescending(r => r.RecordedAt).ThenBy(r => r.Id)
            .Select(r => RateRowViews.Of(table, r, r == last)).ToList();
        return new RateList(table.Title, table.Purpose, RateRowViews.LabelsOf(table),
            new Page<RateRowView>(views, 1, Math.Max(1, views.Count), views.Count), !table.Keys.Any());
    }
}

internal static class RateRowViews
{
    public static IReadOnlyList<string> LabelsOf(RateTable table) => [.. table.Columns.Where(c => c.IsListed).Select(c => c.Label)];

    public static RateRowView Of(RateTable table, RateRow row, bool isLast)
    {
        var values = RateRowData.ValuesOf(row);
        return new RateRowView(
            row.Id, row.Key, [.. table.Columns.Where(c => c.IsListed).Select(c => RateValues.Show(c, values.GetValueOrDefault(c.Name)))],
            row.EffectiveFrom, row.EffectiveUntil, row.LegalBasis, row.Note, row.Confidence, row.RecordedAt, row.Confidence != "entered",
            row.WithdrawnReason, isLast && row.WithdrawnAt is null);
    }
}
