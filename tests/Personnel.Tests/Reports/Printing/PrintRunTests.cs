using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reports.Domain.Printing;
using HoSoCanBo.Personnel.Reports.Features.Printing;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Tests.Reports.Printing;

public sealed class PrintRunTests(PrintRunTests.IdleHost host) : IClassFixture<PrintRunTests.IdleHost>
{
    private const string Page = "/can-bo/in-hang-loat";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private BackgroundWorker<PrintWork, PersonnelDbContext> Worker =>
        host.Services.GetRequiredService<BackgroundWorker<PrintWork, PersonnelDbContext>>();

    [Fact]
    public async Task D3_6_people_of_a_filter_are_printed_as_one_file()
    {
        // Arrange
        var word = TestPeople.UniqueWord();
        var people = new[] { await TestPeople.AddAsync(host, $"Trần {word} Ba"), await TestPeople.AddAsync(host, $"Trần {word} An") };
        await TestPeople.AddAsync(host, $"Lê {word} Xa", unitId: TestPeople.OtherUnit);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var runId = Guid.CreateVersion7();

        // Act
        AssertEx.Shows(await officer.GetPageAsync($"{Page}?q={word}"), "2 người");
        using var order = await officer.PostFormAsync($"{Page}?q={word}", new { RunId = runId, Form = "" });
        using var again = await officer.PostFormAsync($"{Page}?q={word}", new { RunId = runId, Form = "" });
        AssertEx.Shows(await officer.GetPageAsync($"{Page}/{runId}"), "Đang lập tệp");
        await Worker.RunWaitingAsync(Token);

        // Assert
        AssertEx.RedirectsTo(order, $"{Page}/{runId}");
        AssertEx.RedirectsTo(again, $"{Page}/{runId}");
        AssertEx.Shows(await officer.GetPageAsync($"{Page}/{runId}"), "2 hồ sơ");
        using var file = await officer.GetAsync(Url($"{Page}/{runId}?handler=File"), Token);
        AssertEx.HasStatus(HttpStatusCode.OK, file);
        using var stream = new MemoryStream(await file.Content.ReadAsByteArrayAsync(Token));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document, Token)
            .Select(e => $"{e.Path?.XPath} {e.Description}"));
        var body = document.MainDocumentPart!.Document.Body!;
        Assert.Equal(2, body.Descendants<SectionProperties>().Count());
        Assert.True(body.InnerText.IndexOf(people[1].FullName.ToUpperInvariant(), StringComparison.Ordinal) < body.InnerText.IndexOf(
            people[0].FullName.ToUpperInvariant(), StringComparison.Ordinal));
        Assert.DoesNotContain("XA", body.InnerText.Split(' '));
        await AssertReadingLoggedAsync(people[0].Id);
    }

    [Fact]
    public async Task Run_OfChosenPeople_LeavesOutWhoIsOutOfScope()
    {
        // Arrange
        var own = await TestPeople.AddAsync(host);
        var elsewhere = await TestPeople.AddAsync(host, unitId: TestPeople.OtherUnit);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var runId = Guid.CreateVersion7();

        // Act
        using var order =
            await officer.PostFormAsync($"{Page}?nguoi={own.Id}&nguoi={elsewhere.Id}", new { RunId = runId, Form = "HS02-VC" });

        // Assert
        var run = await RunAsync(runId);
        Assert.Equal(1, run.PeopleCount);
        Assert.Equal("HS02-VC", run.Form);
    }

    [Fact]
    public async Task Run_OfAnother_IsNotFound()
    {
        var runId = await OrderedAsync();
        var other = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        foreach (var url in new[] { $"{Page}/{runId}", $"{Page}/{runId}?handler=File", $"{Page}/{Guid.NewGuid()}" })
        {
            using var response = await other.GetAsync(Url(url), Token);
            AssertEx.HasStatus(HttpStatusCode.NotFound, response);
        }
    }

    [Fact]
    public async Task Run_CancelledBeforeItsTurn_LeavesNoFile()
    {
        // Arrange
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var runId = await OrderedAsync(officer);

        // Act
        using var cancel = await officer.PostFormAsync($"{Page}/{runId}?handler=Cancel", new { });
        await Worker.RunWaitingAsync(Token);

        // Assert
        Assert.Equal(PrintState.Cancelled, (await RunAsync(runId)).State);
        Assert.False(await host.InDbAsync((PersonnelDbContext db) => db.PrintFileParts.AnyAsync(p => p.RunId == runId, Token)));
        using var file = await officer.GetAsync(Url($"{Page}/{runId}?handler=File"), Token);
        AssertEx.HasStatus(HttpStatusCode.NotFound, file);
    }

    [Fact]
    public async Task Run_BrokenOffByARestart_IsMadeAnew()
    {
        // Arrange: a run some host took up and left half written
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var runId = await OrderedAsync(officer);
        await host.InDbAsync(async (PersonnelDbContext db) =>
        {
            (await db.PrintRuns.SingleAsync(r => r.Id == runId, Token)).TakeUp();
            db.PrintFileParts.Add(new PrintFilePart { RunId = runId, Number = 0, Content = [1, 2, 3] });
            await db.SaveChangesAsync(Token);
        });

        // Act
        await Worker.RunWaitingAsync(Token);

        // Assert
        Assert.Equal(PrintState.Done, (await RunAsync(runId)).State);
        using var file = await officer.GetAsync(Url($"{Page}/{runId}?handler=File"), Token);
        using var stream = new MemoryStream(await file.Content.ReadAsByteArrayAsync(Token));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.NotNull(document.MainDocumentPart!.Document.Body);
    }

    [Fact]
    public async Task Run_BrokenOffTooOften_FailsInWords()
    {
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var runId = await OrderedAsync(officer);
        await host.InDbAsync(async (PersonnelDbContext db) =>
        {
            var run = await db.PrintRuns.SingleAsync(r => r.Id == runId, Token);
            for (var i = 0; i < PrintRun.AttemptsMax; i++)
            {
                run.TakeUp();
            }

            await db.SaveChangesAsync(Token);
        });

        await Worker.RunWaitingAsync(Token);

        AssertEx.Shows(await officer.GetPageAsync($"{Page}/{runId}"), "gián đoạn nhiều lần");
    }

    [Fact]
    public async Task Order_Nobody_IsRefusedInWords()
    {
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        using var order =
            await officer.PostFormAsync($"{Page}?q={TestPeople.UniqueWord()}", new { RunId = Guid.CreateVersion7(), Form = "" });

        await AssertEx.HasSummaryErrorAsync(order, "Không có ai để in");
    }

    [Theory]
    [InlineData(0, "personnel.print-nobody")]
    [InlineData(PrintRun.PeopleMax + 1, "personnel.print-too-many")]
    public void RequirePrintable_NobodyOrTooMany_IsRefused(int people, string code)
    {
        var refused = Record.Exception(() => PrintRun.RequirePrintable(people));

        Assert.Equal(code, Assert.IsType<RuleViolationException>(refused).Code);
    }

    [Fact]
    public async Task ClearPrints_AfterAWeek_ForgetsTheFile()
    {
        // Arrange
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var runId = await OrderedAsync(officer);
        await Worker.RunWaitingAsync(Token);
        await host.InDbAsync((PersonnelDbContext db) => db.PrintRuns.Where(r => r.Id == runId)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.FinishedAt, host.Clock.UtcNow().AddDays(-8)), Token));

        // Act
        await host.RunJobAsync(Personnel.Reports.Jobs.ClearPrintsJob.Id);

        // Assert
        using var file = await officer.GetAsync(Url($"{Page}/{runId}?handler=File"), Token);
        await AssertEx.HasSummaryErrorAsync(file, "In lại để có tệp mới");
    }

    private static Uri Url(string path) => new(path, UriKind.Relative);

    private Task<PrintRun> RunAsync(Guid id) =>
        host.InDbAsync((PersonnelDbContext db) => db.PrintRuns.AsNoTracking().SingleAsync(r => r.Id == id, Token));

    private async Task<Guid> OrderedAsync(HttpClient? officer = null)
    {
        var person = await TestPeople.AddAsync(host);
        officer ??= await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var runId = Guid.CreateVersion7();
        using var order = await officer.PostFormAsync($"{Page}?nguoi={person.Id}", new { RunId = runId, Form = "" });
        AssertEx.RedirectsTo(order, $"{Page}/{runId}");
        return runId;
    }

    private async Task AssertReadingLoggedAsync(Guid employeeId)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await host.InDbAsync((PersonnelDbContext db) =>
            db.RecordViews.AnyAsync(v => v.EmployeeId == employeeId && v.Kind == RecordViewKind.Print, Token)))
        {
            await timer.WaitForNextTickAsync(Token);
        }
    }

    /// <summary>A host whose background worker runs only when the test says so.</summary>
    public sealed class IdleHost : HostFixture
    {
        /// <inheritdoc />
        protected override void Configure(IWebHostBuilder host) => host.UseSetting("BackgroundWork:Enabled", "false");
    }
}
