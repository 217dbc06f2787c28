using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Months;
using HoSoCanBo.Salary.Months.Jobs;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.People.Features.Recalculations;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.SharedRecords.People;
using HoSoCanBo.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Tests.Months;

/// <summary>A host of its own, because months are moved through: background work runs when the test says so.</summary>
public class MonthHost : HostFixture
{
    /// <summary>Lets background work run until nothing waits.</summary>
    public Task WorkAsync() => this.WorkOffMonthsAsync();

    /// <summary>A unit of the salary subsystem.</summary>
    public async Task<Guid> OpenUnitAsync(string name, string kind = "so", string block = "so_ban_nganh", Guid? parent = null)
    {
        var id = Guid.CreateVersion7();
        await this.HandleAsync<SalaryDbContext>(new UnitOpened(
            Guid.CreateVersion7(), Clock.GetUtcNow(), null, id, parent, $"T.{id:N}"[..20], name, kind, block, null));
        return id;
    }

    /// <summary>A công chức on a step of chuyên viên, at a unit from a day.</summary>
    public async Task<Guid> RecruitAsync(Guid unit, string name, int step, DateOnly from, int? positionAllowance = null)
    {
        var id = Guid.CreateVersion7();
        await this.HandleAsync<SalaryDbContext>(new EmployeeRecruited(
            Guid.CreateVersion7(), Clock.GetUtcNow(), null, id, $"{id:N}"[^8..], name, new DateOnly(1988, 3, 5), "CONG_CHUC",
            "DANG_LAM_VIEC", unit, null, from));
        var coefficient = 234 + (33 * (step - 1));
        await this.HandleAsync<SalaryDbContext>(new OpeningFactsRecorded(
            Guid.CreateVersion7(), Clock.GetUtcNow(), null, id,
            new OpeningSalary("01.003", "Chuyên viên", step, coefficient, null, positionAllowance, new DateOnly(2020, 1, 1)), null));
        return id;
    }

    /// <summary>Điều động.</summary>
    public Task<string> TransferAsync(Guid person, Guid from, Guid to, DateOnly day) => this.HandleAsync<SalaryDbContext>(
        new EmployeeTransferred(Guid.CreateVersion7(), Clock.GetUtcNow(), null, person, "DIEU_DONG", from, to, null, day));

    /// <summary>A decision on a step, perhaps late.</summary>
    public Task RaiseAsync(Guid personId, int step, DateOnly from, string number) => ChangeAsync(personId, (person, db) =>
    {
        var decision = new PayDecision
        {
            Id = Guid.CreateVersion7(), Number = number, SignedOn = Clock.TodayInVietnam(), EffectiveFrom = from,
            RecordedAt = Clock.UtcNow(),
        };
        var terms = new SalaryTerms { RankCode = "01.003", RankName = "Chuyên viên", Step = step,
            CoefficientInHundredths = 234 + (33 * (step - 1)) };
        var source = new FactSource(Guid.CreateVersion7(), Clock.UtcNow(), decision.Id);
        if (person.SalaryLines.SingleOrDefault(l => l.WithdrawnAt is null && l.EffectiveFrom == from) is { } known)
        {
            person.Correct(known.Id, terms, SalaryChangeKind.RegularStep, from, "Quyết định khác thay", source);
        }
        else
        {
            person.Decide(terms, SalaryChangeKind.RegularStep, from, source);
        }

        db.Add(decision);
        db.Basis = new ChangeBasis("Nâng bậc lương", decision.Id, number);
    });

    /// <summary>Changes what a person is paid by, as the pages do; the action says the basis.</summary>
    internal Task ChangeAsync(Guid personId, Action<PaidEmployee, SalaryDbContext> change) => InDbAsync(async (SalaryDbContext db) =>
    {
        var person = await db.PaidEmployees.SingleAsync(p => p.Id == personId);
        var before = PaySnapshot.Of(person);
        change(person, db);
        await new PayRecalculations(db).AskAsync(person, before, TestContext.Current.CancellationToken);
        await db.SaveChangesAsync();
    });

    /// <summary>Opens a month by the job of its first day.</summary>
    public async Task OpenMonthAsync(int year, int month)
    {
        Clock.SetVietnameseTime(new DateOnly(year, month, 1));
        await RunJobAsync(SalaryWindowsJob.Id);
        await WorkAsync();
    }

    /// <summary>The main sheet of a unit.</summary>
    internal Task<PaySheet> SheetAsync(Guid unit, int year, int month) => InDbAsync((SalaryDbContext db) =>
    {
        var first = new DateOnly(year, month, 1);
        return db.PaySheets.AsNoTracking().SingleAsync(s => s.UnitId == unit && s.First == first);
    });

    /// <summary>A person on a sheet; null when not on it.</summary>
    internal Task<SheetEntry?> EntryAsync(Guid sheetId, Guid person) => InDbAsync((SalaryDbContext db) =>
        db.SheetEntries.AsNoTracking().SingleOrDefaultAsync(e => e.SheetId == sheetId && e.PersonId == person));

    /// <summary>Closes a month as Sở Tài chính does, on day 26.</summary>
    internal async Task CloseAsync(int year, int month)
    {
        Clock.SetVietnameseTime(new DateOnly(year, month, 27));
        await SendAsync(new ConsolidateMonth(new PayMonth(year, month).ToString()));
        await SendAsync(new LockMonth(new PayMonth(year, month).ToString(), Reason: "Đơn vị không nộp"));
    }

    /// <inheritdoc />
    protected override void Configure(IWebHostBuilder host) => host.UseSetting("BackgroundWork:Enabled", "false");
}
