using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Salary.Months.Jobs;
using HoSoCanBo.Salary.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Testing;

/// <summary>What the salary month makes of people, for tests of other modules.</summary>
public static class SheetsOfPeople
{
    /// <summary>Waits until the person is paid on a sheet and gives the sheet's id.</summary>
    public static async Task<Guid> WaitForSheetOfAsync(this HostFixture host, Guid personId)
    {
        ArgumentNullException.ThrowIfNull(host);
        for (var waited = 0; waited < 300; waited++)
        {
            var sheet = await host.InDbAsync((SalaryDbContext db) => db.SheetEntries.AsNoTracking()
                .Where(e => e.PersonId == personId && e.SalaryInDong > 0).Select(e => e.SheetId).FirstOrDefaultAsync(TestContext.Current.CancellationToken));
            if (sheet != Guid.Empty)
            {
                return sheet;
            }

            // Whatever a test has done to the scheduler of the host, what waits is worked off.
            await host.Services.GetRequiredService<BackgroundWorker<RecalculationWork, SalaryDbContext>>().RunWaitingAsync(TestContext.Current.CancellationToken);
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException("The person came on no sheet of the month.");
    }
}
