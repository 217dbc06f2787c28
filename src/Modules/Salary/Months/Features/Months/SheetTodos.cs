using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Months;

/// <summary>Việc cần làm on salary sheets: to send, late, returned, and those who ask to be let in late.</summary>
internal sealed class SheetTodos(SalaryDbContext db, TimeProvider clock) : ITodoSource
{
    public async Task<IReadOnlyList<Todo>> ListAsync(CurrentUser user, CancellationToken cancellationToken)
    {
        var fills = user.ScopeOfAny(SalaryPermissions.ToFill);
        var reports = user.ScopeOf(SalaryPermissions.Report).WholeProvince;
        if (!reports && !fills.WholeProvince && fills.UnitRoots.Count == 0)
        {
            return [];
        }

        var todos = new List<Todo>();
        foreach (var first in await db.SalaryMonths.AsNoTracking()
            .Where(m => m.State == MonthState.Open || m.State == MonthState.Consolidated).OrderBy(m => m.First).Select(m => m.First)
            .ToListAsync(cancellationToken))
        {
            var waiting = (await db.PaySheets.AsNoTracking().VisibleTo(user, db)
                .Where(s => s.First == first && (s.State == SheetState.Open || s.State == SheetState.Returned))
                .ToListAsync(cancellationToken)).Where(s => s.IsNeeded).ToList();
            todos.AddRange(OfMonth(waiting, first, reports));
            todos.AddRange(await DistrictsAsync(user, first, reports, cancellationToken));
        }

        return todos;
    }

    private IEnumerable<Todo> OfMonth(List<PaySheet> waiting, DateOnly first, bool reports)
    {
        var (today, month, address) =
            (clock.TodayInVietnam(), PayMonth.Of(first).ToVietnamese(), $"/tien-luong/thang/{PayMonth.Of(first)}");
        var (late, inTime) = (waiting.Where(s => s.LastDay < today).ToList(), waiting.Where(s => s.LastDay >= today).ToList());
        var asking = late.Count(s => s.AskedOn is not null);
        return
        [
            .. Todo.When(late.Count, reports ? $"Đôn đốc bảng lương tháng {month} quá hạn"
                : $"Xử lý bảng lương tháng {month} quá hạn", $"{address}?trang-thai=qua-han", Tone.Danger),
            .. reports ? Todo.When(asking, $"Trả lời đơn vị xin nộp muộn bảng lương tháng {month}", $"{address}/nop-muon", Tone.Warning)
            : [],
            .. reports ? [] : Todo.When(
                inTime.Count, $"Nộp bảng lương tháng {month}", inTime.Count > 1
                    ? $"{address}/nop" : address, inTime.Exists(s => s.State == SheetState.Returned) ? Tone.Warning : Tone.Info,
                inTime.Count > 0 ? inTime.Min(s => s.LastDay) : null, "Điều 15"),
        ];
    }

    /// <summary>A huyện sends its own; who gathers the province reminds them all at once.</summary>
    private async Task<IEnumerable<Todo>> DistrictsAsync(
        CurrentUser user, DateOnly first, bool reports, CancellationToken cancellationToken)
    {
        var found = await (from d in db.DistrictSubmissions.AsNoTracking().FilledBy(user, db)
                           where d.First == first && db.PaySheets.Any(s => s.First == first && s.GathererId == d.UnitId)
                           join u in db.KnownUnits on d.UnitId equals u.Id
                           select new { Submission = d, u.Name }).ToListAsync(cancellationToken);
        var (today, waiting) = (clock.TodayInVietnam(), found.Where(d => d.Submission.IsWaiting).ToList());
        var month = PayMonth.Of(first);
        if (reports)
        {
            var due = waiting.Count == 0 ? (DateOnly?)null : waiting.Min(d => d.Submission.LastDay);
            return Todo.When(waiting.Count, $"Đôn đốc cấp huyện gửi bảng lương tháng {month.ToVietnamese()}", $"/tien-luong/thang/{month}",
                due < today ? Tone.Danger : Tone.Info, due, "Điều 15.2");
        }

        return waiting.SelectMany(d => Todo.When(
            1, $"Gửi Sở Tài chính bảng lương tháng {month.ToVietnamese()} của {d.Name}", $"/tien-luong/thang/{month}/huyen/{d.Submission.UnitId}",
            d.Submission.LastDay < today ? Tone.Danger : Tone.Info, d.Submission.LastDay, "Điều 15.2"));
    }
}
