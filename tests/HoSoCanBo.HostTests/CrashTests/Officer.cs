using System.Globalization;
using System.Net;
using System.Net.Sockets;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Testing;

namespace HoSoCanBo.HostTests.CrashTests;

/// <summary>An officer at a browser, who goes on after every crash.</summary>
internal sealed class Officer : IDisposable
{
    private const string Password = "Sen-Thap-Muoi-2020"; // of the demo accounts
    private readonly HttpClient client;
    private readonly string userName;
    private bool isSignedIn;

    public Officer(Uri address, string userName)
    {
        this.userName = userName;
        client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address,
            Timeout = TimeSpan.FromSeconds(60) };
    }

    /// <summary>Sends a record; doing it again with the same movement changes nothing.</summary>
    public Task<bool> SendAsync(Guid employeeId, Guid movementId, Guid toUnitId) => TryAsync(() => client.PostFormAsync(
        $"/can-bo/{employeeId}/dieu-chuyen?handler=Send",
        new Dictionary<string, string>
        {
            ["Input.MovementId"] = movementId.ToString(),
            ["Input.TypeCode"] = "DIEU_DONG",
            ["Input.ToUnitId"] = toUnitId.ToString(),
            ["Input.Decision.Number"] = $"{movementId:N}"[^12..] + "/QĐ-SNV",
            ["Input.Decision.SignedOn"] = DaysAgo(5),
            ["Input.Decision.EffectiveFrom"] = DaysAgo(3),
            ["Input.Decision.Issuer"] = "Sở Nội vụ",
        }));

    /// <summary>Posts a form of any page; false when the host is gone.</summary>
    public Task<bool> PostAsync(string path, object? fields = null) => TryAsync(() => client.PostFormAsync(path, fields));

    /// <summary>Posts a form with a file; false when the host is gone.</summary>
    public Task<bool> PostFileAsync(string path, string name, byte[] file) =>
        TryAsync(() => client.PostFileAsync(path, "Input.File", name, file));

    /// <summary>Receives a record.</summary>
    public Task<bool> ReceiveAsync(Guid movementId) => TryAsync(() => client.PostFormAsync($"/bien-dong/{movementId}?handler=Receive"));

    /// <summary>A Vietnamese day as it is typed.</summary>
    public static string DaysAgo(int days) =>
        TimeProvider.System.TodayInVietnam().AddDays(-days).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>Signs in now, before something is timed; every post does it as well.</summary>
    public async Task SignInAsync()
    {
        if (isSignedIn)
        {
            return;
        }

        using var response = await client.PostFormAsync("/dang-nhap", new { UserName = userName, Password });
        AssertEx.HasStatus(HttpStatusCode.Redirect, response);
        isSignedIn = true;
    }

    public void Dispose() => client.Dispose();

    private async Task<bool> TryAsync(Func<Task<HttpResponseMessage>> post)
    {
        try
        {
            await SignInAsync();
            using var response = await post();
            if (response.StatusCode == HttpStatusCode.Redirect)
            {
                isSignedIn = !response.Headers.Location!.OriginalString.Contains("/dang-nhap", StringComparison.Ordinal);
                return isSignedIn;
            }

            // Received before the crash, answered only now: the page refuses to do it twice.
            AssertEx.HasStatus(HttpStatusCode.BadRequest, response);
            return true;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException or TaskCanceledException)
        {
            return false; // the host was killed
        }
    }
}
