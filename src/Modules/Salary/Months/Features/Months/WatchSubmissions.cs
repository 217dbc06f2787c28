using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Contracts;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Months;

/// <summary>Looks at every sheet that was not sent: reminds its unit, once a day, and marks it late, once.</summary>
[SystemOnly]
internal sealed record WatchSubmissions : IRequest<WatchedSubmissions>;

/// <summary>How many were reminded and marked.</summary>
internal sealed record WatchedSubmissions(int Reminded, int Late);

internal sealed class WatchSubmissionsHandler(SalaryDbContext db, WorkingCalendar calendar, TimeProvider clock)
    : IRequestHandler<WatchSubmissions, WatchedSubmissions>
{
    private const string DistrictArticle = "Điều 15.2";

    public async Task<WatchedSubmissions> Handle(WatchSubmissions command, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var open = db.SalaryMonths.Where(m => m.State == MonthState.Open || m.State == MonthState.Consolidated).Select(m => m.First);
        var sheets = (await db.PaySheets
            .Where(s => (s.State == SheetState.Open || s.State == SheetState.Returned) && open.Contains(s.First))
            .ToListAsync(cancellationToken))
            .Where(s => s.IsNeeded).ToList();
        var districts = await db.DistrictSubmissions
            .Where(d => (d.State == SheetState.Open || d.State == SheetState.Returned) && open.Contains(d.First)
                && db.PaySheets.Any(s => s.First == d.First && s.GathererId == d.UnitId)).ToListAsync(cancellationToken);
        var late = sheets.Where(s => s.BecomesLateOn(today)).ToList();
        var lateDistricts = districts.Where(d => d.BecomesLateOn(today)).ToList();
        late.ForEach(s => Overdue(s.Id, s.UnitId, s.First, SheetWords.ArticleOf(s.Group), s.LastDay));
        lateDistricts.ForEach(d => Overdue(d.Id, d.UnitId, d.First, DistrictArticle, d.LastDay));
        var reminded = sheets.Where(s => IsDueSoon(s.LastDay, today) && s.RemindOn(today)).ToList();
        var remindedDistricts = districts.Where(d => IsDueSoon(d.LastDay, today) && d.RemindOn(today)).ToList();
        reminded.ForEach(s => DueSoon(s.Id, s.UnitId, s.First, SheetWords.ArticleOf(s.Group), s.LastDay));
        remindedDistricts.ForEach(d => DueSoon(d.Id, d.UnitId, d.First, DistrictArticle, d.LastDay));
        db.Basis = new ChangeBasis($"Rà soát thời hạn nộp bảng lương ngày {today:dd/MM/yyyy}");
        await db.SaveChangesAsync(cancellationToken);
        return new WatchedSubmissions(reminded.Count + remindedDistricts.Count, late.Count + lateDistricts.Count);
    }

    private bool IsDueSoon(DateOnly lastDay, DateOnly today) => today <= lastDay && today >= SheetWindow.RemindFrom(lastDay, calendar);

    private void Overdue(Guid id, Guid unitId, DateOnly month, string article, DateOnly dueOn) =>
        db.Publish(new SubmissionOverdue(Guid.CreateVersion7(), clock.GetUtcNow(), null, id, unitId, month, article, dueOn));

    private void DueSoon(Guid id, Guid unitId, DateOnly month, string article, DateOnly dueOn) =>
        db.Publish(new SubmissionDueSoon(Guid.CreateVersion7(), clock.GetUtcNow(), null, id, unitId, month, article, dueOn));
}
