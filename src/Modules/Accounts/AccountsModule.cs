using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Features.AccountRequests;
using HoSoCanBo.Accounts.Features.Accounts;
using HoSoCanBo.Accounts.Features.Passwords;
using HoSoCanBo.Accounts.Features.Notices;
using HoSoCanBo.Accounts.Features.Session;
using HoSoCanBo.Accounts.Jobs;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.Decisions;
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
        if (!builder.AddModule<AccountsDbContext>(AccountsDbContext.SchemaName, "Tài khoản, phân quyền", "Accounts"))
        {
            return;
        }

        builder.AddSessions(options);
        builder.Services.AddScoped<AccountAdministration>();
        builder.Services.AddScoped<AccountIssuing>();
        builder.Services.AddScoped<AccountRequestFiling>();
        builder.Services.AddScoped<ITodoSource, AccountRequestTodos>();
        builder.Services.AddSingleton(new DecisionFilePlace("/quan-tri/tai-khoan", "/quan-tri/tai-khoan/tep"));
        builder.Services.AddScoped<IActConfirmation, ActConfirmation>();
        builder.Services.AddScoped<INoticeCounter, NoticeCounter>();
        builder.Services.AddScoped<ITodoSource, NoticeTodos>();
        builder.Services.AddSingleton(new NavigationItem(
            "Quản trị", 900, "Tài khoản", "/quan-tri/tai-khoan", "users-group",
            AccountsPermissions.GrantAny, AccountsPermissions.ManageAll, AccountsPermissions.GrantNormal));
        builder.Services.AddSingleton(new NavigationItem(
            "Quản trị", 930, "Người quản lý hồ sơ", "/quan-tri/nguoi-quan-ly-ho-so", "user-cog", AccountsPermissions.MonitorUsage));
        builder.Services.AddSingleton(new NavigationItem("Tổng quan", 5, "Thông báo", "/thong-bao", "bell"));
        builder.Services.AddKnownPeople<AccountsDbContext, Holder>(AccountsDbContext.SchemaName);
        builder.Services.AddRecurringJob<CloseAccountsOfLeaversJob, AccountsDbContext>(
            "accounts.close-leavers", "15 0 * * *", "Dừng tài khoản của người không còn công tác");
        builder.Services.AddScoped<IReferenceDataSeed, RolesSeed>();
        builder.Services.AddScoped<ISampleData, DemoAccounts>();
        builder.Services.AddScoped<IOperatorVerb, HighestAccountVerb>();
        if (builder.Environment.IsDevelopment())
        {
            builder.Services.AddHostedService<DemoAccountsNotice>();
        }
    }
}
