using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Units.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Deadlines.Features.Obligations;

/// <summary>
/// Bảng theo dõi đúng hạn (Điều 8.1, 8.4, 20.2): what is open now and what was done in a period, by unit with everything below
/// it, one level at a time, and by officer.
/// </summary>
/// <param name="UnitId">The unit whose parts are shown; null: the top of what the user may see.</param>
/// <param name="From">First day of the period in which updates were done.</param>
/// <param name="Until">Last day, included.</param>
[Requires(PersonnelPermissions.Search, PersonnelPermissions.Monitor)]
internal sealed record MeasureTimeliness(Guid? UnitId, DateOnly From, DateOnly Until) : IRequest<TimelinessBoard>;

/// <param name="Above">The units above the one shown, from the top, for going back.</param>
/// <param name="Whole">All of it together.</param>
/// <param name="Units">One level below.</param>
/// <param name="Officers">Who made the updates.</param>
internal sealed record TimelinessBoard(
    IReadOnlyList<(Guid Id, string Name)> Above, TimelinessRow Whole, IReadOnlyList<TimelinessRow> Units,
    IReadOnlyList<OfficerRow> Officers);

internal sealed record TimelinessRow(
    Guid? UnitId, string Name, int DueSoon, int Overdue, int Open, int DoneOnTime, int DoneLate, bool HasParts)
{
    /// <summary>Only the unit itself, without what is below it.</summary>
    public bool IsOwn { get; init; }

    /// <summary>
    /// Tỷ lệ đúng hạn, whole percent of what was done in the period or is overdue; null when there is nothing to judge by.
    /// </summary>
    public int? OnTimePercent => DoneOnTime + DoneLate + Overdue is > 0 and var judged ? DoneOnTime * 100 / judged : null;
}

internal sealed record OfficerRow(string Name, int DoneOnTime, int DoneLate)
{
    public int OnTimePercent => DoneOnTime * 100 / (DoneOnTime + DoneLate);
}

internal sealed class MeasureTimelinessHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references)
    : IRequestHandler<MeasureTimeliness, TimelinessBoard>
{
    private const int MostOfficers = 50;

    public async Task<TimelinessBoard> Handle(MeasureTimeliness query, CancellationToken cancellationToken)
    {
        var tree = (await references.CurrentAsync(cancellationToken)).Units;
        var figures = await FiguresAsync(query, cancellationToken);
        var visible = await VisibleAsync(cancellationToken);
        if (query.UnitId is { } asked && !visible.Contains(asked))
        {
            throw new NotFoundException();
        }

        var whole = query.UnitId is { } id
            ? RowOf(tree.Find(id)!, tree, figures)
            : Sum(null, "Tất cả", [.. figures.Values], hasParts: true);
        return new TimelinessBoard(
            query.UnitId is { } shown ? [.. tree.Above(shown).Where(u => visible.Contains(u.Id)).Select(u => (u.Id, u.Name))] : [],
            whole, [.. RowsOf(query.UnitId, tree, visible, figures).Where(r => r.Open + r.DoneOnTime + r.DoneLate > 0)],
            await OfficersAsync(query, cancellationToken));
    }

    /// <summary>The unit itself and its parts, so that the rows add up; without a unit, what stands on top of the scope.</summary>
    private static IEnumerable<TimelinessRow> RowsOf(
        Guid? unitId, UnitTree tree, HashSet<Guid> visible, Dictionary<Guid, TimelinessRow> figures)
    {
        var tops = tree.All.Where(u => visible.Contains(u.Id) && (u.Unit.ParentId is not { } parent || !visible.Contains(parent))).ToList();
        var whole = unitId is { } id ? tree.Find(id) : tops.Count == 1 ? tops[0] : null;
        if (whole is null)
        {
            return tops.Select(u => RowOf(u, tree, figures));
        }

        // The whole province stands below two or three bodies; their parts, the sở and huyện, say more.
        var isProvince = unitId is null && whole.Unit.ParentId is null;
        return PartsOf(whole, tree, figures, isProvince);
    }

    private static IEnumerable<TimelinessRow> PartsOf(
        UnitEntry whole, UnitTree tree, Dictionary<Guid, TimelinessRow> figures, bool opensParts)
    {
        yield return figures.GetValueOrDefault(whole.Id) is { } figure
            ? figure with { Name = $"{whole.Name} (trực tiếp)", IsOwn = true }
            : Sum(whole.Id, whole.Name, [], hasParts: false);
        foreach (var part in tree.All.Where(u => u.Unit.ParentId == whole.Id))
        {
            foreach (var row in opensParts ? PartsOf(part, tree, figures, opensParts: false) : [RowOf(part, tree, figures)])
            {
                yield return row;
            }
        }
    }

    private static TimelinessRow RowOf(UnitEntry unit, UnitTree tree, Dictionary<Guid, TimelinessRow> figures)
    {
        var subtree = tree.Subtree(unit.Id).ToList();
        return Sum(unit.Id, unit.Name, [.. subtree.Select(u => figures.GetValueOrDefault(u.Id)).OfType<TimelinessRow>()],
            subtree.Count > 1);
    }

    private static TimelinessRow Sum(Guid? unitId, string name, IReadOnlyList<TimelinessRow> rows, bool hasParts) => new(
        unitId, name, rows.Sum(r => r.DueSoon), rows.Sum(r => r.Overdue), rows.Sum(r => r.Open), rows.Sum(r => r.DoneOnTime),
        rows.Sum(r => r.DoneLate), hasParts);

    private async Task<HashSet<Guid>> VisibleAsync(CancellationToken cancellationToken)
    {
        var scope = request.User.ScopeOf(PersonnelPermissions.Search).Or(request.User.ScopeOf(PersonnelPermissions.Monitor));
        return [.. await db.Units.InScope(scope).Select(u => u.Id).ToListAsync(cancellationToken)];
    }

    /// <summary>One grouped query for what is open and one for what was done; the tree is summed in memory.</summary>
    private async Task<Dictionary<Guid, TimelinessRow>> FiguresAsync(MeasureTimeliness query, CancellationToken cancellationToken)
    {
        var today = request.Clock.TodayInVietnam();
        var soon = today.AddDays(ObligationRows.SoonDays);
        var open = await db.ObligationsOf(request.User).AsNoTracking()
            .Where(o => o.State == ObligationState.Open || o.State == ObligationState.Overdue)
            .GroupBy(o => o.UnitId)
            .Select(g => new
            {
                g.Key, Open = g.Count(), Overdue = g.Sum(o => o.DueOn < today ? 1 : 0),
                Soon = g.Sum(o => o.DueOn >= today && o.DueOn <= soon ? 1 : 0),
            })
            .ToDictionaryAsync(g => g.Key, cancellationToken);
        var done = await DoneIn(query).GroupBy(o => o.UnitId)
            .Select(g =>
                new { g.Key, OnTime = g.Sum(o => o.State == ObligationState.DoneOnTime ? 1 : 0),
                    Late = g.Sum(o => o.State == ObligationState.DoneLate ? 1 : 0) })
            .ToDictionaryAsync(g => g.Key, cancellationToken);
        return open.Keys.Union(done.Keys).ToDictionary(id => id, id =>
        {
            var (o, d) = (open.GetValueOrDefault(id), done.GetValueOrDefault(id));
            return new TimelinessRow(id, "", o?.Soon ?? 0, o?.Overdue ?? 0, o?.Open ?? 0, d?.OnTime ?? 0, d?.Late ?? 0, false);
        });
    }

    private IQueryable<UpdateObligation> DoneIn(MeasureTimeliness query)
    {
        var (from, until) = (VietnamTime.StartOfDayUtc(query.From), VietnamTime.StartOfDayUtc(query.Until.AddDays(1)));
        return db.ObligationsOf(request.User).AsNoTracking().Where(o =>
            o.ClosedAt >= from && o.ClosedAt < until && (o.State == ObligationState.DoneOnTime || o.State == ObligationState.DoneLate));
    }

    private async Task<IReadOnlyList<OfficerRow>> OfficersAsync(MeasureTimeliness query, CancellationToken cancellationToken)
    {
        var rows = DoneIn(query).Where(o => o.ClosedBy != null);
        if (query.UnitId is { } unitId)
        {
            var subtree = db.Units.InScope(new Scope(false, [unitId], null)).Select(u => u.Id);
            rows = rows.Where(o => subtree.Contains(o.UnitId));
        }

        var officers = await rows
            .GroupBy(o => new { o.ClosedBy, o.ClosedByName })
            .Select(g => new
            {
                g.Key.ClosedByName,
                OnTime = g.Sum(o => o.State == ObligationState.DoneOnTime ? 1 : 0),
                Late = g.Sum(o => o.State == ObligationState.DoneLate ? 1 : 0),
            })
            .OrderByDescending(g => g.Late).ThenBy(g => g.ClosedByName)
            .Take(MostOfficers)
            .ToListAsync(cancellationToken);
        return officers.ConvertAll(o => new OfficerRow(o.ClosedByName ?? "", o.OnTime, o.Late));
    }
}

/// <summary>The board as a workbook.</summary>
[Requires(PersonnelPermissions.Export)]
internal sealed record ExportTimeliness(Guid? UnitId, DateOnly From, DateOnly Until) : IRequest<byte[]>;

internal sealed class ExportTimelinessHandler(IMediator mediator) : IRequestHandler<ExportTimeliness, byte[]>
{
    public async Task<byte[]> Handle(ExportTimeliness query, CancellationToken cancellationToken)
    {
        var board = await mediator.Send(new MeasureTimeliness(query.UnitId, query.From, query.Until), cancellationToken);
        return await WorkbookFile.OfAsync(board.Units.Append(board.Whole).Select(Cells), "Đúng hạn", cancellationToken);
    }

    private static Dictionary<string, object?> Cells(TimelinessRow row) => new()
    {
        ["Đơn vị"] = row.Name,
        ["Chưa xong"] = row.Open,
        ["Sắp đến hạn"] = row.DueSoon,
        ["Quá hạn"] = row.Overdue,
        ["Xong đúng hạn"] = row.DoneOnTime,
        ["Xong muộn"] = row.DoneLate,
        ["Tỷ lệ đúng hạn (%)"] = row.OnTimePercent,
    };
}
