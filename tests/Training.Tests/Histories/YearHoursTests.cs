using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Testing;
using HoSoCanBo.Training.Classes.Domain;
using HoSoCanBo.Training.Persistence;

namespace HoSoCanBo.Training.Tests.Histories;

/// <summary>Đ13.3: tiết of the year, and who lacks the 40.</summary>
public sealed class YearHoursTests(HostFixture host)
{
    [Fact]
    public async Task D13_3_who_lacks_the_40_hours_is_named_and_those_who_came_during_the_year_stand_apart()
    {
        // Arrange
        var place = await new TrainingPlace(host).BuildAsync();
        var enough = await place.RecruitAsync(place.Health, "Nguyễn Đủ Giờ");
        var lacking = await place.RecruitAsync(place.Health, "Trần Thiếu Giờ");
        var newcomer = await place.RecruitAsync(place.Clinic, "Lê Mới Vào");
        foreach (var (person, since) in new[] { (enough, new DateOnly(2015, 3, 1)), (lacking, new DateOnly(2015, 3, 1)),
            (newcomer, new DateOnly(2026, 8, 1)) })
        {
            await host.HandleAsync<TrainingDbContext>(
                new LearningFactsChanged(Guid.CreateVersion7(), place.Next(), null, person, "DH", "SC", "CV", since, false, false));
        }

        await CountAsync((enough, 2026, 24), (enough, 2026, 16), (lacking, 2026, 24), (lacking, 2025, 40));
        using var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", place.Health);

        // Act
        var page = await officer.GetPageAsync("/dao-tao/gio-hoc?nam=2026");
        var partYear = await officer.GetPageAsync("/dao-tao/gio-hoc?nam=2026&loai=LackingPartYear");

        // Assert
        AssertEx.Shows(page, "1 (33%)");
        AssertEx.Shows(page, "Trần Thiếu Giờ");
        AssertEx.ShowsNot(page, "Nguyễn Đủ Giờ");
        AssertEx.ShowsNot(page, "Lê Mới Vào");
        AssertEx.Shows(partYear, "Lê Mới Vào");
        AssertEx.Shows(await officer.GetPageAsync($"/dao-tao/can-bo/{enough}"), "40 tiết tính vào 40 tiết hằng năm");
        using var stranger = await host.SignInAsAsync("QUAN_TRI_DON_VI", place.Finance);
        AssertEx.ShowsNot(await stranger.GetPageAsync("/dao-tao/gio-hoc?nam=2026&loai=All"), "Trần Thiếu Giờ");
    }

    private Task CountAsync(params (Guid Person, int Year, int Hours)[] entries) => host.InDbAsync(async (TrainingDbContext db) =>
    {
        foreach (var (person, year, hours) in entries)
        {
            var entry = new HourEntry { Id = Guid.CreateVersion7(), PersonId = person, ClassId = Guid.CreateVersion7(), Year = year };
            entry.Set(hours);
            db.Add(entry);
        }

        db.Basis = new ChangeBasis("Kiểm thử");
        await db.SaveChangesAsync();
    });
}
