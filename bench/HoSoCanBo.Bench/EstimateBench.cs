using System.Diagnostics;
using HoSoCanBo.Salary.Estimates.Features.Estimates;
using HoSoCanBo.Salary.Pay;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Bench;

/// <summary>
/// Dự toán: building one of a frozen month for everybody, and showing it, beside the same rows read and written by plain SQL.
/// </summary>
internal sealed class EstimateBench(MonthWorld world, Report report)
{
    private static readonly PayMonth Month = new(2026, 10);

    public async Task RunAsync()
    {
        await world.LoadAsync();
        await world.OpenAsync(Month);
        await world.SubmitAllAsync(Month);
        await world.ConsolidateAsync(Month);
        var estimate = await MakeAsync();
        foreach (var form in EstimateTables.Codes)
        {
            await ShowAsync(estimate, form.Code, isWhole: false);
        }

        await ShowAsync(estimate, EstimateTables.Raises, isWhole: true);
    }

    private async Task<Guid> MakeAsync()
    {
        await using var db = world.Context();
        var writer = new EstimateWriter(db, world.Tables, world.Calendar);
        var started = Stopwatch.GetTimestamp();
        var id = await new MakeEstimateHandler(db, world.Tables, writer, MonthWorld.AsSystem())
            .Handle(new MakeEstimate(Guid.CreateVersion7(), 2027, "Phương án 1", null, null, null), CancellationToken.None);
        var time = Stopwatch.GetElapsedTime(started);
        using var process = Process.GetCurrentProcess();
        var floor = await world.PlainSqlAsync(
            "SELECT * FROM SheetEntries", "SELECT * FROM PaidEmployees", "SELECT * FROM UnitMemberships", "SELECT * FROM StatusPeriods",
            "SELECT * FROM SalaryLines",
            "CREATE TABLE FloorLines AS SELECT * FROM BudgetLines", "DROP TABLE FloorLines");
        var (parts, lines, raised) = (await db.BudgetParts.CountAsync(), await db.BudgetLines.CountAsync(),
            await db.BudgetLines.CountAsync(l => l.RaiseFrom != null));
        report.Add($"an estimate of {lines} people ({raised} raised) in {parts} units", $"{time.TotalSeconds:0.0} s",
            "< 20 s", $"{floor / 1000:0.0} s");
        report.Add("peak memory of this process", $"{process.PeakWorkingSet64 / 1024 / 1024} MB", "< 500 MB");
        return id;
    }

    private async Task ShowAsync(Guid estimate, string form, bool isWhole)
    {
        var times = new List<double>();
        var rows = 0;
        for (var run = 0; run < 7; run++)
        {
            await using var db = world.Context();
            var started = Stopwatch.GetTimestamp();
            var view = await new ShowEstimateHandler(db, MonthWorld.AsSystem())
                .Handle(new ShowEstimate(estimate, form, null, EstimateRows.Unit, 1, isWhole), CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            rows = view.Table.Rows.Count;
        }

        times.Sort();
        report.Add($"{form}, {rows} rows{(isWhole ? ", as a workbook" : "")}", $"p50 {times[times.Count / 2]:0} ms", "");
    }
}
