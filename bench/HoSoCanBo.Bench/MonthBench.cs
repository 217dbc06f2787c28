using System.Diagnostics;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Months.Features.Findings;
using HoSoCanBo.Salary.Pay;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Bench;

/// <summary>
/// The month: opening it for everybody, one person's recalculation, sending, consolidation. Runs in this process on a database of its
/// own with invented people, beside the same rows read and written by plain SQL.
/// </summary>
internal sealed class MonthBench(MonthWorld world, Report report)
{
    private static readonly PayMonth Month = new(2026, 10);

    public async Task RunAsync()
    {
        await world.LoadAsync();
        await OpenAsync();
        await RecalculateAsync();
        await SubmitAsync();
        await ConsolidateAsync(Month, "");
        await NextMonthAsync();
        await ConsolidateAsync(Month.Next, ", with a month before");
    }

    private async Task OpenAsync()
    {
        var started = Stopwatch.GetTimestamp();
        var opened = await world.OpenAsync(Month);
        var time = Stopwatch.GetElapsedTime(started);
        using var process = Process.GetCurrentProcess();
        var floor = await world.PlainSqlAsync(
            "SELECT * FROM PaidEmployees", "SELECT * FROM UnitMemberships", "SELECT * FROM StatusPeriods", "SELECT * FROM SalaryLines",
            "CREATE TABLE FloorEntries AS SELECT * FROM SheetEntries", "DROP TABLE FloorEntries");
        report.Add($"a month for {world.People} people, {opened} sheets", $"{time.TotalSeconds:0.0} s", "< 20 s", $"{floor / 1000:0.0} s");
        report.Add("peak memory of this process", $"{process.PeakWorkingSet64 / 1024 / 1024} MB", "< 500 MB");
    }

    private async Task RecalculateAsync()
    {
        var times = new List<double>();
        for (var run = 0; run < 21; run++)
        {
            await using var db = world.Context();
            var sheet = await db.PaySheets.AsNoTracking().OrderBy(s => s.Id).Skip(run).FirstAsync();
            var person = await db.SheetEntries.Where(e => e.SheetId == sheet.Id).Select(e => e.PersonId).FirstAsync();
            var handler = new FillSheetInputHandler(db, world.Writer(db), MonthWorld.AsSystem());
            var started = Stopwatch.GetTimestamp();
            await handler.Handle(
                new FillSheetInput(sheet.Id, person, sheet.Version, 1, null, null, null, null, null, null, false, "Đo tốc độ"),
                CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        report.Add($"one person's input on a sheet of {MonthWorld.PeoplePerUnit}", $"p50 {times[times.Count / 2]:0.0} ms", "< 20 ms");
    }

    private async Task SubmitAsync()
    {
        await using (var db = world.Context())
        {
            // Sending is measured for one sheet; the rest is put into the same state directly.
            var sheet = await db.PaySheets.AsNoTracking().OrderBy(s => s.Id).FirstAsync();
            var writer = world.Writer(db);
            var handler = new SubmitSheetHandler(db, writer, new VarianceReader(db, world.Tables),
                new RequestContext(new HttpContextAccessor(), new FixedClock()));
            var started = Stopwatch.GetTimestamp();
            await handler.Handle(new SubmitSheet(sheet.Id, sheet.Version, new DateOnly(2026, 10, 15)), CancellationToken.None);
            report.Add($"sending a sheet of {MonthWorld.PeoplePerUnit}, hash and variance", $"{Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms", "");
        }

        await world.SubmitAllAsync(Month);
    }

    /// <summary>One person in ten is raised, every sheet is sent with its variance: what TH-06 is made of.</summary>
    private async Task NextMonthAsync()
    {
        await using (var db = world.Context())
        {
            await db.Database.ExecuteSqlRawAsync(
                "UPDATE SalaryLines SET Step = Step + 1, CoefficientInHundredths = CoefficientInHundredths + 33 WHERE Step < 9 AND rowid % 10 = 0");
            var started = Stopwatch.GetTimestamp();
            var opened = await world.OpenAsync(Month.Next);
            report.Add($"the month after, {opened} sheets compared with the month before", $"{Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s", "< 20 s");
        }

        var first = Month.Next.First;
        await using var list = world.Context();
        foreach (var sheet in await list.PaySheets.AsNoTracking().Where(s => s.First == first).ToListAsync())
        {
            await using var db = world.Context();
            db.VarianceLines.AddRange(await new VarianceReader(db, world.Tables).ComputeAsync(sheet, CancellationToken.None));
            await db.SaveChangesAsync();
        }

        await world.SubmitAllAsync(Month.Next);
        report.Add("lines of variance", $"{await list.VarianceLines.CountAsync()}", "");
    }

    private async Task ConsolidateAsync(PayMonth month, string with)
    {
        var started = Stopwatch.GetTimestamp();
        var done = await world.ConsolidateAsync(month);
        var time = Stopwatch.GetElapsedTime(started);
        var floor = await world.PlainSqlAsync(
            "SELECT s.UnitId, t.KindCode, t.Code, SUM(t.AmountInDong) FROM SheetTotals t JOIN PaySheets s ON s.Id = t.SheetId GROUP BY s.UnitId, t.KindCode, t.Code");
        report.Add($"consolidation of {done.TakenIn} sheets, TH-01 to TH-08{with}", $"{time.TotalSeconds:0.00} s",
            "< 5 s", $"{floor / 1000:0.00} s");
        started = Stopwatch.GetTimestamp();
        var second = await world.ConsolidateAsync(month);
        report.Add($"the same again (changed: {second.IsChanged})", $"{Stopwatch.GetElapsedTime(started).TotalSeconds:0.00} s",
            "changes nothing");
    }

    /// <summary>A day inside the window of the month.</summary>
    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 10, 5, 2, 0, 0, TimeSpan.Zero);
    }
}
