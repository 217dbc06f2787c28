using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Domain.SelfService;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.SelfService;

/// <summary>Việc cần làm: errors people reported in their own records.</summary>
internal sealed class ReportTodos(PersonnelDbContext db) : ITodoSource
{
    public async Task<IReadOnlyList<Todo>> ListAsync(CurrentUser user, CancellationToken cancellationToken)
    {
        if (!user.May(PersonnelPermissions.Edit) || user.IsLimited(PersonnelPermissions.Edit))
        {
            return [];
        }

        var people = db.EmployeesIn(user.ScopeOf(PersonnelPermissions.Edit)).Select(e => e.Id);
        var waiting = await db.CorrectionRequests.CountAsync(
            r => r.State == CorrectionState.Open && people.Contains(r.EmployeeId), cancellationToken);
        return [.. Todo.When(waiting, "Trả lời báo sai sót trong hồ sơ", SelfServiceSetup.ListUrl, Tone.Warning)];
    }
}
