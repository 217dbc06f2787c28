using System.Globalization;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Reports.Domain.Search;
using HoSoCanBo.Personnel.Reports.Features.Search;
using HoSoCanBo.Personnel.Reports.Features.Statistics;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Personnel.Tests.Reports.Search;

/// <summary>Đ9.2, Đ9.3 over the whole register of fields: what the pages answer is what a direct count of the same people gives.</summary>
public sealed class EveryFieldTests(HostFixture host)
{
    private static readonly Guid HomeAffairs = StableId.From("unit:87.SNV");

    /// <summary>Nobody is without a unit and a status.</summary>
    private static readonly string[] HeldByAll = ["don-vi-qua.co-dong", "trang-thai-qua.co-dong"];

    [Fact]
    public async Task D9_2_every_field_by_every_comparison_finds_those_a_direct_count_finds()
    {
        // Arrange
        var people = await new DescribedPeople(host).AddAsync();
        var leader = await host.SignInAsAsync("LD_UBND_TINH");
        var (wrong, narrowing) = (new List<string>(), new HashSet<string>());

        // Act
        foreach (var field in SearchFields.All)
        {
            foreach (var comparison in field.Operators)
            {
                var values = people.ValuesFor(field, comparison);
                var counted = people.Counted(field, comparison, values);
                var found = await AnswerAsync(leader, people, field, comparison, values);
                if (!counted.Order().SequenceEqual(found.Order()))
                {
                    wrong.Add($"{field.Key} {comparison.Code} {string.Join('~', values)}: {people.NamesOf(found)} instead of {people.NamesOf(counted)}");
                }

                if (counted.Count is 1 or 2)
                {
                    narrowing.Add(field.Key);
                }
            }
        }

        // Assert
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        // all others tell these people apart
        Assert.Equal(HeldByAll, SearchFields.All.Select(f => f.Key).Where(key => !narrowing.Contains(key)));
    }

    [Fact]
    public async Task D9_3_people_counted_by_every_heading_are_those_of_a_direct_count()
    {
        // Arrange
        var people = await new DescribedPeople(host).AddAsync();
        var business = await host.SignInAsAsync("SNV_NGHIEP_VU", HomeAffairs);
        var wrong = new List<string>();

        // Act
        foreach (var dimension in Dimension.All)
        {
            var page = await business.GetPageAsync($"/can-bo/thong-ke?hang={dimension.Key}&{people.Cases.Own}");
            var table = page.QuerySelectorAll("#bang-thong-ke tbody tr")
                .Select(r => (Name: r.FirstElementChild!.Words(), Count: Number(r.LastElementChild!.Words()))).ToList();
            var counted = people.CountsBy(dimension);
            if (!counted.Values.Order().SequenceEqual(table.Select(r => r.Count).Order())
                || Number(page.QuerySelector("#bang-thong-ke tfoot td:last-child")!.Words()) != people.Cases.People.Count)
            {
                wrong.Add($"{dimension.Key}: {string.Join(", ", table)} instead of {string.Join(", ", counted)}");
            }
        }

        // Assert
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>
    /// The usual comparison of a field is asked of the page, as today and as of yesterday; the others of the request behind it.
    /// </summary>
    private async Task<IReadOnlyList<Guid>> AnswerAsync(
        HttpClient leader, DescribedPeople people, SearchField field, SearchOperator comparison, IReadOnlyList<string> values)
    {
        if (comparison == field.Operators[0])
        {
            var asked = Uri.EscapeDataString(string.Join('~', new[] { "1", field.Key, comparison.Code }.Concat(values)));
            var today = await people.Cases.FindAsync(leader, $"dk={asked}");
            var yesterday = await people.Cases.FindAsync(leader, $"dk={asked}", "ngay=14/10/2026");
            return today.Order().SequenceEqual(yesterday.Order()) ? today : [.. today, .. yesterday];
        }

        var criteria = Criteria.None with
        {
            Conditions =
            [
                new Condition(Criteria.Always, "ho_ten", SearchOperator.Contains.Code, [people.Cases.Word]),
                new Condition(1, field.Key, comparison.Code, values),
            ],
        };
        return [.. (await host.SendAsync(new FindPeople(criteria, [], null, 1))).List.Items.Select(p => p.Id)];
    }

    private static int Number(string words) => int.Parse(words.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
