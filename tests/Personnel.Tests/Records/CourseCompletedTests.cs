using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using HoSoCanBo.Training.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Records;

/// <summary>Đ9.7, Đ13.3: a finished course stands in the record, raises its level and closes the clock of Điều 10.2.</summary>
public sealed class CourseCompletedTests(HostFixture host)
{
    [Fact]
    public async Task D13_3_a_finished_course_is_a_row_of_table_27_raises_the_level_and_closes_the_clock()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host, change: e => e.StateManagementCode = "CV");
        var completed = Completed(person.Id, "CVC");

        // Act: delivered twice, it counts once
        await host.HandleAsync<PersonnelDbContext>(completed);
        await host.HandleAsync<PersonnelDbContext>(completed);

        // Assert
        var row = await RowAsync(completed.ResultId);
        Assert.Equal(("88/CC-TCT", "QLNN", "Trường Chính trị"), (row.CertificateNumber, row.KindCode, row.School));
        Assert.Equal("CVC", (await TestPeople.ReadAsync(host, person.Id)).StateManagementCode);
        var duty = Assert.Single(await DutiesAsync(person.Id));
        Assert.Equal((ObligationState.DoneOnTime, completed.CertificateOn), (duty.State, duty.StartsOn));
        var told = Assert.Single(await host.Events.PublishedAsync<LearningFactsChanged>(person.Id));
        Assert.Equal("CVC", told.StateManagementCode);
        using var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        AssertEx.Shows(await officer.GetPageAsync($"/can-bo/{person.Id}"), "88/CC-TCT");
    }

    [Theory]
    [InlineData("CVCC")]
    [InlineData("CVC")]
    public async Task D13_3_a_course_never_lowers_a_level(string present)
    {
        var person = await TestPeople.AddAsync(host, change: e => e.StateManagementCode = present);

        await host.HandleAsync<PersonnelDbContext>(Completed(person.Id, "CV"));

        Assert.Equal(present, (await TestPeople.ReadAsync(host, person.Id)).StateManagementCode);
        Assert.Empty(await host.Events.PublishedAsync<LearningFactsChanged>(person.Id));
    }

    [Fact]
    public async Task D13_3_a_correction_takes_the_row_and_the_level_back_and_gives_them_once_anew()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host, change: e => e.StateManagementCode = "CV");
        var wrong = Completed(person.Id, "CVC");
        await host.HandleAsync<PersonnelDbContext>(wrong);

        // Act
        await host.HandleAsync<PersonnelDbContext>(wrong with { EventId = Guid.CreateVersion7(), IsWithdrawn = true });
        var between = (await TestPeople.ReadAsync(host, person.Id)).StateManagementCode;
        var right = Completed(person.Id, "CVC") with { CertificateNumber = "89/CC-TCT" };
        await host.HandleAsync<PersonnelDbContext>(right);

        // Assert
        Assert.Equal("CV", between);
        Assert.NotNull((await RowAsync(wrong.ResultId)).StruckAt);
        Assert.Null((await RowAsync(right.ResultId)).StruckAt);
        Assert.Equal("CVC", (await TestPeople.ReadAsync(host, person.Id)).StateManagementCode);
    }

    [Fact]
    public async Task D13_3_a_certificate_recorded_after_15_days_closes_its_clock_late()
    {
        var person = await TestPeople.AddAsync(host);

        await host.HandleAsync<PersonnelDbContext>(Completed(person.Id, "CVC") with { CertificateOn = new DateOnly(2026, 8, 3) });

        Assert.Equal(ObligationState.DoneLate, Assert.Single(await DutiesAsync(person.Id)).State);
    }

    private static CourseCompleted Completed(Guid person, string level) => new(
        Guid.CreateVersion7(), TestClock.Start, null, person, Guid.CreateVersion7(), false, "Bồi dưỡng ngạch chuyên viên chính khóa 12",
        "Trường Chính trị",
        "StateManagementByRank", "StateManagement", level, "CV", new DateOnly(2026, 9, 1), new DateOnly(2026, 10, 2), "FullTime", 160,
        "Khá", "88/CC-TCT",
        new DateOnly(2026, 10, 9));

    private Task<EducationRecord> RowAsync(Guid id) =>
        host.InDbAsync((PersonnelDbContext db) => db.Set<EducationRecord>().IgnoreQueryFilters().AsNoTracking()
            .SingleAsync(r => r.Id == id));

    private Task<List<UpdateObligation>> DutiesAsync(Guid person) => host.InDbAsync(
        (PersonnelDbContext db) => db.Obligations.AsNoTracking().Where(o => o.EmployeeId == person && o.Rule == ObligationRule.Change)
            .ToListAsync());
}
