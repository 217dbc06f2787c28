using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using HoSoCanBo.Testing;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Seals.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Tests.Seals;

/// <summary>Đ13.1.b: the evidence of a registration is checked outside this software, with tools everybody has.</summary>
public sealed class SealEvidenceTests(HostFixture host) : IClassFixture<HostFixture>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("chung-cu-").FullName;
    private readonly TrainingPlace place = new(host);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task D13_1_b_iii_the_evidence_file_passes_with_sha256sum_and_openssl_and_fails_after_one_changed_byte()
    {
        // Arrange
        Assert.SkipUnless(File.Exists("/usr/bin/sha256sum") && File.Exists("/usr/bin/openssl"), "Không có sha256sum, openssl.");
        var (first, second) = (await SealAsync("Khóa thứ nhất"), await SealAsync("Khóa thứ hai"));
        using var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", place.Health);

        // Act
        var zip = await officer.GetByteArrayAsync(
            new Uri($"/dao-tao/con-dau/{second.Id}/chung-cu", UriKind.Relative), TestContext.Current.CancellationToken);
        await ZipFile.ExtractToDirectoryAsync(new MemoryStream(zip), folder, TestContext.Current.CancellationToken);

        // Assert: the sum, the place in the chain, and nobody of another list
        Assert.Equal((0, $"{second.Hash}.txt: OK"), await RunAsync("sha256sum", "-c", "SHA256SUMS"));
        Assert.EndsWith(second.Hash, (await RunAsync("openssl", "dgst", "-sha256", $"{second.Hash}.txt")).Output, StringComparison.Ordinal);
        var chain = await File.ReadAllLinesAsync(Path.Combine(folder, "chuoi.txt"), TestContext.Current.CancellationToken);
        Assert.StartsWith($"1|{first.Hash}|-|", chain[1], StringComparison.Ordinal);
        Assert.Equal(
            (0, $"con-dau-truoc: {first.Hash}"), await RunAsync("grep", "^con-dau-truoc: ", $"{second.Hash}.txt"));
        Assert.Contains($"/xac-thuc/{second.Code}", await File.ReadAllTextAsync(Path.Combine(folder, "kiem-tra.txt"),
            TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var path = Path.Combine(folder, $"{second.Hash}.txt");
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        bytes[^2] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        Assert.Equal(1, (await RunAsync("sha256sum", "-c", "SHA256SUMS")).Code);
    }

    [Fact]
    public async Task D13_1_b_iii_another_unit_does_not_get_the_evidence()
    {
        var seal = await SealAsync("Khóa của đơn vị khác");
        using var other = await host.SignInAsAsync("QUAN_TRI_DON_VI", place.Finance);

        using var refused = await other.GetAsync(
            new Uri($"/dao-tao/con-dau/{seal.Id}/chung-cu", UriKind.Relative), TestContext.Current.CancellationToken);

        AssertEx.HasStatus(HttpStatusCode.NotFound, refused);
    }

    /// <summary>A list of one person, confirmed by the head; the second one comes after the first in the chain of the unit.</summary>
    private async Task<Seal> SealAsync(string title)
    {
        host.Clock.SetVietnameseTime(new DateOnly(2026, 10, 20), new TimeOnly(9, 0, 0));
        if (!await host.InDbAsync((TrainingDbContext db) => db.KnownUnits.AnyAsync(u => u.Id == place.Health)))
        {
            await place.BuildAsync();
        }

        var person = await place.RecruitAsync(place.Health, $"Nguyễn {title}");
        using var school = await place.OrganizerAsync();
        var notice = await place.IssueNoticeAsync(school, title, [place.Health]);
        using var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", place.Health);
        using var head = await host.SignInAsAsync("THU_TRUONG", place.Health);
        return await place.RegisterAsync(officer, head, notice, place.Health, person);
    }

    private async Task<(int Code, string Output)> RunAsync(string tool, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output.Trim());
    }
}
