using System.Net;
using HoSoCanBo.Personnel.Tests.Organisation.Units;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using MiniExcelLibs;

namespace HoSoCanBo.Personnel.Tests.Organisation.Reorganizations;

/// <summary>People of units that end: the page tells who has no place yet, and takes the places, without a file or with one.</summary>
public sealed class ReorganizationPlacesTests(HostFixture host)
{
    [Fact]
    public async Task D9_4_DissolvedBody_OnePlaceOnThePage_HoldsForEverythingBelowIt()
    {
        // Arrange
        var (body, target) = (await OwnUnits.OpenAsync(host, "Sở Giải thể"), await OwnUnits.OpenAsync(host, "Sở Tiếp nhận người"));
        var (one, other) = (await OwnUnits.OpenAsync(host, "Phòng Một", "bo_phan", body.Id),
            await OwnUnits.OpenAsync(host, "Phòng Hai", "bo_phan", body.Id));
        var (first, second) = (await TestPeople.AddAsync(host, unitId: one.Id), await TestPeople.AddAsync(host, unitId: other.Id));
        var driver = await ReorganizationDriver.OfProvinceAsync(host);
        var plan = await driver.DraftAsync("Giải thể sở");
        await driver.AddLineAsync(plan, new { Kind = "Dissolve", FromUnitId = body.Id });

        // Act
        var open = await driver.Client.GetPageAsync($"{ReorganizationDriver.Page}/{plan}");
        AssertEx.RedirectsTo(
            await driver.PostAsync(plan, "PlaceUnits",
                Places((body.Code, target.Code), (one.Code, ""))), $"{ReorganizationDriver.Page}/{plan}");
        AssertEx.RedirectsTo(
            await driver.PostAsync(plan, "PlaceUnits", Places((other.Code, TestUnitCode))), $"{ReorganizationDriver.Page}/{plan}");
        await driver.PlayAsync(plan);

        // Assert
        AssertEx.Shows(open, "Sở Giải thể và mọi đơn vị trực thuộc");
        Assert.Equal(target.Id, (await TestPeople.ReadAsync(host, first.Id)).UnitId);
        // its own place goes before that of the whole
        Assert.Equal(TestPeople.OtherUnit, (await TestPeople.ReadAsync(host, second.Id)).UnitId);
        Assert.NotNull((await OwnUnits.ReadAsync(host, one.Id)).EffectiveUntil);
    }

    [Fact]
    public async Task D9_4_ListOfThoseWithoutAPlace_IsFilledInAndLoadedAgain()
    {
        // Arrange
        var (body, target) = (await OwnUnits.OpenAsync(host, "Sở Chia người"), await OwnUnits.OpenAsync(host, "Sở Nhận một người"));
        var (goes, waits) = (await TestPeople.AddAsync(host, unitId: body.Id), await TestPeople.AddAsync(host, unitId: body.Id));
        var driver = await ReorganizationDriver.OfProvinceAsync(host);
        var plan = await driver.DraftAsync();
        await driver.AddLineAsync(plan, new { Kind = "Dissolve", FromUnitId = body.Id });

        // Act
        var rows = await ReadListAsync(driver, plan);
        rows.Single(r => (string)r["employee_number"]! == goes.EmployeeNumber)["to_code"] = target.Code;
        using var filled = new MemoryStream();
        await filled.SaveAsAsync(rows, cancellationToken: TestContext.Current.CancellationToken);
        AssertEx.RedirectsTo(
            await driver.Client.PostFileAsync($"{ReorganizationDriver.Page}/{plan}?handler=File", "Input.File", "noi-den.xlsx",
                filled.ToArray()), $"{ReorganizationDriver.Page}/{plan}");
        var left = await ReadListAsync(driver, plan);

        // Assert
        Assert.Equal(2, rows.Count);
        Assert.Equal([(goes.EmployeeNumber, target.Code), (waits.EmployeeNumber, null)],
            left.Select(r => ((string)r["employee_number"]!, (string?)r["to_code"])));
        await AssertEx.HasSummaryErrorAsync(await driver.ConfirmAsync(plan), "còn 1 người chưa có nơi đến");
    }

    [Fact]
    public async Task PlaceWithoutATarget_IsAsked_AndAnUnknownTargetBlocks()
    {
        var body = await OwnUnits.OpenAsync(host, "Sở Nơi đến lạ");
        await TestPeople.AddAsync(host, unitId: body.Id);
        var driver = await ReorganizationDriver.OfProvinceAsync(host);
        var plan = await driver.DraftAsync();
        await driver.AddLineAsync(plan, new { Kind = "Dissolve", FromUnitId = body.Id });

        await AssertEx.HasSummaryErrorAsync(await driver.PostAsync(plan, "PlaceUnits", Places((body.Code, ""))),
            "Ghi mã đơn vị đến ở ít nhất một dòng.");
        await driver.PostAsync(plan, "PlaceUnits", Places((body.Code, "KHONG.CO")));
        await AssertEx.HasSummaryErrorAsync(await driver.ConfirmAsync(plan), "Nơi đến mã KHONG.CO của 1 người");
    }

    private const string TestUnitCode = "87.SXD";

    private static Dictionary<string, string> Places(params (string From, string To)[] places) => places
        .SelectMany((p, i) =>
            new[] { KeyValuePair.Create($"Input.Places[{i}].FromCode", p.From), KeyValuePair.Create($"Input.Places[{i}].ToCode", p.To) })
        .ToDictionary();

    private static async Task<List<IDictionary<string, object?>>> ReadListAsync(ReorganizationDriver driver, Guid plan)
    {
        using var response = await driver.Client.GetAsync(
            new Uri($"{ReorganizationDriver.Page}/{plan}?handler=Unplaced", UriKind.Relative), TestContext.Current.CancellationToken);
        AssertEx.HasStatus(HttpStatusCode.OK, response);
        using var workbook = new MemoryStream(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        return [.. workbook.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>()];
    }
}
