using System.Diagnostics;
using HoSoCanBo.BuildingBlocks.People;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Domain;
using HoSoCanBo.Salary.Domain.Months;
using HoSoCanBo.Salary.Domain.Pay;
using HoSoCanBo.Salary.Features.Months;
using HoSoCanBo.Salary.Features.Sheets;
using HoSoCanBo.Salary.Persistence;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Bench;

/// <summary>
/// The month: opening it for everybody, one person's recalculation, sending, consolidation. Runs in this process on a database of its
/// own with invented people, beside the same rows read and written by plain SQL.
/// </summary>
internal sealed class MonthBench(int people, string folder, Report report)
{
    private const int PeoplePerUnit = 150;
    private static readonly PayMonth Month = new(2026, 10);
    private static readonly DateOnly Since = new(2020, 1, 1);

    private readonly PayTables tables = PayTablesReader.ReadEmbedded();
    private readonly WorkCalendar calendar = WorkCalendarReader.ReadEmbedded();

    private string File => Path.Combine(folder, "salary.db");

    public async Task RunAsync()
    {
        Directory.CreateDirectory(folder);
        System.IO.File.Delete(File);
        await LoadAsync();
        await OpenAsync();
        await RecalculateAsync();
        await SubmitAsync();
        await ConsolidateAsync(Month, "");
        await NextMonthAsync();
        await ConsolidateAsync(Month.Next, ", with a month before");
    }

    private SheetWriter Writer(SalaryDbContext db) => new(db, tables, calendar, new SheetContextReader(db, tables, calendar), TimeProvider.System);

    private SalaryDbContext Context()
    {
        var options = new DbContextOptionsBuilder<SalaryDbContext>();
        new DatabaseOptions { Folder = folder }.Configure(options, SalaryDbContext.SchemaName);
        return new SalaryDbContext(options.Options);
    }

    private async Task LoadAsync()
    {
        Console.WriteLine($"Loading {people} people …");
        await using (var db = Context())
        {
            await db.Database.EnsureCreatedAsync();
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
        }

        for (var first = 0; first < people; first += PeoplePerUnit)
        {
            await using var db = Context();
            db.Basis = new ChangeBasis("Đo tốc độ");
            var unit = Guid.CreateVersion7();
            db.KnownUnits.Add(new KnownUnit
            {
                Id = unit, Code = $"B.{first:000000}", Name = $"Đơn vị {first / PeoplePerUnit}", Kind = "so", SalaryBlock = "so_ban_nganh", Path = KnownUnit.PathBelow(null, unit),
            });
            for (var number = first; number < Math.Min(people, first + PeoplePerUnit); number++)
            {
                db.PaidEmployees.Add(Person(number, unit));
            }

            await db.SaveChangesAsync();
        }
    }

    private static PaidEmployee Person(int number, Guid unit)
    {
        var person = new PaidEmployee { Id = Guid.CreateVersion7() };
        var at = new DateTime(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc);
        var step = 1 + (number % 9);
        FactSource Source() => new(Guid.CreateVersion7(), at, null);
        person.Identify(new PersonParticulars($"B{number:000000}", $"Nguyễn Văn {number:000000}", new DateOnly(1985, 1, 1), "CONG_CHUC"), Source());
        person.JoinUnit(unit, null, Since, Source());
        person.TakeStatus("DANG_LAM_VIEC", countsAsPresent: true, Since, Source());
        AllowanceTerms[] allowances = number % 5 == 0 ? [new AllowanceTerms("PCCV") { CoefficientInTenThousandths = 4000 }] : [];
        person.ImportLine(
            new SalaryTerms { RankCode = "01.003", RankName = "Chuyên viên", Step = step, CoefficientInHundredths = 234 + (33 * (step - 1)) }, allowances, Since, Source());
        person.Refresh(new DateOnly(2026, 10, 1));
        return person;
    }

    private async Task OpenAsync()
    {
        await using var db = Context();
        var opener = new MonthOpener(db, Writer(db), calendar, TimeProvider.System);
        var started = Stopwatch.GetTimestamp();
        var opened = await opener.OpenAsync(Month, null, CancellationToken.None);
        var time = Stopwatch.GetElapsedTime(started);
        using var process = Process.GetCurrentProcess();
        var floor = await PlainSqlAsync(
            "SELECT * FROM PaidEmployees", "SELECT * FROM UnitMemberships", "SELECT * FROM StatusPeriods", "SELECT * FROM SalaryLines",
            "CREATE TABLE FloorEntries AS SELECT * FROM SheetEntries", "DROP TABLE FloorEntries");
        report.Add($"a month for {people} people, {opened} sheets", $"{time.TotalSeconds:0.0} s", "< 20 s", $"{floor / 1000:0.0} s");
        report.Add("peak memory of this process", $"{process.PeakWorkingSet64 / 1024 / 1024} MB", "< 500 MB");
    }

    private async Task RecalculateAsync()
    {
        var times = new List<double>();
        for (var run = 0; run < 21; run++)
        {
            await using var db = Context();
            var sheet = await db.PaySheets.AsNoTracking().OrderBy(s => s.Id).Skip(run).FirstAsync();
            var person = await db.SheetEntries.Where(e => e.SheetId == sheet.Id).Select(e => e.PersonId).FirstAsync();
            var handler = new FillSheetInputHandler(db, Writer(db), AsSystem());
            var started = Stopwatch.GetTimestamp();
            await handler.Handle(new FillSheetInput(sheet.Id, person, sheet.Version, 1, null, null, null, null, null, null, false, "Đo tốc độ"), CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        report.Add($"one person's input on a sheet of {PeoplePerUnit}", $"p50 {times[times.Count / 2]:0.0} ms", "< 20 ms");
    }

    private async Task SubmitAsync()
    {
        await using (var db = Context())
        {
            // Sending is measured for one sheet; the rest is put into the same state directly.
            var sheet = await db.PaySheets.AsNoTracking().OrderBy(s => s.Id).FirstAsync();
            var writer = Writer(db);
            var handler = new SubmitSheetHandler(db, writer, new VarianceReader(db, tables), new RequestContext(new HttpContextAccessor(), new FixedClock()));
            var started = Stopwatch.GetTimestamp();
            await handler.Handle(new SubmitSheet(sheet.Id, sheet.Version, new DateOnly(2026, 10, 15)), CancellationToken.None);
            report.Add($"sending a sheet of {PeoplePerUnit}, hash and variance", $"{Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms", "");
        }

        await using var rest = Context();
        await rest.PaySheets.ExecuteUpdateAsync(set => set.SetProperty(s => s.State, SheetState.Submitted).SetProperty(s => s.Hash, "0"));
    }

    /// <summary>One person in ten is raised, every sheet is sent with its variance: what TH-06 is made of.</summary>
    private async Task NextMonthAsync()
    {
        await using (var db = Context())
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE SalaryLines SET Step = Step + 1, CoefficientInHundredths = CoefficientInHundredths + 33 WHERE Step < 9 AND rowid % 10 = 0");
            var started = Stopwatch.GetTimestamp();
            var opened = await new MonthOpener(db, Writer(db), calendar, TimeProvider.System).OpenAsync(Month.Next, null, CancellationToken.None);
            report.Add($"the month after, {opened} sheets compared with the month before", $"{Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s", "< 20 s");
        }

        var first = Month.Next.First;
        await using var list = Context();
        foreach (var sheet in await list.PaySheets.AsNoTracking().Where(s => s.First == first).ToListAsync())
        {
            await using var db = Context();
            db.VarianceLines.AddRange(await new VarianceReader(db, tables).ComputeAsync(sheet, CancellationToken.None));
            await db.SaveChangesAsync();
        }

        await list.PaySheets.Where(s => s.First == first).ExecuteUpdateAsync(set => set.SetProperty(s => s.State, SheetState.Submitted).SetProperty(s => s.Hash, "0"));
        report.Add("lines of variance", $"{await list.VarianceLines.CountAsync()}", "");
    }

    private async Task ConsolidateAsync(PayMonth month, string with)
    {
        await using var db = Context();
        var started = Stopwatch.GetTimestamp();
        var done = await new ConsolidateMonthHandler(db, AsSystem()).Handle(new ConsolidateMonth(month.ToString()), CancellationToken.None);
        var time = Stopwatch.GetElapsedTime(started);
        var floor = await PlainSqlAsync("SELECT s.UnitId, t.KindCode, t.Code, SUM(t.AmountInDong) FROM SheetTotals t JOIN PaySheets s ON s.Id = t.SheetId GROUP BY s.UnitId, t.KindCode, t.Code");
        report.Add($"consolidation of {done.TakenIn} sheets, TH-01 to TH-08{with}", $"{time.TotalSeconds:0.00} s", "< 5 s", $"{floor / 1000:0.00} s");
        await using var again = Context();
        started = Stopwatch.GetTimestamp();
        var second = await new ConsolidateMonthHandler(again, AsSystem()).Handle(new ConsolidateMonth(month.ToString()), CancellationToken.None);
        report.Add($"the same again (changed: {second.IsChanged})", $"{Stopwatch.GetElapsedTime(started).TotalSeconds:0.00} s", "changes nothing");
    }

    private static RequestContext AsSystem() => new(new HttpContextAccessor(), TimeProvider.System);

    private async Task<double> PlainSqlAsync(params string[] statements)
    {
        await using var connection = new SqliteConnection($"Data Source={File}");
        await connection.OpenAsync();
        var started = Stopwatch.GetTimestamp();
        foreach (var statement in statements)
        {
            await using var command = new SqliteCommand(statement, connection);
            await using var reader = await command.ExecuteReaderAsync();
            var values = new object[Math.Max(1, reader.FieldCount)];
            while (await reader.ReadAsync())
            {
                reader.GetValues(values);
            }
        }

        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>A day inside the window of the month.</summary>
    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 10, 5, 2, 0, 0, TimeSpan.Zero);
    }
}
