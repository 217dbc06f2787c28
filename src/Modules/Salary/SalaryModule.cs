using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using HoSoCanBo.Salary.Estimates.Features.Estimates;
using HoSoCanBo.Salary.Months.Features.Months;
using HoSoCanBo.Salary.Pay.Features.Tools;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.People.Features.Recalculations;
using HoSoCanBo.Salary.People.Features.SalaryChanges;
using HoSoCanBo.Salary.People.Jobs;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Salary.Rates.Features.Rates;
using HoSoCanBo.Salary.StepLists.Features.StepLists;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.Decisions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Salary;

/// <summary>Tiền lương. The only type the Host needs to know.</summary>
public static class SalaryModule
{
    /// <summary>Registers the module.</summary>
    public static void AddSalaryModule(this WebApplicationBuilder builder)
    {
        if (!builder.AddModule<SalaryDbContext>(SalaryDbContext.SchemaName, "Tiền lương", "Salary"))
        {
            return;
        }

        builder.Services.AddKnownPeople<SalaryDbContext, PaidEmployee>(SalaryDbContext.SchemaName);
        builder.Services.AddSingleton(new DecisionFilePlace("/tien-luong", "/tien-luong/quyet-dinh/tep"));
        builder.Services.AddSingleton(
            new NavigationItem("Tiền lương", 600, "Lương đang hưởng", "/tien-luong", "cash-banknote", SalaryPermissions.ToView));
        builder.Services.AddSingleton(
            new SearchPlace(600, "/tien-luong", "ten", "Tìm người hưởng lương theo tên, số hiệu", SalaryPermissions.Report,
                SalaryPermissions.Edit));
        builder.Services.AddScoped<SalaryRecords>();
        builder.Services.AddScoped<PayRecalculations>();
        builder.Services.AddSingleton(builder.Configuration.GetSection("Salary:SecondPerson").Get<SecondPersonOptions>()
            ?? new SecondPersonOptions());
        builder.Services.AddScoped<SecondPerson>();
        builder.Services.AddScoped<ITodoSource, WaitingTodos>();
        builder.Services.AddSingleton(
            new NavigationItem("Tiền lương", 602, "Thay đổi chờ duyệt", "/tien-luong/cho-duyet", "list-check", SalaryPermissions.Edit));
        builder.Services.AddScoped<StepListReader>();
        builder.Services.AddSingleton(
            new NavigationItem("Tiền lương", 650, "Nâng bậc lương", "/tien-luong/nang-bac", "stairs-up", SalaryPermissions.Edit));
        builder.Services.AddSingleton(
            new NavigationItem("Tiền lương", 670, "Cải cách tiền lương", "/tien-luong/cai-cach", "chart-arrows-vertical",
                SalaryPermissions.Report));
        builder.Services.AddScoped<EstimateWriter>();
        builder.Services.AddSingleton(
            new NavigationItem("Tiền lương", 682, "Nguồn kinh phí của đơn vị", "/tien-luong/nguon-kinh-phi", "building-bank",
                SalaryPermissions.Configure));
        builder.Services.AddSingleton(
            new NavigationItem("Tiền lương", 665, "Dự toán năm sau", "/tien-luong/du-toan", "report-money", SalaryPermissions.Report,
                SalaryPermissions.Edit, SalaryPermissions.Use));
        builder.Services.AddSingleton(
            new NavigationItem("Tiền lương", 605, "Phiếu lương của tôi", "/tien-luong/phieu-luong", "receipt", SalaryPermissions.See));
        builder.Services.AddRecurringJob<AnnounceLinesJob, SalaryDbContext>(AnnounceLinesJob.Id, "15 0 * * *", "Dòng lương đến ngày hưởng");
        builder.Services.AddMonths();
        builder.Services.AddPayTools();
        builder.Services.AddRates();
    }
}
