using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Organisation.Domain.Headcounts;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Units.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Organisation.Features.Headcounts;

/// <summary>People who would come to a unit on a day.</summary>
/// <param name="UnitId">Where to.</param>
/// <param name="FromUnitId">Where from; null: from outside.</param>
/// <param name="QuotaKindCode">The quota they count in.</param>
/// <param name="Count">How many.</param>
internal sealed record Newcomers(Guid UnitId, Guid? FromUnitId, string QuotaKindCode, int Count);

/// <summary>Which quotas somebody exceeds whose coming is in the register: at the own unit, or where a movement leads.</summary>
[AnySignedInUser]
internal sealed record FindQuotaWarnings(Guid EmployeeId, Guid? ToUnitId, DateOnly? Day) : IRequest<IReadOnlyList<string>>;

internal sealed class FindQuotaWarningsHandler(PersonnelDbContext db, QuotaCheck check, TimeProvider clock)
    : IRequestHandler<FindQuotaWarnings, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> Handle(FindQuotaWarnings query, CancellationToken cancellationToken)
    {
        var person = await db.Employees.AsNoTracking().Where(e => e.Id == query.EmployeeId)
            .Select(e => new { e.UnitId, e.QuotaKindCode, e.KindCode })
            .SingleAsync(cancellationToken);
        var newcomers = new Newcomers(
            query.ToUnitId ?? person.UnitId, query.ToUnitId is null
                ? null : person.UnitId, QuotaKinds.Of(person.QuotaKindCode, person.KindCode), 1);
        return await check.FindAsync([newcomers], query.Day ?? clock.TodayInVietnam(), alreadyDecided: true, cancellationToken);
    }
}

/// <summary>
/// Says beforehand when a decision takes a unit over its quota. It never forbids: facts must be enterable. Only whoever may see
/// the figures of the receiving unit is told them.
/// </summary>
internal sealed class QuotaCheck(HeadcountReader reader, ReferenceCache references, RequestContext request)
{
    /// <summary>A sentence for each quota that would be exceeded, with its figures.</summary>
    /// <param name="newcomers">Who comes.</param>
    /// <param name="day">The first day there.</param>
    /// <param name="alreadyDecided">Whether the decision is in the register, so that the figures have them among those on the way.</param>
    public async Task<IReadOnlyList<string>> FindAsync(
        IReadOnlyCollection<Newcomers> newcomers, DateOnly day, bool alreadyDecided, CancellationToken cancellationToken)
    {
        var scope = HeadcountScope.Of(request.User);
        if (newcomers.Count == 0 || scope.IsEmpty)
        {
            return [];
        }

        var reference = await references.CurrentAsync(cancellationToken);
        var (units, figures) = await reader.OnAsync(day, cancellationToken);
        var visible = HeadcountScope.TopsOf(units, scope);
        return
        [
            .. newcomers
                .SelectMany(n => ChainOf(units, n.UnitId).Except(n.FromUnitId is { } from ? ChainOf(units, from) : [])
                    .Where(id => HeadcountScope.IsInside(units, visible, id))
                    .Select(id => (Unit: id, n.QuotaKindCode, n.Count)))
                .GroupBy(n => (n.Unit, n.QuotaKindCode))
                .Select(g => SentenceOf(
                    units.Find(g.Key.Unit)!.Name, reference.Catalogues.NameOf(QuotaKinds.Catalogue, g.Key.QuotaKindCode),
                    figures.Of(g.Key.Unit, g.Key.QuotaKindCode),
                    alreadyDecided ? 0 : g.Sum(n => n.Count), g.Sum(n => n.Count)))
                .OfType<string>(),
        ];
    }

    /// <summary>The same for one person whose decision is being written.</summary>
    public Task<IReadOnlyList<string>> FindAsync(Employee person, OrganizationUnit to, DateOnly day,
        CancellationToken cancellationToken) => FindAsync(
        [new Newcomers(to.Id, to.Id == person.UnitId ? null : person.UnitId, QuotaKinds.Of(person.QuotaKindCode, person.KindCode), 1)],
        day, alreadyDecided: false, cancellationToken);

    /// <summary>The unit and those above it; nothing when it does not exist on the day.</summary>
    private static IEnumerable<Guid> ChainOf(UnitTree units, Guid id) =>
        units.Find(id) is null ? [] : units.Above(id).Select(a => a.Id).Append(id);

    private static string? SentenceOf(string unit, string kind, HeadcountFigures figures, int more, int newcomers)
    {
        var after = figures.Present + figures.People.Arriving - figures.People.Leaving + more;
        return figures.Assigned is not { } assigned || after <= assigned
            ? null
            : $"Vượt biên chế: {unit} được giao {assigned} {kind}, có mặt {figures.Present}, sắp đến {figures.People.Arriving}, sắp đi {figures.People.Leaving}; "
                + $"với {newcomers} người của quyết định này là {after}, vượt {after - assigned}. Vẫn ghi được; đối chiếu quyết định giao biên chế.";
    }
}
