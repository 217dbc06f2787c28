using System.Net;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Domain.Quality;
using HoSoCanBo.Personnel.Records.Jobs;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Records.Quality;

public sealed class QualityTests(HostFixture host)
{
    private const string Page = "/chat-luong-ho-so";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task D8_1_a_record_with_a_gap_is_listed_and_leads_to_the_field()
    {
        // Arrange: no address, a health insurance card before birth
        var person = await TestPeople.AddAsync(host, change: e => e.IdIssuedOn = new DateOnly(1980, 1, 1));
        await UntilAsync(person.Id, q => q is { MissingCount: > 0, ContradictionCount: > 0 });
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var page = await FindAsync(officer, person);

        // Assert
        Assert.NotNull(page.QuerySelector($"a[href='/can-bo/{person.Id}/sua/noi-o#thuong_tru_tinh']"));
        Assert.NotNull(page.QuerySelector($"a[href='/can-bo/{person.Id}/sua/ban-than#ngay_cap']"));
        Assert.NotNull(page.QuerySelector($"a[href='/can-bo/{person.Id}/bang/cong-tac']"));
        Assert.NotNull((await officer.GetPageAsync($"/can-bo/{person.Id}/sua/noi-o")).GetElementById("thuong_tru_tinh"));
    }

    [Fact]
    public async Task Change_OfARecord_IsLookedAtSoon()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var before = await UntilAsync(person.Id, _ => true);

        // Act
        await host.InDbAsync(async (PersonnelDbContext db) =>
        {
            (await db.Employees.SingleAsync(e => e.Id == person.Id, Token)).ReligionCode = "01";
            db.Basis = new ChangeBasis("Bổ sung");
            await db.SaveChangesAsync(Token);
        });

        // Assert
        var after = await UntilAsync(person.Id, q => q.MissingCount < before.MissingCount);
        Assert.True(after.Score >= before.Score);
    }

    [Fact]
    public async Task Job_LooksAtWhatWasForgottenAndForgetsWhoLeft()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var left = await TestPeople.AddAsync(host, status: "NGHI_HUU");
        await UntilAsync(person.Id, _ => true);
        await host.InDbAsync((PersonnelDbContext db) => db.RecordQualities.Where(q => q.EmployeeId == person.Id).ExecuteDeleteAsync(Token));

        // Act
        await host.RunJobAsync(AssessQualityJob.Id);

        // Assert
        await UntilAsync(person.Id, q => q.MissingCount > 0);
        Assert.False(await host.InDbAsync((PersonnelDbContext db) => db.RecordQualities.AnyAsync(q => q.EmployeeId == left.Id, Token)));
    }

    [Fact]
    public async Task List_OfAnotherUnit_ShowsNobodyOfThisOne()
    {
        var person = await TestPeople.AddAsync(host);
        await UntilAsync(person.Id, _ => true);
        var other = await host.SignInAsAsync(TestPeople.Officer, TestPeople.OtherUnit);
        var finance = await host.SignInAsAsync("SO_TAI_CHINH", TestPeople.Unit);

        Assert.Null((await other.GetPageAsync($"{Page}?don-vi={TestPeople.Unit}")).QuerySelector($"a[href^='/can-bo/{person.Id}']"));
        AssertEx.HasStatus(HttpStatusCode.Forbidden, await finance.GetAsync(new Uri(Page, UriKind.Relative), Token));
    }

    [Fact]
    public async Task Units_AndExport_Answer()
    {
        var person = await TestPeople.AddAsync(host);
        await UntilAsync(person.Id, _ => true);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        var units = await officer.GetPageAsync($"{Page}?xem=don-vi");
        using var export = await officer.GetAsync(new Uri($"{Page}?handler=Export", UriKind.Relative), Token);

        AssertEx.Shows(units, "Sở Tư pháp");
        AssertEx.HasStatus(HttpStatusCode.OK, export);
    }

    /// <summary>The list is long and worst first: turns its pages.</summary>
    private static async Task<AngleSharp.Dom.IDocument> FindAsync(HttpClient officer, Employee person)
    {
        for (var number = 1; ; number++)
        {
            var page = await officer.GetPageAsync($"{Page}?loai=mau-thuan&trang={number}");
            if (page.QuerySelector($"a[href='/can-bo/{person.Id}']") is not null)
            {
                return page;
            }

            Assert.True(number < 50, "The record is not listed.");
        }
    }

    private async Task<RecordQuality> UntilAsync(Guid id, Func<RecordQuality, bool> holds)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            if (await host.InDbAsync((PersonnelDbContext db) => db.RecordQualities.AsNoTracking()
                .SingleOrDefaultAsync(q => q.EmployeeId == id, Token)) is { } quality && holds(quality))
            {
                return quality;
            }

            await timer.WaitForNextTickAsync(Token);
        }
    }
}
