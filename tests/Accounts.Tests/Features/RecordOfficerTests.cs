using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Testing;
using HoSoCanBo.Training.Contracts;

namespace HoSoCanBo.Accounts.Tests.Features;

/// <summary>Đ16.5: who keeps records, and when each was last trained for it.</summary>
public sealed class RecordOfficerTests(RealSignInFixture host)
{
    private const string Officers = "/quan-tri/nguoi-quan-ly-ho-so";

    [Fact]
    public async Task D16_5_active_officers_are_listed_with_their_last_training_and_a_withdrawn_one_no_longer_counts()
    {
        // Arrange: two officers of a unit of their own, one with a record
        var (unit, person) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await host.HandleAsync<AccountsDbContext>(
            new UnitOpened(Guid.CreateVersion7(), TestClock.Start, null, unit, null, $"T.{unit:N}"[..20], "Sở Thử nghiệm hồ sơ", "so",
                null, null));
        await host.HandleAsync<AccountsDbContext>(new EmployeeRecruited(
            Guid.CreateVersion7(), TestClock.Start, null, person, $"{person:N}"[^8..], "Nguyễn Quản Lý", null, "CONG_CHUC",
            "DANG_LAM_VIEC", unit, null,
            new DateOnly(2015, 3, 1)));
        using var officer = await host.SignInAsAsync("NGUOI_DUNG_THUONG", unit, person);
        using var head = await host.SignInAsAsync("THU_TRUONG", unit);
        AssertEx.Shows(await head.GetPageAsync($"{Officers}?chua=true"), "Chưa có");

        // Act
        var completed = new CourseCompleted(
            Guid.CreateVersion7(), TestClock.Start, null, person, Guid.CreateVersion7(), false, "Bồi dưỡng nghiệp vụ quản lý hồ sơ",
            "Sở Nội vụ",
            "RecordOfficers", null, null, null, new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 2), "FullTime", 16, "Khá", "5/CN-SNV",
            new DateOnly(2026, 9, 2));
        await host.HandleAsync<AccountsDbContext>(completed);

        // Assert
        AssertEx.Shows(await head.GetPageAsync(Officers), "02/09/2026");
        AssertEx.ShowsNot(await head.GetPageAsync($"{Officers}?chua=true"), "Người kiểm thử NGUOI_DUNG_THUONG");
        await host.HandleAsync<AccountsDbContext>(completed with { EventId = Guid.CreateVersion7(), IsWithdrawn = true });
        AssertEx.ShowsNot(await head.GetPageAsync(Officers), "02/09/2026");
    }

    [Fact]
    public async Task D16_5_a_course_of_another_group_is_no_training_for_records()
    {
        var person = Guid.CreateVersion7();

        var said = await host.HandleAsync<AccountsDbContext>(new CourseCompleted(
            Guid.CreateVersion7(), TestClock.Start, null, person, Guid.CreateVersion7(), false, "Tin học", "Trường Chính trị",
            "Informatics", null, null, null,
            new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 2), "FullTime", 16, "Khá", "6/CC", new DateOnly(2026, 9, 2)));

        Assert.Equal("Không phải khóa bồi dưỡng nghiệp vụ quản lý hồ sơ.", said);
    }
}
