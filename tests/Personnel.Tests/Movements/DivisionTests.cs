using HoSoCanBo.Testing;

namespace HoSoCanBo.Personnel.Tests.Movements;

/// <summary>
/// Điều 11.1: the section of an internal move is part of the record, is found, and goes back when the move is taken back.
/// </summary>
public sealed class DivisionTests(HostFixture host)
{
    [Fact]
    public async Task InternalMove_PutsTheSectionIntoTheRecord_AndItIsShownFoundAndInTheHistory()
    {
        // Arrange
        var scenario = await new MovementScenario(host).PrepareAsync();
        var section = $"Phòng {Guid.NewGuid():N}";

        // Act
        await scenario.RecordedAsync("dieu-chuyen-noi-bo", new Dictionary<string, string> { ["Division"] = section });

        // Assert
        var person = await scenario.EmployeeAsync();
        Assert.Equal((section, "Chuyên viên"), (person.Division, person.PositionName));
        Assert.Equal([null, section], person.Assignments.OrderBy(a => a.EffectiveFrom).Select(a => a.Division));
        var page = await scenario.Officer.GetPageAsync($"/can-bo/{person.Id}");
        Assert.Contains(section, page.QuerySelector("#cong-viec")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(section, page.QuerySelector("#qua-trinh")!.TextContent, StringComparison.Ordinal);
        AssertEx.Shows(await scenario.Officer.GetPageAsync($"/can-bo/tim-kiem?dk=1~phong_bo_phan~chua~{Uri.EscapeDataString(section)}"),
            person.FullName);
        AssertEx.Shows(await scenario.Officer.GetPageAsync($"/can-bo/{person.Id}/lich-su"), section);
    }

    [Fact]
    public async Task InternalMove_TakenBack_GivesTheFormerSectionBack_AndALaterPostKeepsIt()
    {
        // Arrange
        var scenario = await new MovementScenario(host).PrepareAsync();
        await scenario.RecordedAsync("dieu-chuyen-noi-bo", new Dictionary<string, string> { ["Division"] = "Phòng Một" },
            new DateOnly(2026, 10, 6));
        var move = await scenario.RecordedAsync("dieu-chuyen-noi-bo", new Dictionary<string, string> { ["Division"] = "Phòng Hai" },
            new DateOnly(2026, 10, 12), signedOn: new DateOnly(2026, 10, 8));

        // Act
        AssertEx.RedirectsTo(
            await scenario.Officer.PostFormAsync($"/bien-dong/{move}/huy", new Dictionary<string, string>
            {
                ["Input.Reason"] = "Ghi nhầm người",
                ["Input.Decision.Number"] = $"{Guid.NewGuid():N}/QĐ-STP",
                ["Input.Decision.SignedOn"] = "13/10/2026",
                ["Input.Decision.EffectiveFrom"] = "13/10/2026",
                ["Input.Decision.Issuer"] = "Sở Tư pháp",
            }),
            $"/bien-dong/{move}");

        // Assert
        Assert.Equal("Phòng Một", (await scenario.EmployeeAsync()).Division);
        await scenario.RecordedAsync("bo-nhiem", new Dictionary<string, string> { ["PositionName"] = "Trưởng phòng" },
            new DateOnly(2026, 10, 14), signedOn: new DateOnly(2026, 10, 13));
        Assert.Equal(("Phòng Một", "Trưởng phòng"),
            ((await scenario.EmployeeAsync()).Division, (await scenario.EmployeeAsync()).PositionName));
    }
}
