using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Sample;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Sample;

/// <summary>People of the sample province are such that somebody from the province believes them.</summary>
public sealed class SamplePeopleTests(HostFixture host)
{
    private const int People = 400;
    private const string Body = "Ủy ban nhân dân ";

    [Fact]
    public async Task People_LiveInPlacesThereAre_HoldPostsOfTheirKind_AndBearTheNameOfTheirFather()
    {
        var units = await host.InDbAsync((PersonnelDbContext db) => db.Units.AsNoTracking()
            .ToListAsync(TestContext.Current.CancellationToken));
        var catalogue = CsvTable.ReadEmbedded(typeof(PersonnelModule).Assembly, "org_units_2020.csv").ToDictionary(row => row["code"]);
        var places = catalogue.Values.Where(row => catalogue.ContainsKey(row["parent_code"]))
            .Select(row => (PlaceOf(row["name_vi"]), PlaceOf(catalogue[row["parent_code"]]["name_vi"]))).ToHashSet();
        var staffed = units.Where(u => SampleUnits.WeightOf(u) > 0).OrderBy(u => u.Code, StringComparer.Ordinal).ToList();

        var today = new DateOnly(2026, 10, 15);
        var people = Enumerable.Range(2, People).Select(n => new SamplePerson(n, 1, staffed[n * 7 % staffed.Count], today).Person).ToList();

        var livedIn = people.SelectMany(p => new[] { p.HomeTown, p.CurrentAddress }).Select(a => (a.Commune!, a.District!)).Distinct();
        Assert.DoesNotContain(livedIn, place => !places.Contains(place));
        Assert.DoesNotContain(people, p => p.KindCode == "CONG_CHUC_XA" && p.PositionName is not null);
        Assert.Contains(people, p => p.PositionName == "Phó Chủ tịch UBND cấp xã");
        Assert.All(people, p => Assert.StartsWith(
            SampleNames.FamilyNameOf(p.FullName), p.Family.Single(m => m.RelationCode == "CHA_DE").FullName, StringComparison.Ordinal));
    }

    private static string PlaceOf(string body) => body.Replace(Body, "", StringComparison.Ordinal);
}
