using System.Net;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reference.Features.Catalogues;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace HoSoCanBo.Personnel.Tests.Reference.Catalogues;

public sealed class CatalogueTests(HostFixture host)
{
    private const string Url = "/danh-muc/training_forms";
    private const string Highest = "SNV_QUAN_TRI_HE_THONG";

    [Fact]
    public async Task EveryStatusThatRulesName_IsARowOfTheCatalogue()
    {
        var named = typeof(RecordStatusCodes).GetFields().Select(f => (string)f.GetRawConstantValue()!);

        var rows = await host.InDbAsync((PersonnelDbContext db) => db.RecordStatuses.Select(s => s.Code)
            .ToListAsync(TestContext.Current.CancellationToken));

        Assert.Empty(named.Except(rows));
    }

    [Fact]
    public async Task D9_9_RetiredValue_StaysReadable_AndIsNotOffered()
    {
        // Arrange
        var administrator = await host.SignInAsAsync(Highest);
        var code = TestPeople.UniqueWord();
        AssertEx.RedirectsTo(await administrator.PostFormAsync($"{Url}/gia-tri", Value(code, $"Hình thức {code}")), Url);
        var item = await ItemAsync(code);
        var before = await ChoiceAsync(code);

        // Act
        var retired = Value(code, $"Hình thức {code}");
        retired["Input.Version"] = "0";
        retired["Input.Value.ValidUntil"] = "01/10/2026";
        AssertEx.RedirectsTo(await administrator.PostFormAsync($"{Url}/gia-tri/{item.Id}", retired), Url);

        // Assert
        var after = await ChoiceAsync(code);
        Assert.Equal((true, false), (before.IsOffered, after.IsOffered));
        Assert.Equal($"Hình thức {code}", after.Name);
        AssertEx.Shows(await administrator.GetPageAsync(Url), "Dùng đến 01/10/2026");
        AssertEx.Shows(await administrator.GetPageAsync($"{Url}/gia-tri/{item.Id}"), "Dùng đến ngày: — → 2026-10-01");
    }

    [Fact]
    public async Task D9_9_CodeIsNeverUsedAgain_AndTwoEditorsDoNotOverwrite()
    {
        // Arrange
        var administrator = await host.SignInAsAsync(Highest);
        var code = TestPeople.UniqueWord();
        var fields = Value(code, $"Giá trị {code}");
        await administrator.PostFormAsync($"{Url}/gia-tri", fields);
        var item = await ItemAsync(code);
        var change = Value(code, $"Giá trị {code} mới");
        change["Input.Version"] = "0";

        // Act
        var twice = await administrator.PostFormAsync($"{Url}/gia-tri", fields);
        var again = await administrator.PostFormAsync($"{Url}/gia-tri", Value(code, "Tên khác hẳn " + code));
        await administrator.PostFormAsync($"{Url}/gia-tri/{item.Id}", change);
        var stale = await administrator.PostFormAsync($"{Url}/gia-tri/{item.Id}", change);

        // Assert
        AssertEx.RedirectsTo(twice, Url);
        await AssertEx.HasSummaryErrorAsync(again, "Mã không dùng lại");
        AssertEx.HasStatus(HttpStatusCode.Conflict, stale);
        Assert.Equal($"Giá trị {code} mới", (await ItemAsync(code)).Name);
    }

    [Fact]
    public async Task FixedCatalogue_IsNotChanged_AndOtherRolesMayNot()
    {
        var administrator = await host.SignInAsAsync(Highest);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        await AssertEx.HasSummaryErrorAsync(await administrator.PostFormAsync("/danh-muc/record_statuses/gia-tri", Value("X", "X")),
            "không sửa ở đây");
        using var page = await officer.GetAsync(new Uri($"{Url}/gia-tri", UriKind.Relative), TestContext.Current.CancellationToken);
        AssertEx.HasStatus(HttpStatusCode.Forbidden, page);
    }

    [Fact]
    public async Task Import_AddsAndChanges_OrTakesNothing()
    {
        // Arrange
        var administrator = await host.SignInAsAsync(Highest);
        var (code, other) = (TestPeople.UniqueWord(), TestPeople.UniqueWord());

        // Act
        var good = await ImportAsync(administrator, (code, $"Nhập {code}"), (other, $"Nhập {other}"));
        var bad = await ImportAsync(administrator, (code, $"Nhập {code} sửa"), ("mã sai !", "Không nhận"));

        // Assert
        AssertEx.RedirectsTo(good, Url);
        await AssertEx.HasSummaryErrorAsync(bad, "Dòng 3: Mã chỉ gồm chữ, số");
        Assert.Equal($"Nhập {code}", (await ItemAsync(code)).Name);
        using var export =
            await administrator.GetAsync(new Uri($"{Url}?handler=Export", UriKind.Relative), TestContext.Current.CancellationToken);
        AssertEx.HasStatus(HttpStatusCode.OK, export);
    }

    private static async Task<HttpResponseMessage> ImportAsync(HttpClient client, params (string Code, string Name)[] rows)
    {
        using var workbook = new MemoryStream();
        await workbook.SaveAsAsync(
            rows.Select(r => new Dictionary<string, object?> { ["Mã"] = r.Code, ["Tên"] = r.Name, ["Dùng từ ngày"] = "01/01/2026" }));
        return await client.PostFileAsync($"{Url}/nhap", "Input.File", "danh-muc.xlsx", workbook.ToArray(),
            new { Reason = "Theo công văn" });
    }

    private static Dictionary<string, string> Value(string code, string name) => new()
    {
        ["Input.ItemId"] = Guid.CreateVersion7().ToString(),
        ["Input.Value.Code"] = code,
        ["Input.Value.Name"] = name,
        ["Input.Reason"] = "Theo Thông tư mới",
    };

    private Task<CatalogueItem> ItemAsync(string code) =>
        host.InDbAsync((PersonnelDbContext db) => db.CatalogueItems.AsNoTracking()
            .SingleAsync(i => i.Catalogue == "training_forms" && i.Code == code));

    private async Task<CatalogueChoice> ChoiceAsync(string code) =>
        (await host.SendAsync(new GetReferences())).Catalogues.ChoicesOf("training_forms").Single(c => c.Code == code);
}
