using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Training.Notices.Domain;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Registrations.Domain;
using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Registrations.Features.Registrations;

/// <summary>Rà soát: everybody a unit may register for a notice, those who meet the conditions first.</summary>
/// <param name="NoticeId">The notice.</param>
/// <param name="UnitId">The unit; null: the first the user may prepare lists for.</param>
/// <param name="Name">Part of a name or number; null: any.</param>
/// <param name="OnlyEligible">Whether those who miss a condition are left out of sight.</param>
/// <param name="Page">The page, from 1.</param>
[Requires(TrainingPermissions.Register)]
internal sealed record ScreenUnit(Guid NoticeId, Guid? UnitId, string? Name, bool OnlyEligible, int Page) : IRequest<ScreeningView>;

/// <summary>A screening.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Units">Addressed units the user prepares lists for.</param>
/// <param name="UnitId">The unit shown.</param>
/// <param name="Quota">Most people it may register.</param>
/// <param name="OpenList">The list that may be added to; null: none yet.</param>
/// <param name="SentList">The list that was sent; null: none.</param>
/// <param name="Eligible">How many meet every condition.</param>
/// <param name="People">Those shown.</param>
public sealed record ScreeningView(
    CourseNotice Notice, IReadOnlyList<SelectListItem> Units, Guid UnitId, int? Quota, Guid? OpenList, Guid? SentList, int Eligible,
    Page<CandidateRow> People);

/// <summary>Somebody, with every condition.</summary>
public sealed record CandidateRow(Candidate Person, IReadOnlyList<ConditionFinding> Findings, bool IsOnList)
{
    /// <summary>Whether every condition holds.</summary>
    public bool IsEligible { get; } = Findings.All(f => f.IsMet);
}

internal sealed class ScreenUnitHandler(TrainingDbContext db, RegistrationAccess access, CandidateFinder finder)
    : IRequestHandler<ScreenUnit, ScreeningView>
{
    private const int PageSize = 50;
    private const int MostUnits = 1000;

    public async Task<ScreeningView> Handle(ScreenUnit query, CancellationToken cancellationToken)
    {
        var own = access.Units(access.Prepares);
        var units = await (from unit in db.NoticeUnits.AsNoTracking()
                           where unit.NoticeId == query.NoticeId && unit.IsAddressed && own.Contains(unit.UnitId)
                           join known in db.KnownUnits on unit.UnitId equals known.Id
                           orderby known.Code, known.Id
                           select new { known.Id, known.Name }).Take(MostUnits).ToListAsync(cancellationToken);
        var unitId = query.UnitId ?? units.FirstOrDefault()?.Id ?? Guid.Empty;
        var (notice, addressed) = await access.RequireAddressedAsync(query.NoticeId, unitId, cancellationToken);
        var lists = await db.Registrations.AsNoTracking().Include(r => r.Lines).Where(r => r.NoticeId == notice.Id && r.UnitId == unitId)
            .ToListAsync(cancellationToken);
        var open = lists.Find(r => r.IsOpen);
        var onList = open?.People.Select(l => l.PersonId).ToHashSet() ?? [];
        var review = await finder.ReviewOfAsync(notice, cancellationToken);
        var people = await finder.OfUnitsAsync(notice, await finder.UnitsOfAsync(notice.Id, unitId, cancellationToken), cancellationToken);
        var rows = people.Select(p => new CandidateRow(p, review.Judge(p), onList.Contains(p.Id))).ToList();
        return new ScreeningView(
            notice, [.. units.Select(u => new SelectListItem(u.Name, u.Id.ToString(), u.Id == unitId))], unitId, addressed.Quota, open?.Id,
            lists.Find(r => r.State == RegistrationState.Sent)?.Id, rows.Count(r => r.IsEligible), PageOf(rows, query));
    }

    private static Page<CandidateRow> PageOf(List<CandidateRow> rows, ScreenUnit query)
    {
        var name = VietnameseText.SearchKey(query.Name);
        var shown = rows.Where(r => (!query.OnlyEligible || r.IsEligible)
                && (name.Length == 0 || VietnameseText.SearchKey($"{r.Person.FullName} {r.Person.EmployeeNumber}")
                    .Contains(name, StringComparison.Ordinal)))
            .OrderByDescending(r => r.IsEligible).ToList(); // a stable order: names within each
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (shown.Count + PageSize - 1) / PageSize));
        return new Page<CandidateRow>([.. shown.Skip((page - 1) * PageSize).Take(PageSize)], page, PageSize, shown.Count);
    }
}
