using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Features.AccountRequests;

/// <summary>Việc cần làm: requests Sở Nội vụ has to answer, and those a unit has to carry out.</summary>
internal sealed class AccountRequestTodos(AccountRequestFiling requests) : ITodoSource
{
    private const string List = "/quan-tri/tai-khoan/de-nghi?tinh-trang=";

    public async Task<IReadOnlyList<Todo>> ListAsync(CurrentUser user, CancellationToken cancellationToken)
    {
        if (user.May(AccountsPermissions.ApproveSubunits))
        {
            return [.. Todo.When(await CountAsync(AccountRequestState.Waiting, cancellationToken),
                "Trả lời đề nghị về tài khoản", $"{List}Waiting", Tone.Warning)];
        }

        return user.May(AccountsPermissions.GrantNormal)
            ? [.. Todo.When(await CountAsync(AccountRequestState.Agreed, cancellationToken),
                "Cấp tài khoản đã được thống nhất", $"{List}Agreed", Tone.Info)]
            : [];
    }

    private Task<int> CountAsync(AccountRequestState state, CancellationToken cancellationToken) =>
        requests.Visible.CountAsync(r => r.State == state, cancellationToken);
}
