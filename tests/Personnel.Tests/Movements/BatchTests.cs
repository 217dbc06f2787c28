using System.Globalization;
using System.Net;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace HoSoCanBo.Personnel.Tests.Movements;

/// <summary>One decision for many people: checked person by person, written for all or for nobody.</summary>
public sealed class BatchTests(HostFixture host)
{
    private const string Page = "/bien-dong/hang-loat";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(20);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task D9_10_OneDecisionForMany_TakesEffectForAll_OnOneDecision()
    {
        var people = await AddPeopleAsync(3);
        var officer = await host.SignInAsAsync(TransferScenario.Officer, TransferScenario.From);

        var batch = await CheckAsync(officer, "bo-nhiem", Fields(people), ("PositionName", "Trưởng phòng"));
        Assert.Equal((BatchState.Checked, 3, 0), (batch.State, batch.People, batch.Problems));
        AssertEx.Shows(await officer.GetPageAsync($"{Page}/{batch.Id}"), "Ghi cho cả 3 người");
        await officer.PostFormAsync($"{Page}/{batch.Id}");
        await officer.PostFormAsync($"{Page}/{batch.Id}"); // a second click does nothing
        var done = await WaitAsync(host, batch.Id);

        Assert.Equal(BatchState.Done, done.State);
        var movements = await MovementsAsync(done.DecisionId!.Value);
        Assert.Equal(3, movements.Count);
        Assert.All(movements, m => Assert.Equal(MovementState.Applied, m.State));
        foreach (var person in people)
        {
            Assert.Equal("Trưởng phòng", Assert.Single(await host.Events.PublishedAsync<EmployeeAppointed>(person.Id)).PositionName);
        }

        AssertEx.Shows(await officer.GetPageAsync($"{Page}/{batch.Id}"), "Đã ghi cho 3 người");
    }

    [Fact]
    public async Task OneWhoMayNotBeMoved_StopsTheWholeBatch()
    {
        var people = await AddPeopleAsync(2);
        var dead = await AddPeopleAsync(1, "TU_TRAN");
        var officer = await host.SignInAsAsync(TransferScenario.Officer, TransferScenario.From);

        var batch = await CheckAsync(officer, "bo-nhiem", Fields([.. people, .. dead], "KHONGCO9"), ("PositionName", "Trưởng phòng"));

        Assert.Equal(2, batch.Problems);
        var page = await officer.GetPageAsync($"{Page}/{batch.Id}");
        AssertEx.Shows(page, "đã từ trần");
        AssertEx.Shows(page, "Không có số hiệu này trong phạm vi của bạn.");
        await AssertEx.HasSummaryErrorAsync(await officer.PostFormAsync($"{Page}/{batch.Id}"), "Có 2 người chưa ghi được");
        Assert.Empty(await host.Events.PublishedAsync<EmployeeAppointed>(people[0].Id));
    }

    [Fact]
    public async Task LineThatCannotBeWritten_IsLeftOut_AndDoesNotHoldUpTheOthers()
    {
        var people = await AddPeopleAsync(2);
        var dead = await AddPeopleAsync(1, "TU_TRAN");
        var officer = await host.SignInAsAsync(TransferScenario.Officer, TransferScenario.From);
        var batch = await CheckAsync(officer, "bo-nhiem", Fields([.. people, .. dead], "KHONGCO9"), ("PositionName", "Trưởng phòng"));

        await officer.PostFormAsync($"{Page}/{batch.Id}?handler=LeaveOut&dong=3");
        var one = await BatchAsync(host, batch.Id);
        await officer.PostFormAsync($"{Page}/{batch.Id}?handler=LeaveOut");
        await officer.PostFormAsync($"{Page}/{batch.Id}?handler=LeaveOut"); // a second click does nothing
        AssertEx.Shows(await officer.GetPageAsync($"{Page}/{batch.Id}"), "Đã bỏ");
        await officer.PostFormAsync($"{Page}/{batch.Id}");
        var done = await WaitAsync(host, batch.Id);

        Assert.Equal((3, 1), (one.People, one.Problems));
        Assert.Equal((BatchState.Done, 2), (done.State, done.People));
        Assert.Equal(people.Select(p => p.Id).Order(), (await MovementsAsync(done.DecisionId!.Value)).Select(m => m.EmployeeId).Order());
    }

    [Fact]
    public async Task NobodyLeft_CannotBeLeftOut()
    {
        var officer = await host.SignInAsAsync(TransferScenario.Officer, TransferScenario.From);
        var batch = await CheckAsync(officer, "bo-nhiem", Fields([], "KHONGCO9"), ("PositionName", "Trưởng phòng"));

        await AssertEx.HasSummaryErrorAsync(await officer.PostFormAsync($"{Page}/{batch.Id}?handler=LeaveOut"),
            "Không còn ai trong danh sách");
    }

    [Fact]
    public async Task Sheet_GivesEachPersonAUnitAndPost_AndOtherUnitsReceive()
    {
        var people = await AddPeopleAsync(2);
        var officer = await host.SignInAsAsync(TransferScenario.Officer, TransferScenario.From);
        var fields = Fields([]);
        fields.Remove("Input.Numbers");
        using var sheet = new MemoryStream();
        await sheet.SaveAsAsync(
            people.Select(
                (p, i) => new Dictionary<string, object?> { ["Số hiệu"] = p.Number, ["Mã đơn vị đến"] = "87.SCT",
                    ["Chức vụ"] = $"Chuyên viên {i + 1}" }),
            cancellationToken: Cancelled);

        var response = await officer.PostFileAsync($"{Page}?loai=dieu-dong", "Input.File", "ds.xlsx", sheet.ToArray(), fields);
        AssertEx.HasStatus(HttpStatusCode.Redirect, response);
        var batch = await WaitAsync(host, Guid.Parse(fields["Input.BatchId"]));
        Assert.Equal((BatchState.Checked, 0), (batch.State, batch.Problems));
        await officer.PostFormAsync($"{Page}/{batch.Id}");
        var done = await WaitAsync(host, batch.Id);

        var movements = await MovementsAsync(done.DecisionId!.Value);
        Assert.All(movements, m => Assert.Equal((MovementState.Sent, TransferScenario.To), (m.State, m.ToUnitId)));
        Assert.Equal(["Chuyên viên 1", "Chuyên viên 2"], movements.Select(m => m.PositionName).Order());
    }

    [Fact]
    public async Task Sheet_WithAnEmptyRowNumberedFiveMillion_IsReadAtOnce()
    {
        var officer = await host.SignInAsAsync(TransferScenario.Officer, TransferScenario.From);
        var gap = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "OddFiles", "22-batch-row-gap.xlsx"),
            TestContext.Current.CancellationToken);
        var started = System.Diagnostics.Stopwatch.GetTimestamp();

        using var response = await officer.PostFileAsync($"{Page}?loai=bo-nhiem", "Input.File", "ds.xlsx", gap, Fields([]));

        AssertEx.HasStatus(HttpStatusCode.Redirect, response);
        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(5),
            "The rows that are not there were counted through.");
    }

    [Fact]
    public async Task Sheet_CutOff_IsRefusedInWords()
    {
        var officer = await host.SignInAsAsync(TransferScenario.Officer, TransferScenario.From);
        var broken = await File.ReadAllBytesAsync(
            Path.Combine(AppContext.BaseDirectory, "OddFiles", "21-batch-broken-sheet.xlsx"), TestContext.Current.CancellationToken);

        using var response = await officer.PostFileAsync($"{Page}?loai=dieu-dong", "Input.File", "ds.xlsx", broken, Fields([]));

        await AssertEx.HasSummaryErrorAsync(response, "bị hỏng");
    }

    [Fact]
    public async Task Sheet_WithoutNumbers_OrNoWorkbook_IsRefused()
    {
        var officer = await host.SignInAsAsync(TransferScenario.Officer, TransferScenario.From);
        using var sheet = new MemoryStream();
        await sheet.SaveAsAsync(new[] { new Dictionary<string, object?> { ["Tên"] = "A" } }, cancellationToken: Cancelled);

        var wrong = await officer.PostFileAsync($"{Page}?loai=dieu-dong", "Input.File", "ds.xlsx", sheet.ToArray(), Fields([]));
        await AssertEx.HasSummaryErrorAsync(wrong, "Tệp không có cột “Số hiệu”");
        var noBook = await officer.PostFileAsync($"{Page}?loai=dieu-dong", "Input.File", "ds.xlsx", [1, 2, 3], Fields([]));
        AssertEx.HasStatus(HttpStatusCode.BadRequest, noBook);
    }

    [Fact]
    public async Task SameNumberTwice_IsRefused_AndAStrangersBatchIsNotFound()
    {
        var people = await AddPeopleAsync(1);
        var officer = await host.SignInAsAsync(TransferScenario.Officer, TransferScenario.From);
        using var sheet = new MemoryStream();
        await sheet.SaveAsAsync(Enumerable.Repeat(new Dictionary<string, object?> { ["Số hiệu"] = people[0].Number }, 2),
            cancellationToken: Cancelled);

        var twice = await officer.PostFileAsync($"{Page}?loai=dieu-dong", "Input.File", "ds.xlsx", sheet.ToArray(), Fields([]));
        await AssertEx.HasSummaryErrorAsync(twice, "có hai lần trong danh sách");
        var batch = await CheckAsync(officer, "bo-nhiem", Fields(people), ("PositionName", "Trưởng phòng"));
        var stranger = await host.SignInAsAsync(TransferScenario.Officer, TransferScenario.From);
        Assert.Equal(HttpStatusCode.NotFound, await TransferScenario.StatusAsync(stranger, $"{Page}/{batch.Id}"));
        AssertEx.HasStatus(HttpStatusCode.Redirect, await officer.PostFormAsync($"{Page}/{batch.Id}?handler=Cancel"));
        Assert.Equal(BatchState.Cancelled, (await BatchAsync(host, batch.Id)).State);
    }

    [Fact]
    public async Task TickedPeople_AreInTheForm()
    {
        var people = await AddPeopleAsync(2);
        var officer = await host.SignInAsAsync(TransferScenario.Officer, TransferScenario.From);

        var page = await officer.GetPageAsync($"{Page}?loai=bo-nhiem&nguoi={people[0].Id}&nguoi={people[1].Id}");

        Assert.All(people,
            p => Assert.Contains(p.Number, page.QuerySelector("[name='Input.Numbers']")!.TextContent, StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Fields(IReadOnlyList<(Guid Id, string Number)> people, params string[] others) => new()
    {
        ["Input.BatchId"] = Guid.CreateVersion7().ToString(),
        ["Input.Numbers"] = string.Join('\n', people.Select(p => p.Number).Concat(others)),
        ["Input.Decision.Number"] = $"{Guid.NewGuid():N}/QĐ-UBND",
        ["Input.Decision.SignedOn"] = "05/10/2026",
        ["Input.Decision.EffectiveFrom"] = "12/10/2026",
        ["Input.Decision.Issuer"] = "Ủy ban nhân dân Tỉnh",
    };

    private async Task<MovementBatch> CheckAsync(HttpClient officer, string kind, Dictionary<string, string> fields,
        params (string Name, string Value)[] answers)
    {
        foreach (var (name, value) in answers)
        {
            fields[$"Input.Answers.{name}"] = value;
        }

        AssertEx.RedirectsTo(await officer.PostFormAsync($"{Page}?loai={kind}", fields), $"{Page}/{fields["Input.BatchId"]}");
        return await WaitAsync(host, Guid.Parse(fields["Input.BatchId"]));
    }

    private async Task<List<(Guid Id, string Number)>> AddPeopleAsync(int count, string status = "DANG_LAM_VIEC") =>
        await host.InDbAsync(async (PersonnelDbContext db) =>
        {
            var people = new List<(Guid, string)>();
            for (var i = 0; i < count; i++)
            {
                var id = Guid.CreateVersion7();
                var number = $"C{id:N}"[..20].ToUpper(CultureInfo.InvariantCulture);
                db.Employees.Add(Employee.Register(
                    id, number, $"Lê Văn Nhiều {i}", "CONG_CHUC",
                    new Placement(TransferScenario.From, "Chuyên viên", status, MovementScenario.Since, null)));
                people.Add((id, number));
            }

            db.Basis = new ChangeBasis("Dữ liệu kiểm thử");
            await db.SaveChangesAsync(Cancelled);
            return people;
        });

    internal static async Task<MovementBatch> WaitAsync(HostFixture host, Guid id)
    {
        var until = DateTime.UtcNow + Patience;
        using var timer = new PeriodicTimer(PollEvery);
        MovementBatch batch;
        do
        {
            batch = await BatchAsync(host, id);
            Assert.True(DateTime.UtcNow < until, $"The batch is still {batch.State}.");
        }
        while (batch.IsWaiting && await timer.WaitForNextTickAsync(Cancelled));
        return batch;
    }

    private static Task<MovementBatch> BatchAsync(HostFixture host, Guid id) =>
        host.InDbAsync((PersonnelDbContext db) => db.MovementBatches.AsNoTracking().SingleAsync(b => b.Id == id, Cancelled));

    private Task<List<Movement>> MovementsAsync(Guid decisionId) => host.InDbAsync((PersonnelDbContext db) =>
        db.Movements.AsNoTracking().Where(m => m.DecisionId == decisionId).ToListAsync(Cancelled));
}
