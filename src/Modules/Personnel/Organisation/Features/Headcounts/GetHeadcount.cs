using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Organisation.Domain.Headcounts;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Units;
using HoSoCanBo.Personnel.Units.Domain;
using MediatR;

namespace HoSoCanBo.Personnel.Organisation.Features.Headcounts;

/// <summary>Biên chế: a unit with those directly below it, on a day.</summary>
/// <param name="UnitId">The unit; null: the top of what the user may see.</param>
/// <param name="Day">The day; null: today.</param>
/// <param name="Kind">Code of quota_kinds.csv; null: all kinds together.</param>
[Requires(PersonnelPermissions.ViewReports, PersonnelPermissions.AdministerUnits)]
internal sealed record GetHeadcount(Guid? UnitId, DateOnly? Day, string? Kind) : IRequest<HeadcountView>;

/// <summary>The page.</summary>
internal sealed record HeadcountView(
    DateOnly Day, Guid? UnitId, string Title, HeadcountFigures Total, IReadOnlyList<HeadcountRow> Units,
    IReadOnlyList<HeadcountKindRow> Kinds,
    IReadOnlyList<(Guid Id, string Name)> Above)
{
    /// <summary>Đơn vị vượt: units of the selection over a number given to them, those most over first.</summary>
    public required IReadOnlyList<OverQuotaRow> OverQuota { get; init; }
}

/// <summary>A unit over its quota.</summary>
internal sealed record OverQuotaRow(Guid Id, string Name, int Over);

/// <summary>A unit with everything below it.</summary>
internal sealed record HeadcountRow(Guid Id, string Code, string Name, string Kind, bool HasUnitsBelow, HeadcountFigures Figures);

/// <summary>One kind of headcount of the whole selection.</summary>
internal sealed record HeadcountKindRow(string Code, string Name, HeadcountFigures Figures);

internal sealed class GetHeadcountHandler(HeadcountReader reader, ReferenceCache references, RequestContext request)
    : IRequestHandler<GetHeadcount, HeadcountView>
{
    public async Task<HeadcountView> Handle(GetHeadcount query, CancellationToken cancellationToken)
    {
        var day = query.Day ?? request.Clock.TodayInVietnam();
        var reference = await references.CurrentAsync(cancellationToken);
        var (units, figures) = await reader.OnAsync(day, cancellationToken);
        var tops = HeadcountScope.TopsOf(units, HeadcountScope.Of(request.User));
        var shown = query.UnitId is { } id ? HeadcountScope.Require(units, tops, id) : tops.Count == 1 ? tops[0] : null;
        var rows = shown is null ? tops : [.. units.All.Where(u => u.Unit.ParentId == shown.Id)];
        var whole = shown is null ? tops : [shown];
        return new HeadcountView(
            day, shown?.Id, shown?.Name ?? "Toàn phạm vi được xem", Sum(whole, figures, query.Kind),
            [.. rows.Select(u => new HeadcountRow(
                u.Id, u.Unit.Code, u.Name, u.Unit.Kind, units.All.Any(b => b.Unit.ParentId == u.Id), figures.Of(u.Id, query.Kind)))],
            [.. reference.Catalogues.ChoicesOf(QuotaKinds.Catalogue)
                .Select(k => new HeadcountKindRow(k.Code, k.Name, Sum(whole, figures, k.Code)))
                .Where(k => k.Figures.Assigned is not null || k.Figures.People != default)],
            shown is null
                ? [] : [.. units.Above(shown.Id).Where(a => HeadcountScope.IsInside(units, tops, a.Id)).Select(a => (a.Id, a.Name))])
        {
            OverQuota =
            [
                .. whole.SelectMany(u => units.Subtree(u.Id)).Where(u => figures.IsOver(u.Id, query.Kind))
                    .Select(u => new OverQuotaRow(u.Id, UnitNames.WithBody(u, units), figures.OverOf(u.Id, query.Kind)))
                    .OrderByDescending(r => r.Over),
            ],
        };
    }

    private static HeadcountFigures Sum(IReadOnlyList<UnitEntry> units, Headcount figures, string? kind) =>
        units.Aggregate(HeadcountFigures.None, (sum, unit) => sum.Plus(figures.Of(unit.Id, kind)));
}

/// <summary>Which units a user may see figures of.</summary>
internal static class HeadcountScope
{
    /// <summary>Who may see figures: who sees reports, and who enters the numbers.</summary>
    public static Scope Of(CurrentUser user) => user.ScopeOf(PersonnelPermissions.ViewReports)
        .Or(user.ScopeOf(PersonnelPermissions.AdministerUnits));

    /// <summary>The tops of the subtrees the scope covers.</summary>
    public static IReadOnlyList<UnitEntry> TopsOf(UnitTree units, Scope scope) => scope.WholeProvince
        ? [.. units.All.Where(u => u.Depth == 0)]
        : [.. units.All.Where(u => scope.Covers(u.Unit, units) && !units.Above(u.Id).Any(a => scope.Covers(a.Unit, units)))];

    /// <summary>Whether the unit is one of the tops or below one.</summary>
    public static bool IsInside(UnitTree units, IReadOnlyList<UnitEntry> tops, Guid id) =>
        tops.Any(t => t.Id == id) || units.Above(id).Any(a => tops.Any(t => t.Id == a.Id));

    /// <summary>The unit.</summary>
    /// <exception cref="NotFoundException">It did not exist on the day, or lies outside.</exception>
    public static UnitEntry Require(UnitTree units, IReadOnlyList<UnitEntry> tops, Guid id) =>
        units.Find(id) is { } unit && IsInside(units, tops, id) ? unit : throw new NotFoundException();
}
