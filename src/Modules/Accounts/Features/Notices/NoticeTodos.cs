using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Features.Notices;

/// <summary>Việc cần làm: notices nobody of the account has opened; those of something late stand apart.</summary>
internal sealed class NoticeTodos(AccountsDbContext db, TimeProvider clock) : ITodoSource
{
    public async Task<IReadOnlyList<Todo>> ListAsync(CurrentUser user, CancellationToken cancellationToken)
    {
        if (user.Id is null || user.Roles.Count == 0)
        {
            return [];
        }

        var unread = await db.NoticesFor(user, clock).Unread(db, user.Id)
            .GroupBy(n => n.IsUrgent).Select(g => new { IsUrgent = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return
        [
            .. Todo.When(unread.Where(u => u.IsUrgent).Sum(u => u.Count), "Đọc thông báo về việc quá hạn", "/thong-bao?chua-doc=true",
                Tone.Danger),
            .. Todo.When(unread.Where(u => !u.IsUrgent).Sum(u => u.Count), "Đọc thông báo mới", "/thong-bao?chua-doc=true", Tone.Info),
        ];
    }
}
