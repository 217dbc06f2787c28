using System.Net;
using System.Text.RegularExpressions;
using HoSoCanBo.Salary.Estimates.Features.Reforms;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Salary.Tests.Months;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Tests.Estimates;

public sealed partial class ReformScenarioTests(MonthHost host) : IClassFixture<MonthHost>
{
    private const string Forms = "/tien-luong/cai-cach/bieu-bo-sung";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task D15_4_figures_that_no_sheet_knows_are_kept_by_scenario_and_unit()
    {
        // Arrange
        var (finance, scenario) = await ScenarioAsync("Phương án giữ số liệu");
        var (one, two) = (await host.OpenUnitAsync("Huyện Biểu Một"), await host.OpenUnitAsync("Huyện Biểu Hai"));

        // Act
        using var saved = await finance.PostFormAsync($"{Forms}/{scenario}/{one}",
            Figures(0, ("Input.People[0]", "3"), ("Input.OldFunds[0]", "6.000.000"), ("Input.Sources[0]", "40")));
        using var other = await finance.PostFormAsync($"{Forms}/{scenario}/{two}",
            Figures(0, ("Input.Units[0]", "2"), ("Input.Lumps[0]", "21"), ("Input.Needs[0]", "100")));

        // Assert
        AssertEx.RedirectsTo(saved, $"{Forms}/{scenario}/{one}");
        AssertEx.RedirectsTo(other, $"{Forms}/{scenario}/{two}");
        var unit = await finance.GetPageAsync($"{Forms}/{scenario}/{one}");
        AssertEx.Shows(unit, "3.076.974");
        Assert.Equal("6000000", Digits().Replace(unit.QuerySelector("[name='Input.OldFunds[0]']")!.GetAttribute("value")!, ""));
        var province = await finance.GetPageAsync($"{Forms}/{scenario}");
        AssertEx.Shows(province, "3.076.974");
        AssertEx.Shows(province, "47.880.000");
        AssertEx.Shows(await finance.GetPageAsync($"{Forms}/{scenario}?q=Biểu Một"), "Huyện Biểu Một");
        AssertEx.Shows(await finance.GetPageAsync(Forms), "Phương án giữ số liệu");
        foreach (var address in new[] { $"{Forms}/{scenario}", $"{Forms}/{scenario}/{one}" })
        {
            using var excel = await finance.GetAsync(new Uri($"{address}?handler=Excel", UriKind.Relative), Cancel);
            AssertEx.HasStatus(HttpStatusCode.OK, excel);
        }

        Assert.Equal(
            1, await host.InDbAsync((SalaryDbContext db) => db.AuditEntries.CountAsync(e => e.SubjectId == FiguresIdOf(scenario, one))));
    }

    [Fact]
    public async Task Figures_typed_by_two_officers_are_refused_to_the_later_one()
    {
        var (finance, scenario) = await ScenarioAsync("Phương án hai người");
        var unit = await host.OpenUnitAsync("Huyện Hai Người");
        using var first = await finance.PostFormAsync($"{Forms}/{scenario}/{unit}", Figures(0, ("Input.People[0]", "1")));

        using var late = await finance.PostFormAsync($"{Forms}/{scenario}/{unit}", Figures(0, ("Input.People[0]", "9")));

        AssertEx.HasStatus(HttpStatusCode.Conflict, late);
        Assert.Equal(1, (await host.SendAsync(new ShowReformFigures(scenario, unit))).Numbers.People[0]);
        using var seen = await finance.PostFormAsync($"{Forms}/{scenario}/{unit}", Figures(1, ("Input.People[0]", "2")));
        AssertEx.HasStatus(HttpStatusCode.Redirect, seen);
        Assert.Equal(2, (await host.SendAsync(new ShowReformFigures(scenario, unit))).Numbers.People[0]);
    }

    [Theory]
    [InlineData("Input.People[0]", "-1", "Biểu 2b: số người và quỹ không âm")]
    [InlineData("Input.Lumps[0]", "51", "Biểu 2c: số đơn vị không âm; mức khoán từ 0 đến 50")]
    [InlineData("Input.Needs[0]", "-5", "Biểu 4a: nhu cầu không âm")]
    public async Task Figures_that_cannot_be_are_refused_in_words(string field, string value, string message)
    {
        var (finance, scenario) = await ScenarioAsync("Phương án sai số");
        var unit = await host.OpenUnitAsync("Huyện Sai Số");

        using var refused = await finance.PostFormAsync($"{Forms}/{scenario}/{unit}", Figures(0, (field, value)));

        AssertEx.HasStatus(HttpStatusCode.BadRequest, refused);
        AssertEx.Shows(await Html.ReadAsync(refused), message);
        Assert.Equal(0, (await host.SendAsync(new ShowReformFigures(scenario, unit))).Version);
    }

    [Theory, InlineData("QUAN_TRI_DON_VI"), InlineData("SNV_NGHIEP_VU"), InlineData("LD_UBND_TINH"), InlineData("CO_QUAN_DANG")]
    public async Task D7_4_only_finance_keeps_scenarios_of_a_reform(string role)
    {
        var (_, scenario) = await ScenarioAsync("Phương án kín");
        using var other = await host.SignInAsAsync(role, await host.OpenUnitAsync($"Đơn vị {role}"));

        foreach (var address in new[] { Forms, $"{Forms}/{scenario}" })
        {
            using var refused = await other.GetAsync(new Uri(address, UriKind.Relative), Cancel);
            AssertEx.HasStatus(HttpStatusCode.Forbidden, refused);
        }
    }

    private static Guid FiguresIdOf(Guid scenario, Guid unit) => Salary.Estimates.Domain.ReformFigures.IdOf(scenario, unit);

    private static Dictionary<string, string> Figures(int version, params (string Field, string Value)[] typed) =>
        typed.Prepend(("Input.Version", version.ToString(System.Globalization.CultureInfo.InvariantCulture)))
        .ToDictionary(f => f.Item1, f => f.Item2);

    private async Task<(HttpClient Finance, Guid Id)> ScenarioAsync(string name)
    {
        var finance = await host.SignInAsAsync("SO_TAI_CHINH");
        var id = Guid.CreateVersion7();
        var form = new Dictionary<string, string>
        {
            ["Input.Id"] = id.ToString(), ["Input.Name"] = name, ["Input.EffectiveFrom"] = "01/07/2026", ["Input.NewLevel"] = "2.530.000",
        };
        using var made = await finance.PostFormAsync(Forms, form);
        using var twice = await finance.PostFormAsync(Forms, form);
        AssertEx.RedirectsTo(made, $"{Forms}/{id}");
        AssertEx.RedirectsTo(twice, $"{Forms}/{id}");
        return (finance, id);
    }

    [GeneratedRegex("[^0-9]")]
    private static partial Regex Digits();
}
