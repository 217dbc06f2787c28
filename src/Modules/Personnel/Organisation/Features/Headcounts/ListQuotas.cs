using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Organisation.Domain.Headcounts;
using HoSoCanBo.Personnel.Organisation.Features.Units;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Units.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Organisation.Features.Headcounts;

/// <summary>The decisions on a unit's headcount, newest first, with the figures of today.</summary>
[Requires(PersonnelPermissions.ViewReports, PersonnelPermissions.AdministerUnits)]
internal sealed record ListQuotas(Guid UnitId, int Page) : IRequest<QuotasView>;

/// <summary>The page.</summary>
internal sealed record QuotasView(
    OrganizationUnit Unit, Page<QuotaRow> Rows, IReadOnlyList<HeadcountKindRow> Figures, IReadOnlyList<CatalogueChoice> Kinds,
    bool MayChange,
    IReadOnlyList<ComparedRow> Compared);

/// <summary>A row of a decision.</summary>
internal sealed record QuotaRow(
    Guid Id, string KindCode, int Year, QuotaAct Act, int Number, DateOnly EffectiveFrom, Guid? DecisionId, string? DecisionNumber,
    string? Note,
    bool IsVoided, string? VoidReason)
{
    /// <summary>Whether the user reaches the paper itself; its number shows anyway.</summary>
    public bool MaySeeDecision { get; init; }
}

internal sealed class ListQuotasHandler(
    PersonnelDbContext db, HeadcountReader reader, LineageComparison comparison, ReferenceCache references, RequestContext request)
    : IRequestHandler<ListQuotas, QuotasView>
{
    private const int PageSize = 20;

    public async Task<QuotasView> Handle(ListQuotas query, CancellationToken cancellationToken)
    {
        var user = request.User;
        var unit = await db.Units.AsNoTracking().InScope(HeadcountScope.Of(user))
            .RequireAsync(u => u.Id == query.UnitId, cancellationToken);
        var reference = await references.CurrentAsync(cancellationToken);
        var papers = db.DecisionsIn(user.ScopeOf(PersonnelPermissions.Search));
        var rows = await db.QuotaGrants.AsNoTracking()
            .Where(q => q.UnitId == unit.Id)
            .OrderByDescending(q => q.EffectiveFrom).ThenByDescending(q => q.RecordedAt).ThenBy(q => q.Id)
            .Select(q => new QuotaRow(
                q.Id, q.QuotaKindCode, q.Year, q.Act, q.Number, q.EffectiveFrom, q.DecisionId,
                db.Decisions.Where(d => d.Id == q.DecisionId).Select(d => d.Number)
                    .FirstOrDefault(), q.Note, q.VoidedAt != null, q.VoidReason)
            {
                MaySeeDecision = papers.Any(d => d.Id == q.DecisionId),
            })
            .ToPageAsync(query.Page, PageSize, cancellationToken);
        var (_, figures) = await reader.OnAsync(request.Clock.TodayInVietnam(), cancellationToken);
        var kinds = reference.Catalogues.ChoicesOf(QuotaKinds.Catalogue);
        return new QuotasView(
            unit, rows,
            [.. kinds.Select(k => new HeadcountKindRow(k.Code, k.Name, figures.Of(unit.Id, k.Code)))
                .Where(k => k.Figures.Assigned is not null || k.Figures.People != default)],
            [.. kinds.Where(k => k.Code != QuotaKinds.Outside).OrderByDescending(k => k.IsOffered)],
            user.May(PersonnelPermissions.AdministerUnits) && user.AdministersAbove(unit, reference.Units),
            await comparison.OfAsync(unit.Id, cancellationToken));
    }
}
