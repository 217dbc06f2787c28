using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Salary.Months.Jobs;
using HoSoCanBo.Salary.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Testing;

/// <summary>What the salary month makes of people: its background work, done when the test says so.</summary>
public static class SheetsOfPeople
{
    private const int MostTries = 300;
    private static readonly TimeSpan TryEvery = TimeSpan.FromMilliseconds(100);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Opens the months that wait and computes the sheets that wait; what the host itself has begun is not waited for.</summary>
    public static async Task WorkOffMonthsAsync(this HostFixture host)
    {
        ArgumentNullException.ThrowIfNull(host);
        await host.Services.GetRequiredService<BackgroundWorker<OpenMonthWork, SalaryDbContext>>().RunWaitingAsync(Cancelled);
        await host.Services.GetRequiredService<BackgroundWorker<RecalculationWork, SalaryDbContext>>().RunWaitingAsync(Cancelled);
    }

    /// <summary>The sheet that pays the person, once it is there; for hosts whose own workers run beside the test.</summary>
    public static async Task<Guid> WaitForSheetOfAsync(this HostFixture host, Guid personId)
    {
        using var timer = new PeriodicTimer(TryEvery);
        for (var tried = 0; tried < MostTries; tried++)
        {
            await host.WorkOffMonthsAsync();
            var sheet = await host.InDbAsync((SalaryDbContext db) => db.SheetEntries.AsNoTracking()
                .Where(e => e.PersonId == personId && e.SalaryInDong > 0).Select(e => e.SheetId).FirstOrDefaultAsync(Cancelled));
            if (sheet != Guid.Empty)
            {
                return sheet;
            }

            await timer.WaitForNextTickAsync(Cancelled);
        }

        throw new InvalidOperationException("The person came on no sheet of the month.");
    }
}
