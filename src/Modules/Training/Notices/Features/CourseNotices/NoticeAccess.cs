using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Notices.Domain;
using HoSoCanBo.Training.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Notices.Features.CourseNotices;

/// <summary>Which notices somebody sees, and in which part: as organiser, as addressed unit, or over the province.</summary>
internal sealed class NoticeAccess(TrainingDbContext db, RequestContext request)
{
    /// <summary>Where the user organises courses.</summary>
    public Scope Organises => request.User.ScopeOf(TrainingPermissions.Announce);

    /// <summary>Where the user acts for a unit.</summary>
    public Scope ActsFor => request.User.ScopeOfAny(TrainingPermissions.OfUnits);

    /// <summary>Whether the user sees every notice that was issued: Sở Nội vụ, and Trường Chính trị which manages the subsystem.</summary>
    public bool SeesAll =>
        request.User.ScopeOf(TrainingPermissions.Report).WholeProvince || request.User.ScopeOf(TrainingPermissions.Manage).WholeProvince;

    /// <summary>The notices the user may look at.</summary>
    public IQueryable<CourseNotice> Visible()
    {
        var (own, addressed) = (Units(Organises), Units(ActsFor));
        var all = SeesAll;
        return db.CourseNotices.Where(n => own.Contains(n.OrganizerUnitId) || (n.State != NoticeState.Draft
            && (all || db.NoticeUnits.Any(u => u.NoticeId == n.Id && u.IsAddressed && addressed.Contains(u.UnitId)))));
    }

    /// <summary>A notice of a unit the user organises for.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public Task<CourseNotice> RequireOwnAsync(Guid id, CancellationToken cancellationToken)
    {
        var own = Units(Organises);
        return db.CourseNotices.Include(n => n.Revisions).Include(n => n.Units).AsSplitQuery()
            .RequireAsync(n => n.Id == id && own.Contains(n.OrganizerUnitId), cancellationToken);
    }

    /// <summary>Whether the user organises the course of a unit.</summary>
    public Task<bool> IsOwnAsync(Guid organizerUnitId, CancellationToken cancellationToken) =>
        Units(Organises).AnyAsync(id => id == organizerUnitId, cancellationToken);

    /// <summary>The units a scope covers.</summary>
    public IQueryable<Guid> Units(Scope scope) => db.KnownUnits.InScope(scope).Select(u => u.Id);
}
