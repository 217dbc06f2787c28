using HoSoCanBo.Accounts.Features.Session;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HoSoCanBo.Accounts;

/// <summary>Tài khoản, phân quyền. The only type the Host needs to know.</summary>
public static class AccountsModule
{
    /// <summary>Registers the module.</summary>
    public static void AddAccountsModule(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection("Accounts").Get<AccountsOptions>() ?? new AccountsOptions();
        builder.Services.AddSingleton(options);
        if (!builder.AddModule<AccountsDbContext>("accounts", "Tài khoản, phân quyền", "Accounts"))
        {
            return;
        }

        builder.AddSessions(options);
        builder.Services.AddScoped<IReferenceDataSeed, RolesSeed>();
        builder.Services.AddScoped<ISampleData, DemoAccounts>();
        if (builder.Environment.IsDevelopment())
        {
            builder.Services.AddHostedService<DemoAccountsNotice>();
        }
    }
}
