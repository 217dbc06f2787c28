using System.Globalization;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Testing;

namespace HoSoCanBo.HostTests.CrashTests;

/// <summary>
/// The host is killed (SIGKILL) while it opens a salary month and while it consolidates it. A sheet is there whole or not at all, the
/// opening goes on by itself where it stopped, a consolidation is as before or finished; doing either again changes nothing.
/// </summary>
[Collection(SampleFolder.Collection)]
public sealed class KilledMonthTests(SampleFolder sample)
{
    private static readonly string Month = TimeProvider.System.TodayInVietnam().ToString("yyyy-MM", CultureInfo.InvariantCulture);
    private static readonly string MonthPage = $"/tien-luong/thang/{Month}";

    /// <summary>After the first sheet of a start, so that each start gets somewhere.</summary>
    private static readonly int[] OpeningMoments = [5, 60];

    /// <summary>After the button was pressed.</summary>
    private static readonly int[] ConsolidationMoments = [60, 180, 400];

    [Fact]
    public async Task D15_3_Month_KilledWhileOpeningAndConsolidating_IsNeverHalf()
    {
        // Arrange
        var (calm, killed) = (new Province(sample.Copy("month-calm")), new Province(sample.Copy("month-killed")));
        await OpenCalmlyAsync(calm);

        // Act, Assert: opening
        await OpenKilledAsync(killed);
        Assert.Equal(calm.Pay(), killed.Pay());

        // Act, Assert: consolidating what was sent
        killed.Files.Read("salary", "UPDATE PaySheets SET State = 'Submitted', Hash = 'x' WHERE GathererId IS NULL");
        await ConsolidateKilledAsync(killed);
    }

    private static async Task OpenCalmlyAsync(Province province)
    {
        await using var host = await province.ServeAsync();
        await KilledRun.UntilAsync(host, () => province.Files.Undelivered() == 0);
        using var finance = new Officer(province.Address, "sotaichinh");
        Assert.True(await finance.PostAsync($"{MonthPage}?handler=Open"));
        await KilledRun.UntilAsync(host, () => province.IsOpen);
    }

    private static async Task OpenKilledAsync(Province province)
    {
        var wanted = 0;
        foreach (var moment in OpeningMoments)
        {
            await using var host = await province.ServeAsync();
            if (wanted == 0)
            {
                await KilledRun.UntilAsync(host, () => province.Files.Undelivered() == 0);
                using var finance = new Officer(province.Address, "sotaichinh");
                await finance.PostAsync($"{MonthPage}?handler=Open");
            }

            await KilledRun.UntilAsync(host, () => province.Sheets > wanted || province.IsOpen);
            await KillAfterAsync(host, moment);
            province.AssertWholeSheets();
            wanted = province.Sheets;
        }

        await using var last = await province.ServeAsync();
        await KilledRun.UntilAsync(last, () => province.IsOpen); // nobody presses again
        province.AssertWholeSheets();
        var done = province.Everything();
        using var again = new Officer(province.Address, "sotaichinh");
        Assert.True(await again.PostAsync($"{MonthPage}?handler=Open"));
        await KilledRun.UntilAsync(last, () => province.IsOpen);
        Assert.Equal(done, province.Everything());
    }

    private static async Task ConsolidateKilledAsync(Province province)
    {
        foreach (var moment in ConsolidationMoments)
        {
            await using var host = await province.ServeAsync();
            using var finance = new Officer(province.Address, "sotaichinh");
            await finance.SignInAsync(); // the moment counts from the button
            var pressed = finance.PostAsync($"{MonthPage}?handler=Consolidate");
            await KillAfterAsync(host, moment);
            await pressed;
            province.AssertAsBeforeOrFinished();
        }

        await using var last = await province.ServeAsync();
        using var again = new Officer(province.Address, "sotaichinh");
        Assert.True(await again.PostAsync($"{MonthPage}?handler=Consolidate"));
        province.AssertAsBeforeOrFinished();
        Assert.Equal("CONSOLIDATED", province.State);
        var done = province.Everything();
        Assert.True(await again.PostAsync($"{MonthPage}?handler=Consolidate"));
        Assert.Equal(done, province.Everything());
    }

    private static async Task KillAfterAsync(HostProcess host, int milliseconds)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(milliseconds));
        await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        await host.KillAsync();
    }

    /// <summary>A province in a folder, and what its salary file says.</summary>
    private sealed class Province(string folder)
    {
        public DataFiles Files { get; } = new(folder);

        public Uri Address { get; } = HostProcess.FreeAddress();

        public string? State => Files.Read("salary", $"SELECT State FROM SalaryMonths WHERE First = '{Month}-01'").SingleOrDefault();

        public bool IsOpen => State == "OPEN";

        public int Sheets => Files.Read("salary", "SELECT Id FROM PaySheets").Count;

        public Task<HostProcess> ServeAsync() => HostProcess.StartAtAsync(
            Address, folder, "--Sample:Load=false", "--Jobs:Enabled=false", "--Accounts:PasswordIterations=1");

        /// <summary>Who is paid what, at which unit.</summary>
        public List<string> Pay() =>
        [
            .. Files.Read("salary", "SELECT UnitId || ' ' || PersonId || ' ' || NetInDong FROM SheetEntries ORDER BY UnitId, PersonId"),
            .. Files.Read("salary", "SELECT UnitId || ' ' || Sums_NetInDong || ' ' || DueOn FROM PaySheets ORDER BY UnitId"),
        ];

        public List<string> Everything() =>
        [
            .. Files.Read("salary", "SELECT Id || State || Version || Sums_NetInDong || OpenedAt FROM PaySheets ORDER BY Id"),
            .. Files.Read("salary", "SELECT Id || PersonId || NetInDong FROM SheetEntries ORDER BY Id"),
            .. Files.Read("salary", "SELECT Code || ContentJson || At FROM ConsolidatedTables ORDER BY Code"),
        ];

        /// <summary>A sheet comes with its people, sums and line heads, or not at all.</summary>
        public void AssertWholeSheets()
        {
            Assert.Empty(Files.Read("salary", """
                SELECT s.Id FROM PaySheets s WHERE s.Sums_People = 0
                    OR s.Sums_People <> (SELECT COUNT(*) FROM SheetEntries e WHERE e.SheetId = s.Id)
                    OR s.Sums_SalaryInDong <> (SELECT SUM(e.SalaryInDong) FROM SheetEntries e WHERE e.SheetId = s.Id)
                    OR NOT EXISTS (SELECT 1 FROM SheetHeads h WHERE h.SheetId = s.Id)
                    OR NOT EXISTS (SELECT 1 FROM SheetTotals t WHERE t.SheetId = s.Id)
                """));
            Assert.Empty(Files.Read("salary", "SELECT UnitId FROM PaySheets GROUP BY UnitId, First HAVING COUNT(*) > 1"));
            Assert.Empty(
                Files.Read("salary", "SELECT e.Id FROM SheetEntries e LEFT JOIN PaySheets s ON s.Id = e.SheetId WHERE s.Id IS NULL"));
        }

        public void AssertAsBeforeOrFinished()
        {
            var (sent, taken) = (CountIn("Submitted"), CountIn("Consolidated"));
            var tables = Files.Read("salary", "SELECT Code FROM ConsolidatedTables").Count;
            Assert.True(
                (IsOpen && tables == 0 && taken == 0) || (State == "CONSOLIDATED" && tables == 8 && sent == 0 && taken > 0),
                $"Half done: month {State}, {tables} tables, {sent} sheets sent, {taken} taken in.");
        }

        private int CountIn(string state) => Files.Read("salary", $"SELECT Id FROM PaySheets WHERE State = '{state}'").Count;
    }
}
