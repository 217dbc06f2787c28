using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.SharedRecords.Copies;
using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Features.RecordOfficers;

/// <summary>
/// Người làm công tác quản lý hồ sơ (Điều 16.5): everybody who holds a right to keep records today, and when he or she was last trained for
/// it.
/// </summary>
/// <param name="UnitId">The unit, everything below it included; null: all the user watches over.</param>
/// <param name="OnlyUntrained">Whether those who have been trained are left out.</param>
/// <param name="Page">The page, from 1.</param>
[Requires(AccountsPermissions.MonitorUsage)]
internal sealed record ListRecordOfficers(Guid? UnitId, bool OnlyUntrained, int Page) : IRequest<RecordOfficersView>;

/// <summary>The officers and the units to choose from.</summary>
public sealed record RecordOfficersView(Page<RecordOfficerRow> Officers, IReadOnlyList<SelectListItem> Units);

/// <summary>An officer: since when, by which document, and the last training.</summary>
public sealed record RecordOfficerRow(
    Guid AccountId, string Name, string? UnitName, DateOnly Since, string? DocumentNumber, DateOnly? TrainedOn);

internal sealed class ListRecordOfficersHandler(AccountsDbContext db, RequestContext request)
    : IRequestHandler<ListRecordOfficers, RecordOfficersView>
{
    private const int PageSize = 50;
    private const string EditsRecords = "record.edit";

    public async Task<RecordOfficersView> Handle(ListRecordOfficers query, CancellationToken cancellationToken)
    {
        var (today, scope) = (request.Clock.TodayInVietnam(), request.User.ScopeOf(AccountsPermissions.MonitorUsage));
        var watched = db.Units.InScope(scope).Select(u => u.Id);
        var asked = query.UnitId is { } unit ? db.Units.InScope(new Scope(false, [unit], null)).Select(u => u.Id) : watched;
        var roles = db.RolePermissions.Where(p => p.Permission == EditsRecords && p.Answer != GrantAnswer.No).Select(p => p.RoleCode);
        var officers = from right in db.RoleAssignments.AsNoTracking()
                       where roles.Contains(right.RoleCode) && right.ValidFrom <= today
                       && (right.ValidUntil == null || right.ValidUntil >= today)
                           && watched.Contains(right.UnitId) && asked.Contains(right.UnitId)
                       join account in db.Accounts.IgnoreAutoIncludes() on right.AccountId equals account.Id
                       where account.State == AccountState.Active
                       join found in db.Holders on account.EmployeeId equals found.Id into holders
                       from holder in holders.DefaultIfEmpty()
                       where !query.OnlyUntrained || holder == null || holder.RecordTrainingOn == null
                       orderby account.DisplayName, right.Id
                       select new RecordOfficerRow(
                           account.Id, account.DisplayName, db.Units.Where(u => u.Id == right.UnitId).Select(u => u.Name)
                               .FirstOrDefault(), right.ValidFrom,
                           right.DocumentNumber, holder == null ? null : holder.RecordTrainingOn);
        return new RecordOfficersView(
            await officers.ToPageAsync(query.Page, PageSize, cancellationToken), await db.Units.ToChoicesAsync(scope, cancellationToken));
    }
}
