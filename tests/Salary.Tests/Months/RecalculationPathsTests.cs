using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.People.Features.SalaryChanges;
using HoSoCanBo.Salary.People.Features.Absences;
using HoSoCanBo.Salary.People.Features.UnitFinances;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Salary.StepLists.Features.StepLists;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Tests.Months;

/// <summary>A month that is open.</summary>
public sealed class OpenOctober : MonthHost
{
    /// <inheritdoc />
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await OpenMonthAsync(2026, 10);
        Clock.SetVietnameseTime(new DateOnly(2026, 10, 5));
    }
}

/// <summary>Whichever way pay data change, the open sheet of the person follows; each way is named here and none is implied.</summary>
public sealed class RecalculationPathsTests(OpenOctober host) : IClassFixture<OpenOctober>
{
    private static readonly DateOnly First = new(2026, 10, 1);

    private static readonly Dictionary<string, Func<OpenOctober, Someone, Task>> Ways = new()
    {
        ["decided line"] = (host, on) => host.SendAsync(new RecordSalaryChange(on.Person, Guid.CreateVersion7(), StepFour, Decided)),
        ["corrected line"] = (host, on) =>
            host.SendAsync(
                new CorrectSalaryLine(on.Person, on.Line, Guid.CreateVersion7(), StepFour, new DateOnly(2020, 1, 1), "Gõ nhầm bậc")),
        ["withdrawn line"] = (host, on) => host.SendAsync(new WithdrawSalaryLine(on.Person, on.Line, "Nhập nhầm người")),
        ["granted allowance"] = (host, on) => host.SendAsync(new GrantAllowance(
            on.Person, Guid.CreateVersion7(), new AllowanceForm { Code = "KV", Coefficient = 0.3m }, Decided)),
        ["ended allowance"] = (host, on) => host.SendAsync(new EndAllowance(on.Person, on.Allowance, Decided)),
        ["withdrawn allowance"] = (host, on) => host.SendAsync(new WithdrawAllowance(on.Person, on.Allowance, "Nhập nhầm người")),
        ["absence"] = (host, on) => host.SendAsync(Absence(on, Guid.CreateVersion7())),
        ["ended absence"] = async (host, on) =>
            await host.SendAsync(new CloseAbsence(on.Person, await AbsentAsync(host, on), new DateOnly(2026, 10, 2), false, "Trở lại")),
        ["withdrawn absence"] = async (host, on) =>
            await host.SendAsync(new CloseAbsence(on.Person, await AbsentAsync(host, on), null, true, "Nhập nhầm")),
        ["dependants"] = (host, on) => host.SendAsync(new RegisterDependants(on.Person, Guid.CreateVersion7(), 2, First, "Tờ khai 02/ĐK")),
        ["step list"] = RaiseByListAsync,
        ["unit terms"] = (host, on) => host.SendAsync(new StateUnitTerms
        {
            Id = Guid.CreateVersion7(), UnitId = on.Unit, EffectiveFrom = First, Autonomy = nameof(FinancialAutonomy.Recurrent),
            LegalBasis = "9/QĐ-UBND",
        }),
        ["event: transfer"] = async (host, on) => await host.TransferAsync(on.Person, on.Unit, await host.OpenUnitAsync("Sở Nhận"), First),
        ["event: post"] = async (host, on) => await host.HandleAsync<SalaryDbContext>(new EmployeeAppointed(
            Guid.CreateVersion7(), host.Clock.GetUtcNow(), null, on.Person, "BO_NHIEM", await host.OpenUnitAsync("Sở Bổ Nhiệm"),
            "Trưởng phòng", false, null, First, null)),
        ["event: status"] = (host, on) => host.HandleAsync<SalaryDbContext>(new EmployeeStatusChanged(
            Guid.CreateVersion7(), host.Clock.GetUtcNow(), null, on.Person, "THOI_VIEC", false, First)),
        ["event: record from Excel"] = (host, on) => host.HandleAsync<SalaryDbContext>(new OpeningFactsRecorded(
            Guid.CreateVersion7(), host.Clock.GetUtcNow(), null, on.Person,
            new OpeningSalary("01.003", "Chuyên viên", 5, 366, null, null, new DateOnly(2024, 1, 1)), null)),
    };

    public static TheoryData<string> Names => [.. Ways.Keys];

    private static LineInput StepFour => new() { Change = nameof(SalaryChangeKind.RegularStep), RankCode = "01.003", Step = 4 };

    private static PayDecisionForm Decided => new("7/QĐ-TL", new DateOnly(2026, 10, 1), First, "Sở Nội vụ", null, null, null);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ChangeOfPayData_ComputesTheOpenSheetAgain(string way)
    {
        // Arrange
        var unit = await host.OpenUnitAsync($"Sở {way}");
        var person = await host.RecruitAsync(unit, $"Đỗ Văn {way.Length}", 3, new DateOnly(2015, 1, 1), positionAllowance: 40);
        await host.WorkAsync();
        var on = await host.InDbAsync(async (SalaryDbContext db) =>
        {
            var paid = await db.PaidEmployees.AsNoTracking().SingleAsync(p => p.Id == person, Cancel);
            return new Someone(unit, person, Assert.Single(paid.SalaryLines).Id, Assert.Single(paid.Allowances).Id);
        });
        var sheet = await host.SheetAsync(unit, 2026, 10);
        Assert.NotNull(await host.EntryAsync(sheet.Id, person));
        if (way.Contains("absence", StringComparison.Ordinal) && way != "absence")
        {
            await AbsentAsync(host, on);
            await host.WorkAsync();
        }

        var before = (await host.EntryAsync(sheet.Id, person))?.FactsJson;

        // Act
        await Ways[way](host, on);

        // Assert
        var asked = await host.InDbAsync((SalaryDbContext db) => db.Recalculations.AsNoTracking().Where(r => r.PersonId == person)
            .ToListAsync(Cancel));
        Assert.NotEmpty(asked);
        await host.WorkAsync();
        Assert.NotEqual(before, (await host.EntryAsync(sheet.Id, person))?.FactsJson);
        Assert.False(await host.InDbAsync((SalaryDbContext db) => db.Recalculations.AnyAsync(r => r.PersonId == person, Cancel)));
    }

    /// <summary>Fifty thousand people are imported before the first month: none of them waits for anything.</summary>
    [Fact]
    public async Task ChangeAfterTheNewestMonth_AsksForNothing()
    {
        var unit = await host.OpenUnitAsync("Sở Sau Này");
        var person = await host.RecruitAsync(unit, "Đỗ Văn Sau Này", 3, new DateOnly(2015, 1, 1));
        await host.WorkAsync();

        await host.SendAsync(new RecordSalaryChange(
            person, Guid.CreateVersion7(), StepFour, Decided with { EffectiveFrom = new DateOnly(2026, 11, 1) }));

        Assert.False(await host.InDbAsync((SalaryDbContext db) => db.Recalculations.AnyAsync(r => r.PersonId == person, Cancel)));
    }

    private static RecordAbsence Absence(Someone on, Guid id) => new(on.Person, id, nameof(AbsenceKind.UnpaidLeave), null, null, Decided);

    /// <summary>The open absence of the person, which begins when there is none.</summary>
    private static async Task<Guid> AbsentAsync(OpenOctober host, Someone on)
    {
        var id = StableId.From($"absence:{on.Person}");
        await host.SendAsync(Absence(on, id));
        return id;
    }

    private static async Task RaiseByListAsync(OpenOctober host, Someone on)
    {
        var list = await host.SendAsync(new MakeStepList(Guid.CreateVersion7(), on.Unit, "10/2026"));
        var item = await host.InDbAsync((SalaryDbContext db) => db.StepListItems.Where(i => i.ListId == list && i.PersonId == on.Person)
            .Select(i => i.Id).SingleAsync(Cancel));
        await host.SendAsync(new ProposeStepList(list, await VersionAsync(), [item]));
        await host.SendAsync(new ReviewStepList(list, await VersionAsync(), IsApproved: true, null));
        await host.SendAsync(new DecideStepList(list, await VersionAsync(), Decided));

        Task<int> VersionAsync() =>
            host.InDbAsync((SalaryDbContext db) => db.StepLists.Where(l => l.Id == list).Select(l => l.Version).SingleAsync(Cancel));
    }

    /// <summary>Somebody on a sheet.</summary>
    private sealed record Someone(Guid Unit, Guid Person, Guid Line, Guid Allowance);
}
