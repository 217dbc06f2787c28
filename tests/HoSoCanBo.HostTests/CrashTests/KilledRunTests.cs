using System.Globalization;
using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.HostTests.CrashTests;

/// <summary>
/// The host is killed (SIGKILL) while it plays a reorganisation, or writes one decision for many people. Whenever that happens
/// either nothing of it is stored or everything; after the last start it is done once, here and in every listener.
/// </summary>
[Collection(SampleFolder.Collection)]
public sealed class KilledRunTests(SampleFolder sample)
{
    private const string Plans = "/to-chuc/sap-xep";
    private const string Batches = "/bien-dong/hang-loat";
    private static readonly string[] Listeners = ["training", "emulation", "salary", "accounts"];

    /// <summary>After the work was taken up; a run that is broken off five times is given up, so there are fewer.</summary>
    private static readonly TimeSpan[] Moments = [.. new[] { 1, 80, 300 }.Select(m => TimeSpan.FromMilliseconds(m))];

    [Fact]
    public async Task Reorganization_KilledWhileItIsPlayed_IsDoneOnceOrNotBegun()
    {
        // Arrange
        var plan = Guid.CreateVersion7();
        var run = new KilledRun(sample.Copy("reorganization"), "Reorganizations", plan);
        var sources = run.Files.Read("personnel", "SELECT Id FROM OrganizationUnits WHERE Kind = 'so' AND Code <> '87.SNV'");
        var target = StableId.From("unit:87.SNV");
        var (people, quotas) = (People(run.Files), Quotas(run.Files));
        var published = 0;

        // Act
        for (var kill = 0; kill < Moments.Length; kill++)
        {
            await using var host = await run.ServeAsync();
            if (kill == 0)
            {
                using var administrator = new Officer(run.Address, "quantri");
                await DraftAsync(administrator, plan, sources, target);
                published = run.Files.Read("personnel", "SELECT Sequence FROM Outbox").Count;
                Assert.True(await administrator.PostAsync($"{Plans}/{plan}?handler=Confirm", Version(run.Files, plan)));
            }

            await run.KillDuringAsync(host, attempt: kill + 1, Moments[kill], state => state == "DONE");
            AssertAllOrNothing(run.Files, plan, run.State == "DONE", published);
        }

        await FinishAsync(run, "DONE");

        // Assert
        AssertAllOrNothing(run.Files, plan, isDone: true, published);
        Assert.Equal(people, People(run.Files));
        Assert.Equal(quotas, Quotas(run.Files));
        var closed = run.Files.Read("personnel", "SELECT Id FROM OrganizationUnits WHERE EffectiveUntil IS NOT NULL AND Kind = 'so'");
        Assert.Equal(sources.Order(StringComparer.Ordinal), closed.Order(StringComparer.Ordinal));
        Assert.All(Listeners.Except(["emulation"]), listener => Assert.Equal(
            closed.Order(StringComparer.Ordinal),
            run.Files.Read(listener, "SELECT Id FROM KnownUnits WHERE ClosedFrom IS NOT NULL").Order(StringComparer.Ordinal)));
        AssertListenersAgree(run.Files);
    }

    [Fact]
    public async Task BulkMovement_KilledWhileItIsWritten_IsWrittenForAllOrNobody()
    {
        // Arrange
        var batch = Guid.CreateVersion7();
        var run = new KilledRun(sample.Copy("batch"), "MovementBatches", batch);
        var department = StableId.From("unit:87.SYT");
        var numbers = run.Files.Read("personnel", $"""
            SELECT EmployeeNumber FROM Employees
            WHERE UnitId IN (SELECT Id FROM OrganizationUnits WHERE Path LIKE '%{department:N}%' AND Id <> '{department.ToString().ToUpperInvariant()}')
                AND StatusCode = 'DANG_LAM_VIEC' AND InTransitMovementId IS NULL
            """);
        Assert.NotEmpty(numbers);
        var (people, movements) = (People(run.Files), run.Files.Read("personnel", "SELECT Id FROM Movements").Count);

        // Act
        await using (var host = await run.ServeAsync())
        {
            using var officer = new Officer(run.Address, "canbo.syt");
            Assert.True(await officer.PostAsync($"{Batches}?loai=dieu-dong", Order(batch, numbers, department)));
            await run.KillDuringAsync(host, attempt: 1, Moments[0], state => state == "CHECKED");
        }

        for (var kill = 0; kill < Moments.Length; kill++)
        {
            await using var host = await run.ServeAsync();
            if (kill == 0)
            {
                await KilledRun.UntilAsync(host, () => run.State is "CHECKED" or "FAILED");
                using var officer = new Officer(run.Address, "canbo.syt");
                Assert.True(await officer.PostAsync($"{Batches}/{batch}"));
            }

            await run.KillDuringAsync(host, attempt: kill + 1, Moments[kill], state => state is "DONE" or "CHECKED");
            Assert.Equal(run.State == "DONE" ? numbers.Count : 0,
                run.Files.Read("personnel", "SELECT Id FROM Movements").Count - movements);
        }

        await FinishAsync(run, "DONE");

        // Assert
        Assert.Equal(numbers.Count, run.Files.Read("personnel", "SELECT Id FROM Movements").Count - movements);
        Assert.Equal(people, People(run.Files));
        Assert.Equal(
            numbers.Order(StringComparer.Ordinal),
            run.Files.Read("personnel", $"""
                SELECT e.EmployeeNumber FROM Employees e JOIN Movements m ON m.Id = e.InTransitMovementId
                WHERE m.ToUnitId = '{department.ToString().ToUpperInvariant()}' AND m.State = 'Sent'
                """).Order(StringComparer.Ordinal));
        AssertListenersAgree(run.Files);
    }

    private static async Task DraftAsync(Officer administrator, Guid plan, List<string> sources, Guid target)
    {
        var fields = Decision();
        (fields["Input.PlanId"], fields["Input.Title"]) = (plan.ToString(), "Hợp nhất các sở");
        Assert.True(await administrator.PostAsync($"{Plans}/moi", fields));
        foreach (var source in sources)
        {
            Assert.True(await administrator.PostAsync($"{Plans}/{plan}?handler=Line", new Dictionary<string, string>
            {
                ["Input.RowId"] = Guid.CreateVersion7().ToString(),
                ["Input.Kind"] = "Merge",
                ["Input.FromUnitId"] = source,
                ["Input.ToUnitId"] = target.ToString(),
            }));
        }
    }

    private static Dictionary<string, string> Order(Guid batch, List<string> numbers, Guid unit)
    {
        var fields = Decision();
        (fields["Input.BatchId"], fields["Input.Numbers"]) = (batch.ToString(), string.Join('\n', numbers));
        (fields["Input.Answers.ToUnitId"], fields["Input.Answers.PositionName"]) = (unit.ToString(), "Chuyên viên");
        return fields;
    }

    private static Dictionary<string, string> Decision() => new()
    {
        ["Input.Decision.Number"] = "77/QĐ-UBND",
        ["Input.Decision.SignedOn"] = Officer.DaysAgo(5),
        ["Input.Decision.EffectiveFrom"] = Officer.DaysAgo(3),
        ["Input.Decision.Issuer"] = "Ủy ban nhân dân Tỉnh",
    };

    private static Dictionary<string, string> Version(DataFiles files, Guid plan) => new()
    {
        ["Input.Version"] =
            files.Read("personnel", $"SELECT Version FROM Reorganizations WHERE Id = '{plan.ToString().ToUpperInvariant()}'").Single(),
    };

    /// <summary>Everybody with the number of posts held now: nobody is lost, nobody is at two places.</summary>
    private static List<string> People(DataFiles files) => files.Read("personnel", """
        SELECT e.Id || ' ' || (SELECT COUNT(*) FROM Assignments a WHERE a.EmployeeId = e.Id AND a.EffectiveUntil IS NULL) FROM Employees e ORDER BY e.Id
        """);

    private static List<string> Quotas(DataFiles files) =>
        files.Read("personnel",
            "SELECT QuotaKindCode || ' ' || SUM(Number) FROM QuotaGrants WHERE VoidedAt IS NULL GROUP BY QuotaKindCode ORDER BY QuotaKindCode");

    private static void AssertAllOrNothing(DataFiles files, Guid plan, bool isDone, int published)
    {
        var id = plan.ToString().ToUpperInvariant();
        var traces = files.Read("personnel", $"SELECT Id FROM ReorganizationTraces WHERE ReorganizationId = '{id}'").Count;
        var lineage = files.Read("personnel", $"SELECT Id FROM UnitLineages WHERE ReorganizationId = '{id}'").Count;
        var events = files.Read("personnel", "SELECT Sequence FROM Outbox").Count - published;
        Assert.True(
            isDone ? traces > 0 && lineage > 0 && events > 0 : traces + lineage + events == 0,
            string.Create(CultureInfo.InvariantCulture, $"Done: {isDone}; {traces} traces, {lineage} lineages, {events} events."));
    }

    private static async Task FinishAsync(KilledRun run, string state)
    {
        await using var host = await run.ServeAsync();
        await KilledRun.UntilAsync(host, () => run.State is "DONE" or "FAILED");
        Assert.Equal(state, run.State);
        await KilledRun.UntilAsync(host, () => run.Files.Undelivered() == 0);
    }

    private static void AssertListenersAgree(DataFiles files)
    {
        Assert.Equal(0, files.Parked());
        Assert.All(Listeners, listener => Assert.Equal(files.StoredFor(listener), files.HandledBy(listener)));
        Assert.Equal(
            files.Read("personnel", "SELECT Id || UnitId FROM Employees ORDER BY Id"),
            files.Read("salary", "SELECT Id || UnitId FROM PaidEmployees ORDER BY Id"));
        Assert.Empty(
            files.Read("salary", "SELECT PersonId FROM UnitMemberships GROUP BY PersonId, UnitId, EffectiveFrom HAVING COUNT(*) > 1"));
    }
}
