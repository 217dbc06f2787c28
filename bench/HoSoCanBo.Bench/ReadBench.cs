using System.Diagnostics;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Bench;

/// <summary>List, search, profile and export over the whole province.</summary>
internal sealed class ReadBench(BenchSettings settings, Database database, Browser officer, Report report, HostProcess host)
{
    private const int Users = 8;
    private const string Present =
        "StatusCode NOT IN (SELECT Code FROM RecordStatuses WHERE CountsAsPresent = 0 OR StatusScope <> 'person')";
    private const string Row = "SELECT Id, EmployeeNumber, FullName, BirthDate, KindCode, PositionName, UnitId, StatusCode FROM Employees";

    public async Task RunAsync()
    {
        var unit = (await database.TextsAsync("SELECT Id FROM OrganizationUnits WHERE Code = '873'"))[0];
        var path = (await database.TextsAsync("SELECT Path FROM OrganizationUnits WHERE Code = '873'"))[0];
        var below = $"UnitId IN (SELECT Id FROM OrganizationUnits WHERE Path LIKE '{path}%')";
        await ListAsync("list, first page", "/can-bo", Present, "FullNameSortKey, Id");
        await ListAsync("list, page 900", "/can-bo?trang=900", Present, "FullNameSortKey, Id", skip: 899 * 50);
        await ListAsync(
            "search by name", "/can-bo?q=nguyen%20thi%20ng%E1%BB%8Dc%20lan", $"{Present} AND FullNameSearch LIKE '%nguyen thi ngoc lan%'",
            "FullNameSortKey, Id");
        await ListAsync("search by number", "/can-bo?q=DT012345", "EmployeeNumber = 'DT012345'", "FullNameSortKey, Id");
        await ListAsync("list of a district", $"/can-bo?don-vi={unit}", $"{Present} AND {below}", "FullNameSortKey, Id");
        await ListAsync("list of a kind", "/can-bo?doi-tuong=VIEN_CHUC", $"{Present} AND KindCode = 'VIEN_CHUC'", "FullNameSortKey, Id");
        await ListAsync("list by birth date", "/can-bo?sap-xep=ngay-sinh", Present, "BirthDate, Id");
        await FreeCriteriaAsync();
        await ManyUsersAsync("list, 8 users", _ => officer.GetAsync("/can-bo"));
        await ProfileAsync();
        await ExportAsync();
    }

    private async Task ListAsync(string what, string address, string filter, string order, int skip = 0)
    {
        var timing = await Timing.OfOneUserAsync(100, _ => officer.GetAsync(address));
        var floor = await database.FloorAsync(
            $"SELECT COUNT(*) FROM Employees WHERE {filter}",
            $"{Row} WHERE {filter} ORDER BY {order} LIMIT 50 OFFSET {skip}");
        report.Add(what, $"p50 {timing.P50:0.0} ms, p95 {timing.P95:0.0} ms", "p95 < 25 ms", $"{floor:0.0} ms");
    }

    /// <summary>Five conditions, two of them over histories; the count is asked anew each time, as a changing search asks it.</summary>
    private async Task FreeCriteriaAsync()
    {
        const string conditions =
            "dk=1~gioi_tinh~la~NU&dk=1~trinh_do_chuyen_mon~la~DH~THS&dk=1~dang_vien~la~co&dk=1~dao-tao.den_thang~tu-den~2005~2020&dk=1~don-vi-qua.tu_ngay~tu-den~2008~2019";
        const string filter = $"""
            {Present} AND Sex = 'Female' AND ProfessionalLevelCode IN ('DH', 'THS') AND PartyJoinedOn IS NOT NULL
            AND BirthDate <= '1996-01-01'
            AND EXISTS (SELECT 1 FROM EducationRecords r WHERE r.EmployeeId = Employees.Id AND r.StruckAt IS NULL
              AND r.UntilMonth BETWEEN '2005-01-01' AND '2020-12-31')
            AND EXISTS (SELECT 1 FROM Assignments a WHERE a.EmployeeId = Employees.Id AND a.EffectiveFrom BETWEEN '2008-01-01' AND '2019-12-31')
            """;
        var timing =
            await Timing.OfOneUserAsync(60, i => officer.GetAsync($"/can-bo/tim-kiem?{conditions}&dk=1~tuoi~tu-den~{20 + (i % 30)}~"));
        var floor = await database.FloorAsync($"SELECT COUNT(*) FROM Employees WHERE {filter}", $"{Row} WHERE {filter} ORDER BY FullNameSortKey, Id LIMIT 50");
        report.Add("free criteria, 6 conditions, 2 histories", $"p50 {timing.P50:0.0} ms, p95 {timing.P95:0.0} ms",
            "p95 < 150 ms", $"{floor:0.0} ms");
        var counted = await Timing.OfOneUserAsync(60, _ => officer.GetAsync("/can-bo/thong-ke?hang=co-quan&cot-so=gioi_tinh"));
        var countFloor = await database.FloorAsync($"SELECT UnitId, Sex, COUNT(*) FROM Employees WHERE {Present} GROUP BY UnitId, Sex");
        report.Add("statistics by body and sex", $"p50 {counted.P50:0.0} ms, p95 {counted.P95:0.0} ms",
            "p95 < 40 ms", $"{countFloor:0.0} ms");
    }

    private async Task ManyUsersAsync(string what, Func<int, Task> call)
    {
        var timing = await Timing.OfUsersAsync(Users, 200, call);
        report.Add(what, $"{timing.PerSecond:0} requests/s, p95 {timing.P95:0.0} ms", ">= 700 requests/s");
    }

    private async Task ProfileAsync()
    {
        var ids = await database.TextsAsync("SELECT Id FROM Employees ORDER BY EmployeeNumber LIMIT 2000");
        Task Open(int i) => officer.GetAsync($"/can-bo/{ids[i % ids.Count].ToLowerInvariant()}");
        var timing = await Timing.OfOneUserAsync(200, Open);
        string[] tables = ["Assignments", "StatusPeriods", "EducationRecords", "WorkPeriods", "FamilyMembers", "SalaryPeriods",
            "OrganizationMemberships"];
        var floor = await database.FloorAsync(
            [$"SELECT * FROM Employees WHERE Id = '{ids[7]}'", .. tables.Select(t => $"SELECT * FROM {t} WHERE EmployeeId = '{ids[7]}'")]);
        report.Add("profile, whole record", $"p50 {timing.P50:0.0} ms, p95 {timing.P95:0.0} ms", "p95 < 20 ms", $"{floor:0.0} ms");
        await ManyUsersAsync("profile, 8 users", Open);
    }

    private async Task ExportAsync()
    {
        var started = Stopwatch.GetTimestamp();
        const string list = "/can-bo/ket-xuat.xlsx?trang-thai=tat-ca";
        using var ordered = await officer.PostFormAsync(
            list, new() { ["RunId"] = Guid.CreateVersion7().ToString() }, $"{list}&handler=Large");
        var run = ordered.Headers.Location!.ToString();
        await WaitForFileAsync(run[(run.LastIndexOf('/') + 1)..].ToUpperInvariant());
        var bytes = await officer.DownloadAsync($"{run}?handler=File");
        var elapsed = Stopwatch.GetElapsedTime(started);
        var floorStarted = Stopwatch.GetTimestamp();
        await database.ReadAllAsync("SELECT * FROM Employees ORDER BY FullNameSortKey, Id");
        var floor = Stopwatch.GetElapsedTime(floorStarted);
        report.Add(
            $"export of {settings.People} people", $"{elapsed.TotalSeconds:0.0} s, {bytes / 1024 / 1024} MB file, host peak {host.PeakWorkingSetInMegabytes} MB",
            "< 2.5 s, < 300 MB", $"{floor.TotalSeconds:0.0} s");
    }

    private async Task WaitForFileAsync(string id)
    {
        while (true)
        {
            var state = (await database.TextsAsync($"SELECT State FROM ExportRuns WHERE Id = '{id}'"))[0];
            if (state == "Done")
            {
                return;
            }

            if (state is "Failed" or "Cancelled")
            {
                throw new InvalidOperationException($"The export of {settings.People} people is {state}.");
            }

            await Task.Delay(50);
        }
    }
}
