using System.Net;
using HoSoCanBo.Testing;

namespace HoSoCanBo.HostTests.Web;

/// <summary>No browser stays on the answer to a POST: it is sent to fetch the page, which holds what was typed.</summary>
public sealed class RedirectAfterPostTests(HostFixture host)
{
    private const string Form = "/quan-tri/tai-khoan/cap";

    [Fact]
    public async Task InvalidForm_FromABrowser_IsFetchedWithWhatWasTypedAndTheMessage()
    {
        using var administrator = await SignInAsync();

        using var answer = await administrator.PostFormAsync(Form, new { UserName = "Sai Tên" });

        AssertEx.HasStatus(HttpStatusCode.SeeOther, answer);
        var address = answer.Headers.Location!.OriginalString;
        Assert.StartsWith($"{Form}?tra-loi=", address, StringComparison.Ordinal);
        for (var reload = 0; reload < 2; reload++)
        {
            var page = await administrator.GetPageAsync(address);
            Assert.NotEmpty(page.QuerySelectorAll(".error-summary li"));
            Assert.Equal("Sai Tên", page.QuerySelector("[name='Input.UserName']")!.GetAttribute("value"));
        }
    }

    [Fact]
    public async Task KeptPage_SentAgain_DoesNotCarryItsKeyOn()
    {
        using var administrator = await SignInAsync();
        using var first = await administrator.PostFormAsync(Form, new { UserName = "Sai Tên" });
        var kept = first.Headers.Location!.OriginalString;

        using var second = await administrator.PostFormAsync(kept, new { UserName = "Vẫn Sai" });

        Assert.NotEqual(kept, second.Headers.Location!.OriginalString);
        Assert.Single(second.Headers.Location.OriginalString.Split("tra-loi=")[1..]);
        Assert.DoesNotContain("tra-loi", (await administrator.GetPageAsync(second.Headers.Location.OriginalString))
            .QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeptPage_OfAnotherAccount_OrForgotten_LeadsToTheEmptyForm()
    {
        using var administrator = await SignInAsync();
        using var other = await SignInAsync();
        using var answer = await administrator.PostFormAsync(Form, new { UserName = "Sai Tên" });

        using var asked = await other.GetAsync(answer.Headers.Location, TestContext.Current.CancellationToken);

        AssertEx.RedirectsTo(asked, Form);
        AssertEx.Shows(await other.GetPageAsync(Form), "mời nhập lại");
    }

    [Fact]
    public async Task KeptPages_OfAFormThatWasCarriedOut_AreNotShownAgain()
    {
        // Arrange: refused twice, one kept page after the other
        const string Value = "/danh-muc/religions/gia-tri";
        using var administrator = await SignInAsync();
        using var first = await administrator.PostFormAsync(Value, new Dictionary<string, string> { ["Input.Value.Code"] = "" });
        var kept = first.Headers.Location!.OriginalString;
        administrator.DefaultRequestHeaders.Referrer = new Uri(administrator.BaseAddress!, kept);
        using var second = await administrator.PostFormAsync(kept, new Dictionary<string, string> { ["Input.Value.Code"] = "" });
        administrator.DefaultRequestHeaders.Referrer = new Uri(administrator.BaseAddress!, second.Headers.Location!);

        // Act
        var value = new Dictionary<string, string>
        {
            ["Input.ItemId"] = Guid.CreateVersion7()
                .ToString(), ["Input.Value.Code"] = "THU_LAI", ["Input.Value.Name"] = "Thử lại", ["Input.Reason"] = "Kiểm thử",
        };
        AssertEx.RedirectsTo(await administrator.PostFormAsync(Value, value), "/danh-muc/religions");

        // Assert: Back leads through both to the form as it is now
        foreach (var old in new[] { second.Headers.Location!.OriginalString, kept })
        {
            AssertEx.RedirectsTo(await administrator.GetAsync(new Uri(old, UriKind.Relative), TestContext.Current.CancellationToken),
                Value);
            AssertEx.Shows(await administrator.GetPageAsync(Value), "đã gửi xong");
        }
    }

    [Fact]
    public async Task Program_WithoutHtml_GetsTheAnswerItself()
    {
        using var administrator = await host.SignInAsAsync("SNV_QUAN_TRI_HE_THONG");

        using var answer = await administrator.PostFormAsync(Form, new { UserName = "Sai Tên" });

        AssertEx.HasStatus(HttpStatusCode.BadRequest, answer);
    }

    [Fact]
    public async Task HandlerOfAPost_OpenedWithGet_LeadsToThePage()
    {
        using var administrator = await SignInAsync();

        using var answer =
            await administrator.GetAsync(new Uri($"{Form}?loai=x&handler=Send", UriKind.Relative), TestContext.Current.CancellationToken);

        AssertEx.RedirectsTo(answer, $"{Form}?loai=x");
    }

    [Fact]
    public async Task TokenOfAnEarlierSession_FromABrowser_LeadsBackToTheFormWithAWord()
    {
        using var administrator = await SignInAsync();
        using var stale = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = "cũ" });

        using var answer = await administrator.PostAsync(new Uri(Form, UriKind.Relative), stale, TestContext.Current.CancellationToken);

        AssertEx.RedirectsTo(answer, Form);
        AssertEx.Shows(await administrator.GetPageAsync(Form), "mời làm lại");
    }

    /// <summary>A client that asks for HTML, as a browser does when it navigates.</summary>
    private async Task<HttpClient> SignInAsync()
    {
        var client = await host.SignInAsAsync("SNV_QUAN_TRI_HE_THONG");
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");
        return client;
    }
}
