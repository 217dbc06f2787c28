using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Salary.Tests.Pay.Tools;

/// <summary>Every case of <see cref="GoldenPayCases"/> through the address officers use.</summary>
public sealed class GoldenPayTests(HostFixture host)
{
    public static TheoryData<string> Ids => [.. GoldenPayCases.All.Keys];

    [Theory, MemberData(nameof(Ids))]
    public async Task D9_6_pay_of_a_case_has_exactly_the_lines_of_the_text(string id)
    {
        var (source, request, lines) = GoldenPayCases.All[id];
        var client = await host.SignInAsAsync("SO_TAI_CHINH");
        using var content = new StringContent(request, Encoding.UTF8, "application/json");
        using var response =
            await client.PostAsync(new Uri("/api/v1/salary/tools/pay", UriKind.Relative), content, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{id} ({source}): {answer}");
        var computed = answer.GetProperty("lines").EnumerateArray()
            .Select(l => $"{l.GetProperty("code").GetString()}={l.GetProperty("amountInDong").GetInt64()}").Order(StringComparer.Ordinal);
        Assert.Equal(string.Join('\n', lines.Split(';').Order(StringComparer.Ordinal)), string.Join('\n', computed));
    }
}
