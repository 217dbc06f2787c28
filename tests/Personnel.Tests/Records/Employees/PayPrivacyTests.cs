using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Tests.Records.Employees;

/// <summary>
/// Every address of the application that names a person, asked by a role that must not see pay: no figure of the person's pay in any
/// page, card, file or answer. New addresses join by themselves.
/// </summary>
public sealed class PayPrivacyTests(HostFixture host)
{
    // Hệ số 6,78; vượt khung 13%; phụ cấp chức vụ 0,87; a row of the history with 5,87: figures that stand nowhere else.
    private static readonly string[] Figures = ["6,78", "6.78", "0,87", "0.87", "5,87", "5.87", "13%"];

    [Theory, InlineData("SNV_NGHIEP_VU", 6), InlineData("CO_QUAN_DANG", 1)]
    public async Task D7_3_no_address_of_a_person_shows_pay_to_a_role_without_it(string role, int atLeast)
    {
        // Arrange
        var person = await PaidPersonAsync();
        using var client = await host.SignInAsAsync(role, TestPeople.Unit);

        // Act
        var answers = await AnswersAsync(client, person);

        // Assert
        Assert.True(answers.Count >= atLeast, "The role sees hardly an address of a person; the test must have gone blind.");
        Assert.All(answers, a => Assert.True(a.Text.Length > 0, a.Url));
        var leaks = from answer in answers from figure in Figures where answer.Text.Contains(
            figure, StringComparison.Ordinal) select $"{answer.Url} shows {figure}";
        Assert.True(!leaks.Any(), string.Join(Environment.NewLine, leaks));
    }

    [Fact]
    public async Task D7_3_the_same_addresses_show_pay_to_who_may_see_it()
    {
        var person = await PaidPersonAsync();
        using var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        var answers = await AnswersAsync(officer, person);

        Assert.Contains(answers, a => a.Url == $"/can-bo/{person}" && a.Text.Contains("6,78", StringComparison.Ordinal));
        Assert.Contains(
            answers, a => a.Url.EndsWith(".docx", StringComparison.Ordinal) && a.Text.Contains("6,78", StringComparison.Ordinal));
        Assert.Contains(answers, a => a.Text.Contains("5,87", StringComparison.Ordinal));
    }

    private async Task<Guid> PaidPersonAsync()
    {
        var person = await TestPeople.AddAsync(host, change: e =>
            (e.CoefficientInHundredths, e.BeyondFramePercent, e.PositionAllowanceInHundredths, e.SalaryFrom) =
            (678, 13, 87, new DateOnly(2024, 5, 1)));
        await host.InDbAsync(async (PersonnelDbContext db) =>
        {
            db.Add(new SalaryPeriod
            {
                Id = Guid.CreateVersion7(), EmployeeId = person.Id, FromMonth = new DateOnly(2021, 5, 1), RankCode = "01.002", Step = 5,
                CoefficientInHundredths = 587,
                KindCode = "THUONG_XUYEN",
            });
            db.Basis = new ChangeBasis("Dữ liệu kiểm thử");
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        return person.Id;
    }

    private async Task<List<(string Url, string Text)>> AnswersAsync(HttpClient client, Guid person)
    {
        var answers = new List<(string Url, string Text)>();
        foreach (var url in AddressesOf(person).Append($"/can-bo?q={Uri.EscapeDataString("Trần Thị Kiểm Thử")}"))
        {
            using var response = await client.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);
            if (response.IsSuccessStatusCode)
            {
                answers.Add((url, AnswerText.Of(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))));
            }
        }

        return answers;
    }

    private IEnumerable<string> AddressesOf(Guid person) =>
        from endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<ISuppressMatchingMetadata>() is null
        where endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") != false
        where endpoint.RoutePattern.Parameters.Any(IsGuid)
        from address in Filled(endpoint.RoutePattern, person)
        select address;

    private static IEnumerable<string> Filled(RoutePattern pattern, Guid person)
    {
        string[] others = pattern.Parameters.Any(p => p.Name == "section")
            ? ["luong", "trinh-do", "ban-than"] : pattern.Parameters.Any(p => p.Name == "table") ? ["qua-trinh-luong"] : ["1"];
        return others.Select(other => "/" + string.Join('/', pattern.PathSegments
            .Where(s => !s.Parts.OfType<RoutePatternParameterPart>().Any(p => p.IsOptional || p.IsCatchAll))
            .Select(s => string.Concat(s.Parts.Select(part => part switch
            {
                RoutePatternLiteralPart literal => literal.Content,
                RoutePatternSeparatorPart separator => separator.Content,
                RoutePatternParameterPart parameter => IsGuid(parameter) ? person.ToString() : other,
                _ => "",
            })))));
    }

    private static bool IsGuid(RoutePatternParameterPart parameter) => parameter.ParameterPolicies.Any(p => p.Content == "guid");
}
