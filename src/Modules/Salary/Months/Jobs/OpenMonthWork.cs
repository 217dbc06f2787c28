using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Months;
using HoSoCanBo.Salary.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Jobs;

/// <summary>Opens the sheets of a month in the background, with progress.</summary>
internal sealed class OpenMonthWork(SalaryDbContext db, MonthOpener opener) : IBackgroundWork
{
    public async Task<IReadOnlyList<Guid>> FindWaitingAsync(CancellationToken cancellationToken) =>
        await db.SalaryMonths.Where(m => m.State == MonthState.Opening && m.OpeningError == null).OrderBy(m => m.First).Select(m => m.Id)
        .ToListAsync(cancellationToken);

    public async Task RunAsync(Guid id, WorkProgress progress, CancellationToken cancellationToken)
    {
        var month = await db.SalaryMonths.AsNoTracking().SingleAsync(m => m.Id == id, cancellationToken);
        await opener.OpenAsync(month.Month, progress, cancellationToken);
    }

    public Task<bool> SaveProgressAsync(Guid id, WorkSnapshot snapshot, CancellationToken cancellationToken) => Task.FromResult(false);

    public Task CancelledAsync(Guid id, CancellationToken cancellationToken) => FailAsync(id, "Đã dừng theo yêu cầu.", cancellationToken);

    public Task FailedAsync(Guid id, Exception exception, CancellationToken cancellationToken) => FailAsync(
        id,
        exception is RuleViolationException refused
            ? refused.Message : "Có lỗi hệ thống nên đã dừng; các đơn vị đã mở vẫn giữ nguyên. Thử lại, hoặc báo quản trị hệ thống.",
        cancellationToken);

    private async Task FailAsync(Guid id, string words, CancellationToken cancellationToken)
    {
        var month = await db.SalaryMonths.SingleAsync(m => m.Id == id, cancellationToken);
        month.OpeningFailed(words);
        db.Basis = new ChangeBasis("Mở bảng lương bị dừng");
        await db.SaveChangesAsync(cancellationToken);
    }
}
