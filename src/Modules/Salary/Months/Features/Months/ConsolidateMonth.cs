using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Months;

/// <summary>Tổng hợp biến động tiền lương (Điều 15.3): takes in what was sent and freezes TH-01 to TH-08.</summary>
[Requires(SalaryPermissions.Report)]
internal sealed record ConsolidateMonth(string? Month) : IRequest<ConsolidationResult>;

/// <summary>What a consolidation did.</summary>
/// <param name="TakenIn">Sheets in the tables.</param>
/// <param name="Missing">Sheets not sent.</param>
/// <param name="IsChanged">Whether anything is new since the last time.</param>
internal sealed record ConsolidationResult(int TakenIn, int Missing, bool IsChanged);

internal sealed class ConsolidateMonthHandler(SalaryDbContext db, RequestContext request)
    : IRequestHandler<ConsolidateMonth, ConsolidationResult>
{
    /// <summary>The job of the 25th and Sở Tài chính may press at the same moment: the slower reads again and finds it done.</summary>
    public async Task<ConsolidationResult> Handle(ConsolidateMonth command, CancellationToken cancellationToken)
    {
        ConsolidationResult? result = null;
        await LostRace.SaveUntilWonAsync(
            db, async () => result = await ConsolidateAsync(command, cancellationToken), cancellationToken);
        return result!;
    }

    private async Task<ConsolidationResult> ConsolidateAsync(ConsolidateMonth command, CancellationToken cancellationToken)
    {
        var first = SheetAccess.FirstOfMonth(command.Month);
        var month = await db.SalaryMonths.RequireAsync(m => m.First == first, cancellationToken);
        month.RefuseLocked();
        var sheets = await db.PaySheets.Where(s => s.First == first).ToListAsync(cancellationToken);
        var districts = await db.DistrictSubmissions.Where(d => d.First == first).ToListAsync(cancellationToken);
        districts.ForEach(d => d.Consolidate());
        sheets.Where(s => s.Group == SheetGroup.Province).ToList().ForEach(s => s.Consolidate());
        var taken = sheets.Where(s => MonthGaps.IsTakenIn(s, districts)).OrderBy(s => s.Id).ToList();
        var act = request.ActNow();
        var posts = await AssignedPosts.ReadAsync(db, month.Month.Last, cancellationToken);
        var hash = SheetHash.OfAll(taken.Select(s => $"{s.Id}:{s.Hash}:{posts.Of([s.UnitId])}")
            .Concat(sheets.Except(taken).OrderBy(s => s.Id).Select(s => $"{s.Id}:{s.State}:{s.ReturnCount}")));
        var isChanged = month.Consolidate(hash, act.At, act.By);
        if (isChanged)
        {
            await FreezeAsync(new TableBuilder(db, month, sheets, taken, posts, act.Today), month, act, cancellationToken);
        }

        db.Basis = new ChangeBasis($"Tổng hợp tháng lương {month.Month.ToVietnamese()} (Điều 15.3)");
        return new ConsolidationResult(taken.Count, sheets.Except(taken).Count(s => s.IsNeeded), isChanged);
    }

    private async Task FreezeAsync(TableBuilder builder, SalaryMonth month, Act act, CancellationToken cancellationToken)
    {
        var tables = await builder.BuildAsync(cancellationToken);
        var stored = await db.ConsolidatedTables.Where(t => t.MonthId == month.Id).ToDictionaryAsync(t => t.Code, cancellationToken);
        foreach (var (code, content) in tables)
        {
            if (stored.TryGetValue(code, out var known))
            {
                (known.ContentJson, known.At) = (content.ToJson(), act.At);
            }
            else
            {
                db.ConsolidatedTables.Add(
                    new ConsolidatedTable { MonthId = month.Id, Code = code, ContentJson = content.ToJson(), At = act.At });
            }
        }
    }
}

/// <summary>A frozen table.</summary>
[Requires(SalaryPermissions.Report, SalaryPermissions.See)]
internal sealed record GetMonthTable(string? Month, string? Code) : IRequest<MonthTableView>;

/// <summary>What the page of a table shows.</summary>
internal sealed record MonthTableView(SalaryMonth Month, string Code, TableContent? Content, DateTime? FrozenAt,
    IReadOnlyList<string> Codes);

internal sealed class GetMonthTableHandler(SalaryDbContext db, RequestContext request) : IRequestHandler<GetMonthTable, MonthTableView>
{
    public async Task<MonthTableView> Handle(GetMonthTable query, CancellationToken cancellationToken)
    {
        // The tables cover the province: for Sở Tài chính and those who see all pay.
        if (!request.User.ScopeOfAny([SalaryPermissions.Report, SalaryPermissions.See]).WholeProvince)
        {
            throw new NotFoundException();
        }

        var first = SheetAccess.FirstOfMonth(query.Month);
        var month = await db.SalaryMonths.AsNoTracking().RequireAsync(m => m.First == first, cancellationToken);
        var codes = await db.ConsolidatedTables.AsNoTracking().Where(t => t.MonthId == month.Id).OrderBy(t => t.Code).Select(t => t.Code)
            .ToListAsync(cancellationToken);
        var code = query.Code ?? "TH-01";
        var table = await db.ConsolidatedTables.AsNoTracking()
            .SingleOrDefaultAsync(t => t.MonthId == month.Id && t.Code == code, cancellationToken);
        if (table is null && codes.Count > 0)
        {
            throw new NotFoundException();
        }

        return new MonthTableView(month, code, table is null ? null : TableContent.Parse(table.ContentJson), table?.At, codes);
    }
}
