using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using HoSoCanBo.Personnel.Tests.Import;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using HoSoCanBo.Testing.Import;

namespace HoSoCanBo.Personnel.Tests.Access;

/// <summary>
/// Everything an address can lead to besides the record itself, with the planted name or figure inside: runs and their files, scans, lists,
/// plans, accounts. Made as an officer of the unit makes them, so that each is there for whoever may see it and for nobody else.
/// </summary>
internal sealed partial class PlantedThings(HttpClient officer, Guid personId, string name, string number)
{
    private const int MostLooks = 600;

    /// <summary>Not in the month whose sheet is planted.</summary>
    private const string Later = "01/12/2026";

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Ids of the things by the beginning of the addresses that take them.</summary>
    public Dictionary<string, Guid> ByAddress { get; } = [];

    public async Task AddAsync()
    {
        await AddRunsAsync();
        await AddPapersAsync();
        await AddPayAsync();
        await AddOrganisationAsync();
        await AddAccountsAsync();
    }

    /// <summary>A scan whose content and file name are the planted ones.</summary>
    public async Task<Guid> StageDecisionFileAsync(string address, string figure = "")
    {
        using var page = await officer.GetAsync(new Uri("/tai-khoan", UriKind.Relative), Cancelled);
        var token = (await Html.ReadAsync(page)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        var scan = new ByteArrayContent(Pdf(figure));
        scan.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(scan, "file", $"{name}.pdf");
        using var response = await officer.PostAsync(new Uri(address, UriKind.Relative), form, Cancelled);
        AssertEx.HasStatus(HttpStatusCode.OK, response);
        return (await response.Content.ReadFromJsonAsync<Staged>(Cancelled))!.Id;
    }

    /// <summary>A large list, a printed batch and a checked import, each waited for.</summary>
    private async Task AddRunsAsync()
    {
        var (export, print) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await SentAsync($"/can-bo/ket-xuat.xlsx?q={number}&cot=he_so&handler=Large",
            new { RunId = export }, $"/can-bo/ket-xuat.xlsx?q={number}&handler=Full");
        await SentAsync($"/can-bo/in-hang-loat?nguoi={personId}", new { RunId = print, Form = "" });
        using var uploaded = await officer.PostFileAsync(ImportDriver.Page, "Input.File", $"{name}.xlsx",
            ImportWorkbook.Of(ImportWorkbook.Person(939_000 + (TestPeople.Unique() % 900), "87.STP")));
        AssertEx.HasStatus(HttpStatusCode.Redirect, uploaded);
        (ByAddress["can-bo/ket-xuat"], ByAddress["can-bo/in-hang-loat"], ByAddress["can-bo/nhap-excel"]) = (export, print, IdIn(uploaded));
        foreach (var (address, id) in ByAddress.Where(t => t.Key.StartsWith("can-bo/", StringComparison.Ordinal)).ToList())
        {
            await WaitAsync($"/{address}/{id}");
        }
    }

    /// <summary>A scan of the record, a change that waits for its day, one decision for many that is looked at only.</summary>
    private async Task AddPapersAsync()
    {
        var page = $"/can-bo/{personId}/tai-lieu";
        using var added =
            await officer.PostFileAsync(page, "Input.File", $"{name} he so 6,78.pdf", Pdf("6,78"), new Dictionary<string, string>
        {
            ["Input.AttachmentId"] = Guid.CreateVersion7().ToString(), ["Input.KindCode"] = "QD_LUONG",
        });
        AssertEx.HasStatus(HttpStatusCode.Redirect, added);
        ByAddress["attachmentId"] = await FoundAsync(page, $"{page}/([0-9a-f-]{{36}})");
        var waits = new Dictionary<string, string>(TestPeople.Decision())
        {
            ["Input.Decision.EffectiveFrom"] = "20/12/2026", ["Input.Version"] = await VersionAsync(), ["Input.Basis"] = "quyet-dinh",
            ["Input.ConfirmReason"] = "Bảo lưu",
            ["Input.Values[he_so]"] = "7,29", ["Input.Values[bac_luong]"] = "4", ["Input.Values[ma_ngach]"] = "01.003",
            ["Input.Values[ngay_huong]"] = "01/05/2024",
        };
        ByAddress["quyet-dinh/tep"] = await StageDecisionFileAsync("/quyet-dinh/tep", "7,29");
        waits["Input.Decision.FileId"] = ByAddress["quyet-dinh/tep"].ToString();
        await SentAsync($"/can-bo/{personId}/sua/luong", waits);
        ByAddress["changeId"] = await FoundAsync($"/can-bo/{personId}", "/thay-doi-cho/([0-9a-f-]{36})");
        var batch = Guid.CreateVersion7();
        await SentAsync("/bien-dong/hang-loat?loai=dieu-dong", new Dictionary<string, string>(TestPeople.Decision())
        {
            ["Input.BatchId"] = batch.ToString(), ["Input.Numbers"] = number, ["Input.Answers.ToUnitId"] = TestPeople.OtherUnit.ToString(),
        });
        ByAddress["bien-dong/hang-loat"] = batch;
    }

    /// <summary>A change of pay that waits for a second person, one that does not, a list of steps.</summary>
    private async Task AddPayAsync()
    {
        var page = $"/tien-luong/can-bo/{personId}";
        await SentAsync($"{page}/phu-cap", Allowance("KV", "0,87"));
        await SentAsync($"{page}/phu-cap", Allowance("KV", "0,2"));
        await SentAsync($"{page}/nghi-khong-luong", new Dictionary<string, string>(TestPeople.Decision())
        {
            ["Input.Decision.EffectiveFrom"] = Later, ["Input.AbsenceId"] = Guid.CreateVersion7()
                .ToString(), ["Input.Kind"] = "UnpaidLeave", ["Input.Until"] = "04/12/2026",
        });
        ByAddress["allowanceId"] = await FoundAsync(page, "/phu-cap/([0-9a-f-]{36})");
        ByAddress["lineId"] = await FoundAsync(page, "/dong-luong/([0-9a-f-]{36})");
        ByAddress["absenceId"] = await FoundAsync(page, "/nghi-khong-luong/([0-9a-f-]{36})");
        // once a month
        using var made = await officer.PostFormAsync(
            "/tien-luong/nang-bac", new { ListId = Guid.CreateVersion7(), UnitId = TestPeople.Unit, Month = "10/2026" });
        ByAddress["tien-luong/nang-bac"] = await FoundAsync("/tien-luong/nang-bac", "/tien-luong/nang-bac/([0-9a-f-]{36})");
    }

    private async Task AddOrganisationAsync()
    {
        var plan = Guid.CreateVersion7();
        await SentAsync(
            "/to-chuc/sap-xep/moi",
            new Dictionary<string, string>(TestPeople.Decision()) { ["Input.PlanId"] = plan.ToString(),
                ["Input.Title"] = $"Phương án {name}" });
        ByAddress["to-chuc/sap-xep"] = plan;
    }

    /// <summary>An account of the unit and one asked for below it, both for the planted name.</summary>
    private async Task AddAccountsAsync()
    {
        using var issued = await officer.PostFormAsync("/quan-tri/tai-khoan/cap", Account(TestPeople.Unit));
        AssertEx.HasStatus(HttpStatusCode.Redirect, issued);
        ByAddress["quan-tri/tai-khoan"] = IdIn(issued);
    }

    private Dictionary<string, string> Account(Guid unit) => new()
    {
        ["Input.UserName"] = $"thu.{Guid.NewGuid():N}"[..20], ["Input.DisplayName"] = name, ["Input.Role.RoleCode"] = "NGUOI_DUNG_THUONG",
        ["Input.Role.UnitId"] = unit.ToString(),
        ["Input.Role.Records"] = "true", ["Input.Role.ValidFrom"] = "01/03/2020", ["Input.Role.DocumentNumber"] = "12/STP-VP",
        ["Input.Role.DocumentIssuedOn"] = "01/03/2020",
        ["Input.Role.DocumentIssuer"] = "Sở Tư pháp",
    };

    private static Dictionary<string, string> Allowance(string code, string coefficient) => new(TestPeople.Decision())
    {
        ["Input.Decision.EffectiveFrom"] = Later, ["Input.AllowanceId"] = Guid.CreateVersion7()
            .ToString(), ["Input.Code"] = code, ["Input.Coefficient"] = coefficient,
    };

    private byte[] Pdf(string figure) =>
        Encoding.UTF8.GetBytes($"%PDF-1.4\n% {Guid.NewGuid():N} {name} {figure}\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF");

    private async Task<string> VersionAsync() =>
        (await officer.GetPageAsync($"/can-bo/{personId}/sua/luong")).QuerySelector("[name='Input.Version']")!.GetAttribute("value")!;

    private async Task SentAsync(string address, object fields, string? formUrl = null)
    {
        using var response = await officer.PostFormAsync(address, fields, formUrl ?? address.Split('?')[0]);
        AssertEx.HasStatus(HttpStatusCode.Redirect, response);
    }

    private async Task<Guid> FoundAsync(string page, string pattern)
    {
        var found = Regex.Match(await officer.GetTextAsync(page), pattern);
        Assert.True(found.Success, $"{page} leads to no {pattern}");
        return Guid.Parse(found.Groups[1].Value);
    }

    /// <summary>A run that is over shows no progress.</summary>
    private async Task WaitAsync(string page)
    {
        using var timer = new PeriodicTimer(LookEvery);
        for (var look = 0; look < MostLooks; look++)
        {
            if (!(await officer.GetTextAsync(page)).Contains("handler=Progress", StringComparison.Ordinal))
            {
                return;
            }

            await timer.WaitForNextTickAsync(Cancelled);
        }

        throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"{page} still works."));
    }

    private static Guid IdIn(HttpResponseMessage redirect) => Guid.Parse(LastId().Match(redirect.Headers.Location!.OriginalString).Value);

    [GeneratedRegex("[0-9a-f-]{36}")]
    private static partial Regex LastId();

    private sealed record Staged(Guid Id);
}
