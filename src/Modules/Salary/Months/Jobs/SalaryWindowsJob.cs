using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Months;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Jobs;

/// <summary>
/// Thời hạn lương hằng tháng (Điều 15 Quy chế 80/QĐ-UBND-HC): opens the month from day 1, reminds from 3 working days before the end of
/// a window, marks late what was not sent, consolidates from day 25. Each step looks at what is not done yet, so a day that was missed is
/// caught up and a second run on a day does nothing.
/// </summary>
public sealed class SalaryWindowsJob(IMediator mediator, SalaryDbContext db, TimeProvider clock) : IRecurringJob
{
    public const string Id = "salary.windows";

    /// <inheritdoc />
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var isOpened = await OpenAsync(PayMonth.Of(today), cancellationToken);
        var watched = await mediator.Send(new WatchSubmissions(), cancellationToken);
        var consolidated = await ConsolidateAsync(today, cancellationToken);
        return $"{(isOpened ? "Mở tháng mới; " : "")}nhắc {watched.Reminded} đơn vị, {watched.Late} đơn vị vừa quá hạn, tổng hợp {consolidated} tháng.";
    }

    private async Task<bool> OpenAsync(PayMonth month, CancellationToken cancellationToken)
    {
        var first = month.First;
        if (await db.SalaryMonths.AnyAsync(m => m.First == first && m.OpeningError == null, cancellationToken))
        {
            return false;
        }

        await mediator.Send(new OpenMonth(month.ToString()), cancellationToken);
        return true;
    }

    private async Task<int> ConsolidateAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var due = await db.SalaryMonths.AsNoTracking().Where(m => m.State == MonthState.Open && m.ConsolidationOn <= today)
            .OrderBy(m => m.First).Select(m => m.First).ToListAsync(cancellationToken);
        foreach (var first in due)
        {
            await mediator.Send(new ConsolidateMonth(PayMonth.Of(first).ToString()), cancellationToken);
        }

        return due.Count;
    }
}
