using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Months.Features.Findings;
using HoSoCanBo.Salary.Months.Jobs;
using HoSoCanBo.Salary.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Salary.Months.Features.Months;

/// <summary>Quy trình lương hằng tháng.</summary>
internal static class MonthsSetup
{
    /// <summary>The parts of the monthly process, its background work, jobs and menu entries.</summary>
    public static void AddMonths(this IServiceCollection services)
    {
        services.AddScoped<SheetContextReader>();
        services.AddScoped<SheetWriter>();
        services.AddScoped<ArrearsProposer>();
        services.AddScoped<Recalculator>();
        services.AddScoped<MonthOpener>();
        services.AddScoped<VarianceReader>();
        services.AddScoped<ITodoSource, SheetTodos>();
        services.AddBackgroundWork<OpenMonthWork, SalaryDbContext, SalaryMonth>();
        services.AddBackgroundWork<RecalculationWork, SalaryDbContext, Recalculation>();
        services.AddRecurringJob<SalaryWindowsJob, SalaryDbContext>(SalaryWindowsJob.Id, "30 6 * * *", "Thời hạn lương hằng tháng");
        services.AddSingleton(
            new NavigationItem("Tiền lương", 610, "Bảng lương tháng", "/tien-luong/thang", "file-spreadsheet",
                SalaryPermissions.ToView) { IsAboutUnits = true, AlsoUrl = "/tien-luong/bang-luong" });
    }
}
