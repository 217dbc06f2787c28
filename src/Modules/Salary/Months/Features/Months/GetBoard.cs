using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Months;

/// <summary>What the board is narrowed to.</summary>
internal enum BoardView
{
    /// <summary>Every sheet.</summary>
    All,

    /// <summary>Not sent: open or returned.</summary>
    Waiting,

    /// <summary>Not sent, and the window is over.</summary>
    Late,

    /// <summary>Not sent, and the unit asks to be let in late.</summary>
    Asked,

    Returned,

    /// <summary>Sent or taken in.</summary>
    Sent,
}

/// <summary>Bảng theo dõi: who has sent the sheet of a month and who has not, in the user's scope. Without a month: the newest.</summary>
[Requires(SalaryPermissions.See, SalaryPermissions.Use, SalaryPermissions.Edit)]
internal sealed record GetBoard(string? Month, BoardView View, Guid? UnitId, int Page) : IRequest<Board>;

/// <param name="Month">The month shown.</param>
/// <param name="State">Where it stands; null: not opened.</param>
/// <param name="Counts">Sheets by view.</param>
/// <param name="Rows">One page of the sheets.</param>
/// <param name="Districts">What the huyện in scope send.</param>
/// <param name="Months">The months there are, newest first.</param>
/// <param name="Units">Units of the scope, for the filter.</param>
/// <param name="Progress">How far the opening is.</param>
internal sealed record Board(
    PayMonth Month, SalaryMonth? State, IReadOnlyDictionary<BoardView, int> Counts, Page<BoardRow> Rows,
    IReadOnlyList<DistrictRow> Districts,
    IReadOnlyList<DateOnly> Months, IReadOnlyList<SelectListItem> Units, WorkSnapshot? Progress);

/// <summary>A sheet on the board.</summary>
internal sealed record BoardRow(PaySheet Sheet, string UnitName, int DaysLate);

/// <summary>A huyện on the board.</summary>
internal sealed record DistrictRow(DistrictSubmission Submission, string UnitName, int Units, int Received);

internal sealed class GetBoardHandler(SalaryDbContext db, RequestContext request, WorkBoard work) : IRequestHandler<GetBoard, Board>
{
    private const int PageSize = 50;
    private const int MonthsOffered = 36;

    public async Task<Board> Handle(GetBoard query, CancellationToken cancellationToken)
    {
        var months = await db.SalaryMonths.AsNoTracking().OrderByDescending(m => m.First).Select(m => m.First).Take(MonthsOffered)
            .ToListAsync(cancellationToken);
        var today = request.Clock.TodayInVietnam();
        var month = PayMonth.TryParse(query.Month) ?? PayMonth.Of(months.Count > 0 ? months[0] : today);
        var first = month.First;
        var state = await db.SalaryMonths.AsNoTracking().SingleOrDefaultAsync(m => m.First == first, cancellationToken);
        var scope = request.User.ScopeOfAny(SalaryPermissions.ToView);
        var sheets = db.PaySheets.AsNoTracking().VisibleTo(request.User, db).Where(s => s.First == first);
        var counts = new Dictionary<BoardView, int>();
        foreach (var view in Enum.GetValues<BoardView>())
        {
            counts.Add(view, await Narrow(sheets, view, today).CountAsync(cancellationToken));
        }

        return new Board(
            month, state, counts, await RowsAsync(Narrow(sheets, query.View, today), query, today, cancellationToken),
            await DistrictsAsync(first, cancellationToken), months, await db.KnownUnits.ToChoicesAsync(scope, cancellationToken),
            state is null ? null : work.Find(state.Id));
    }

    private async Task<Page<BoardRow>> RowsAsync(IQueryable<PaySheet> sheets, GetBoard query, DateOnly today,
        CancellationToken cancellationToken)
    {
        if (query.UnitId is { } unitId)
        {
            var subtree = db.KnownUnits.InScope(new Scope(false, [unitId], null)).Select(u => u.Id);
            sheets = sheets.Where(s => subtree.Contains(s.UnitId));
        }

        var page = await (from s in sheets
                          join u in db.KnownUnits on s.UnitId equals u.Id
                          orderby u.Code, s.Id
                          select new { Sheet = s, u.Name }).ToPageAsync(query.Page, PageSize, cancellationToken);
        return new Page<BoardRow>(
            [.. page.Items.Select(r => new BoardRow(r.Sheet, r.Name, r.Sheet.DaysLate(today)))], page.Number, page.Size, page.TotalCount);
    }

    private async Task<IReadOnlyList<DistrictRow>> DistrictsAsync(DateOnly first, CancellationToken cancellationToken)
    {
        var rows = await (from d in db.DistrictSubmissions.AsNoTracking().VisibleTo(request.User, db)
                          join u in db.KnownUnits on d.UnitId equals u.Id
                          where d.First == first
                          orderby u.Code
                          select new
                          {
                              Submission = d,
                              u.Name,
                              Units = db.PaySheets.Count(s => s.First == first && s.Kind == SheetKind.Main && s.GathererId == d.UnitId),
                              Received = db.PaySheets.Count(s => s.First == first && s.Kind == SheetKind.Main && s.GathererId == d.UnitId
                                  && (s.State == SheetState.Submitted || s.State == SheetState.Consolidated
                                      || s.State == SheetState.Locked)),
                          }).ToListAsync(cancellationToken);
        return [.. rows.Where(r => r.Units > 0).Select(r => new DistrictRow(r.Submission, r.Name, r.Units, r.Received))];
    }

    private static IQueryable<PaySheet> Narrow(IQueryable<PaySheet> sheets, BoardView view, DateOnly today) => view switch
    {
        BoardView.Waiting => Needed(sheets).Where(s => s.State == SheetState.Open || s.State == SheetState.Returned),
        BoardView.Late =>
            Needed(sheets)
            .Where(s => s.Kind == SheetKind.Main && (s.State == SheetState.Open || s.State == SheetState.Returned) && s.DueOn < today
                && (s.ExtendedUntil == null || s.ExtendedUntil < today)),
        BoardView.Asked => sheets.Where(s => s.AskedOn != null && (s.State == SheetState.Open || s.State == SheetState.Returned)),
        BoardView.Returned => sheets.Where(s => s.State == SheetState.Returned),
        BoardView.Sent => sheets.Where(s => s.State != SheetState.Open && s.State != SheetState.Returned),
        _ => sheets,
    };

    /// <summary><see cref="PaySheet.IsNeeded"/> for the database.</summary>
    private static IQueryable<PaySheet> Needed(IQueryable<PaySheet> sheets) =>
        sheets.Where(s => s.Sums.People > 0 || s.Sums.ArrearsInDong != 0 || s.Sums.ArrearsNetInDong != 0);
}
