using System.Diagnostics;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Months;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.People.Domain.Quotas;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.People;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Bench;

/// <summary>A salary database of its own with invented people, worked on in this process, and the same rows by plain SQL.</summary>
internal sealed class MonthWorld(int people, string folder)
{
    /// <summary>People of each unit.</summary>
    public const int PeoplePerUnit = 150;

    private static readonly DateOnly Since = new(2020, 1, 1);

    /// <summary>How many people.</summary>
    public int People => people;

    /// <summary>The rates.</summary>
    public PayTables Tables { get; } = PayTablesReader.ReadEmbedded();

    /// <summary>Working days.</summary>
    public WorkingCalendar Calendar { get; } = WorkingCalendarReader.ReadEmbedded();

    private string File => Path.Combine(folder, "salary.db");

    /// <summary>The user of handlers.</summary>
    public static RequestContext AsSystem() => new(new HttpContextAccessor(), TimeProvider.System);

    /// <summary>Opens a month; how many sheets.</summary>
    public async Task<int> OpenAsync(PayMonth month)
    {
        await using var db = Context();
        return await new MonthOpener(db, Writer(db), Calendar, TimeProvider.System).OpenAsync(month, null, CancellationToken.None);
    }

    /// <summary>Puts every sheet of a month into the state of one that was sent.</summary>
    public async Task SubmitAllAsync(PayMonth month)
    {
        var first = month.First;
        await using var db = Context();
        await db.PaySheets.Where(s => s.First == first)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, SheetState.Submitted).SetProperty(s => s.Hash, "0"));
    }

    public async Task<ConsolidationResult> ConsolidateAsync(PayMonth month)
    {
        await using var db = Context();
        return await new ConsolidateMonthHandler(db, AsSystem()).Handle(new ConsolidateMonth(month.ToString()), CancellationToken.None);
    }

    public SheetWriter Writer(SalaryDbContext db) =>
        new(db, Tables, Calendar, new SheetContextReader(db, Tables, Calendar), TimeProvider.System);

    public SalaryDbContext Context()
    {
        var options = new DbContextOptionsBuilder<SalaryDbContext>();
        new DatabaseOptions { Folder = folder }.Configure(options, SalaryDbContext.SchemaName);
        return new SalaryDbContext(options.Options);
    }

    /// <summary>Invented people in units of 150.</summary>
    public async Task LoadAsync()
    {
        Directory.CreateDirectory(folder);
        System.IO.File.Delete(File);
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
                Id = unit, Code = $"B.{first:000000}", Name = $"Đơn vị {first / PeoplePerUnit}", Kind = "so", SalaryBlock = "so_ban_nganh",
                Path = KnownUnit.PathBelow(null, unit),
            });
            db.KnownQuotas.Add(new KnownQuota
            {
                Id = Guid.CreateVersion7(), UnitId = unit, QuotaKindCode = "BC_HC", IsWhole = true, Number = PeoplePerUnit + 5,
                EffectiveFrom = Since, RecordedAt = DateTime.UtcNow,
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
        person.Identify(new PersonParticulars($"B{number:000000}", $"Nguyễn Văn {number:000000}", new DateOnly(1985, 1, 1), "CONG_CHUC"),
            Source());
        person.JoinUnit(unit, null, Since, Source());
        person.TakeStatus("DANG_LAM_VIEC", countsAsPresent: true, Since, Source());
        AllowanceTerms[] allowances = number % 5 == 0 ? [new AllowanceTerms("PCCV") { CoefficientInTenThousandths = 4000 }] : [];
        person.ImportLine(
            new SalaryTerms { RankCode = "01.003", RankName = "Chuyên viên", Step = step,
                CoefficientInHundredths = 234 + (33 * (step - 1)) }, allowances, HeldSince(number), Source());
        person.CountIn("BC_HC", Source());
        person.ExpectRetirement(new DateOnly(2026, 11, 30).AddMonths(number % 480), Source());
        person.Refresh(new DateOnly(2026, 10, 1));
        return person;
    }

    // Steps that end at different times, so that some are due each month.
    private static DateOnly HeldSince(int number) => new DateOnly(2023, 11, 1).AddMonths(number % 36);

    /// <summary>Milliseconds of reading or writing the same by plain SQL.</summary>
    public async Task<double> PlainSqlAsync(params string[] statements)
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
}
