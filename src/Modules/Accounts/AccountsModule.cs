using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.Accounts.Persistence;
using Microsoft.AspNetCore.Builder;

namespace HoSoCanBo.Accounts;

/// <summary>Tài khoản. The only type the Host needs to know.</summary>
public static class AccountsModule
{
    /// <summary>Registers the module.</summary>
    public static void AddAccountsModule(this WebApplicationBuilder builder)
    {
        if (!builder.AddModule<AccountsDbContext>("accounts", "Tài khoản", "Accounts"))
        {
            return;
        }
    }
}
