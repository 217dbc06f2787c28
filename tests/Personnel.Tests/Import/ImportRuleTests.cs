using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Deadlines.Jobs;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Testing;
using HoSoCanBo.Testing.Import;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Import;

/// <summary>
/// What no file may bring in, however old its paper; and the end of a contract, which is watched as if it had been entered.
/// </summary>
public sealed class ImportRuleTests(HostFixture host)
{
    [Fact]
    public async Task D5_two_main_works_that_last_are_refused_of_a_new_and_of_a_known_person()
    {
        // Arrange: the second person is stored with a main work that lasts
        var officer = await ImportDriver.OfOfficerAsync(host);
        var (fresh, known) = (ImportWorkbook.Person(960_001, ImportDriver.UnitCode), ImportWorkbook.Person(960_002, ImportDriver.UnitCode));
        await officer.ImportAsync(
            ImportWorkbook.OfSheets(("Cán bộ", [known]), ("28 Công tác", [Work("DT960002", "09/2010", "Chuyên viên")])));
        var file = ImportWorkbook.OfSheets(
            ("Cán bộ", [fresh, known]),
            ("28 Công tác",
                [Work("DT960001", "09/2010", "Chuyên viên"), Work("DT960001", "01/2015", "Trưởng phòng"),
                    Work("DT960002", "01/2015", "Trưởng phòng")]));

        // Act
        var run = await officer.CheckAsync(file);

        // Assert
        var refused = (await officer.IssuesAsync(run.Id)).Where(i => i.Rule == "D5").ToList();
        Assert.Equal([2, 3], refused.Select(i => i.Row));
        Assert.All(refused, i => Assert.True(i.IsError));
        Assert.Contains("chọn loại Kiêm nhiệm", refused[0].Message.ToString(), StringComparison.Ordinal);
        Assert.Null(await officer.FindAsync("DT960001"));
    }

    [Fact]
    public async Task D5_a_work_beside_the_main_one_is_written()
    {
        var officer = await ImportDriver.OfOfficerAsync(host);
        var beside = Work("DT960003", "01/2015", "Bí thư chi đoàn");
        beside["Loại"] = "Kiêm nhiệm";

        var run = await officer.ImportAsync(ImportWorkbook.OfSheets(
            ("Cán bộ", [ImportWorkbook.Person(960_003, ImportDriver.UnitCode)]),
            ("28 Công tác", [Work("DT960003", "09/2010", "Chuyên viên"), beside])));

        Assert.Equal((ImportState.Done, 1), (run.State, run.Added));
        var person = (await officer.FindAsync("DT960003"))!;
        var kinds = await host.InDbAsync((PersonnelDbContext db) => db.Set<WorkPeriod>().Where(w => w.EmployeeId == person.Id)
            .OrderBy(w => w.FromMonth).Select(w => w.KindCode).ToListAsync());
        Assert.Equal([null, "KIEM_NHIEM"], kinds);
    }

    [Fact]
    public async Task D9_10_the_end_of_an_imported_contract_starts_the_clock_of_a_contract()
    {
        // Arrange: a contract that ended in August 2026
        var officer = await ImportDriver.OfOfficerAsync(host);
        var row = ContractWorker(960_004, "31/08/2026");

        // Act
        var run = await officer.ImportAsync(ImportWorkbook.Of(row));
        var again = await officer.ImportAsync(ImportWorkbook.Of(row));
        await host.RunJobAsync(UpdateObligationsJob.Id);

        // Assert
        Assert.Equal((1, 0, 1), (run.Added, again.Updated, again.Unchanged));
        var person = (await officer.FindAsync("DT960004"))!;
        var contract =
            await host.InDbAsync((PersonnelDbContext db) => db.Movements.AsNoTracking().SingleAsync(m => m.EmployeeId == person.Id));
        Assert.Equal(("KY_HDLD", new DateOnly(2023, 9, 1), (DateOnly?)new DateOnly(2026, 8, 31)),
            (contract.TypeCode, contract.EffectiveFrom, contract.EndsOn));
        var clock = await host.InDbAsync((PersonnelDbContext db) => db.Obligations.AsNoTracking()
            .SingleAsync(o => o.EmployeeId == person.Id && o.Rule == ObligationRule.ContractEnded));
        Assert.Equal((contract.Id, new DateOnly(2026, 8, 31)), (clock.MovementId, clock.StartsOn));
    }

    [Theory]
    [InlineData("31/08/2023", "01/09/2023", "D5")]
    [InlineData("31/08/2026", null, "Q3")]
    public async Task A_contract_that_ends_before_it_began_or_has_no_paper_is_refused(string end, string? signedOn, string rule)
    {
        var officer = await ImportDriver.OfOfficerAsync(host);

        var run = await officer.CheckAsync(ImportWorkbook.Of(ContractWorker(960_005, end).With(("ngay_quyet_dinh", signedOn))));

        Assert.Contains(await officer.IssuesAsync(run.Id), i => i.IsError && i.Rule == rule);
        Assert.Equal(1, run.Counts.RowsWithErrors);
    }

    [Fact]
    public async Task N5_B1_Q1_who_may_be_in_the_province_already_and_odd_papers_are_asked_about()
    {
        // Arrange
        var officer = await ImportDriver.OfOfficerAsync(host);
        var first = ImportWorkbook.Person(960_006, ImportDriver.UnitCode)
            .With(("so_bhxh", "8796000601"), ("que_quan_tinh", "tỉnh Đồng Tháp"));
        var twin = first.With(("so_hieu", "DT960007"), ("so_giay_to", null), ("ngay_cap", null), ("so_quyet_dinh", "so muoi hai"),
            ("ngay_quyet_dinh", "01/09/2015"));

        // Act
        var run = await officer.CheckAsync(ImportWorkbook.Of(first, twin));

        // Assert
        var asked = (await officer.IssuesAsync(run.Id)).Where(i => i.Row == 3 && !i.IsError).Select(i => i.Rule).ToHashSet();
        Assert.Superset(new HashSet<string> { "N5", "B1", "Q1" }, asked);
        Assert.DoesNotContain(await officer.IssuesAsync(run.Id), i => i.Row == 2 && i.Rule is "N5" or "B1");
    }

    [Fact]
    public async Task D11_a_work_after_the_death_is_refused()
    {
        // Arrange
        var officer = await ImportDriver.OfOfficerAsync(host);
        var dead = ImportWorkbook.Person(960_008, ImportDriver.UnitCode).With(("trang_thai", "TU_TRAN"), ("tu_ngay", "10/02/2021"));
        await officer.ImportAsync(ImportWorkbook.Of(dead));

        // Act
        var run = await officer.CheckAsync(
            ImportWorkbook.OfSheets(("Cán bộ", [dead]), ("28 Công tác", [Work("DT960008", "03/2021", "Chuyên viên")])));

        // Assert
        Assert.True(Assert.Single(await officer.IssuesAsync(run.Id), i => i.Rule == "D11").IsError);
    }

    private static Dictionary<string, object?> ContractWorker(int number, string end) =>
        ImportWorkbook.Person(number, ImportDriver.UnitCode).With(
        ("doi_tuong", "HD_111"), ("loai_hop_dong", "HDLD_XD"), ("ma_ngach", "01.010"), ("he_so", null), ("bac_luong", null),
        ("so_quyet_dinh", "12/HĐLĐ-SNV"), ("ngay_quyet_dinh", "01/09/2023"), ("hop_dong_den_ngay", end));

    private static Dictionary<string, object?> Work(string number, string from, string content) => new()
    {
        ["Số hiệu cán bộ"] = number, ["Từ tháng"] = from, ["Đến tháng"] = null, ["Chức danh, chức vụ, đơn vị công tác"] = content,
        ["Loại"] = null,
    };
}
