using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Notices.Domain;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Registrations.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Registrations.Features.Registrations;

/// <summary>Which lists somebody sees and works on.</summary>
internal sealed class RegistrationAccess(TrainingDbContext db, RequestContext request)
{
    private static readonly RegistrationState[] Inner =
        [RegistrationState.Draft, RegistrationState.WaitingForHead, RegistrationState.Returned];

    /// <summary>Where the user prepares lists.</summary>
    public Scope Prepares => request.User.ScopeOf(TrainingPermissions.Register);

    /// <summary>Where the user confirms them.</summary>
    public Scope Confirms => request.User.ScopeOf(TrainingPermissions.Confirm);

    /// <summary>
    /// The lists of the units the user acts for, and those sent to courses the user organises; Sở Nội vụ sees all that were sent.
    /// </summary>
    public IQueryable<Registration> Visible()
    {
        var (own, organised) =
            (Units(request.User.ScopeOfAny(TrainingPermissions.OfUnits)), Units(request.User.ScopeOf(TrainingPermissions.Announce)));
        var all = request.User.ScopeOf(TrainingPermissions.Report).WholeProvince;
        return db.Registrations.Where(r => own.Contains(r.UnitId) || (!Inner.Contains(r.State)
            && (all || db.CourseNotices.Any(n => n.Id == r.NoticeId && organised.Contains(n.OrganizerUnitId)))));
    }

    /// <summary>A list the user may change, with its people.</summary>
    public Task<Registration> RequirePreparedAsync(Guid id, CancellationToken cancellationToken) =>
        RequireAsync(id, Prepares, cancellationToken);

    /// <summary>A list the user may confirm, with its people.</summary>
    public Task<Registration> RequireConfirmedAsync(Guid id, CancellationToken cancellationToken) =>
        RequireAsync(id, Confirms, cancellationToken);

    /// <summary>An issued notice that is addressed to a unit the user prepares lists for.</summary>
    public async Task<(CourseNotice Notice, NoticeUnit Unit)> RequireAddressedAsync(
        Guid noticeId, Guid unitId, CancellationToken cancellationToken)
    {
        var own = Units(Prepares);
        var notice = await db.CourseNotices.Include(n => n.Revisions)
            .RequireAsync(n => n.Id == noticeId && n.State != NoticeState.Draft, cancellationToken);
        var unit = await db.NoticeUnits.RequireAsync(
            u => u.NoticeId == noticeId && u.UnitId == unitId && u.IsAddressed && own.Contains(u.UnitId), cancellationToken);
        return (notice, unit);
    }

    /// <summary>The units a scope covers.</summary>
    public IQueryable<Guid> Units(Scope scope) => db.KnownUnits.InScope(scope).Select(u => u.Id);

    private Task<Registration> RequireAsync(Guid id, Scope scope, CancellationToken cancellationToken)
    {
        var units = Units(scope);
        return db.Registrations.Include(r => r.Lines).RequireAsync(r => r.Id == id && units.Contains(r.UnitId), cancellationToken);
    }
}
