using HoSoCanBo.Testing;

namespace HoSoCanBo.HostTests.Processes;

/// <summary>Missing data must never look like an empty province. A host of its own for each test.</summary>
public sealed class DataFolderTests : IAsyncLifetime
{
    private readonly HostFixture host = new();

    [Theory]
    [InlineData("personnel.db")]
    [InlineData("salary.db")]
    public async Task Start_FileGone_RefusesAndMakesNoEmptyOne(string file)
    {
        Assert.SkipWhen(TestDatabase.IsSqlServer, "The databases are not files.");
        var path = Path.Combine(host.DataFolder, file);
        var elsewhere = path + ".away";

        var refused = await Record.ExceptionAsync(() => host.RestartAsync(() => File.Move(path, elsewhere)));
        var wasMade = File.Exists(path);
        await host.RestartAsync(() => File.Move(elsewhere, path, overwrite: true));

        Assert.Contains($"thiếu {file}", refused?.Message, StringComparison.Ordinal);
        Assert.False(wasMade);
    }

    [Fact]
    public async Task Start_FileReplacedByAnEmptyOne_Refuses()
    {
        Assert.SkipWhen(TestDatabase.IsSqlServer, "The databases are not files.");
        var path = Path.Combine(host.DataFolder, "salary.db");

        var refused = await Record.ExceptionAsync(() => host.RestartAsync(() =>
        {
            File.Move(path, path + ".away");
            File.WriteAllText(path, "");
        }));
        await host.RestartAsync(() => File.Move(path + ".away", path, overwrite: true));

        Assert.Contains("thiếu salary.db", refused?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_FolderFromBeforeTheMark_WithoutAFile_Refuses()
    {
        Assert.SkipWhen(TestDatabase.IsSqlServer, "The databases are not files.");
        var path = Path.Combine(host.DataFolder, "training.db");
        var mark = Path.Combine(host.DataFolder, "hosocanbo.json");

        var refused = await Record.ExceptionAsync(() => host.RestartAsync(() =>
        {
            File.Delete(mark);
            File.Move(path, path + ".away");
        }));
        await host.RestartAsync(() => File.Move(path + ".away", path, overwrite: true));

        Assert.Contains("thiếu training.db", refused?.Message, StringComparison.Ordinal);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Files_AreForTheirOwnAccountAndTheGroupToRead()
    {
        Assert.SkipWhen(TestDatabase.IsSqlServer || OperatingSystem.IsWindows(), "The databases are not files with modes.");
        const UnixFileMode others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute | UnixFileMode.GroupWrite;

        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(host.DataFolder) & others);
        Assert.All(Directory.EnumerateFiles(host.DataFolder), file => Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(file) & others));
        Assert.NotEmpty(Directory.EnumerateFiles(host.DataFolder, "*-wal"));
    }

    [Fact]
    public async Task Serve_InProductionOnAFolderWithoutData_ExitsWithThreeAndMakesNothing()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"hosocanbo-mistyped-{Guid.NewGuid():N}");

        var (exitCode, output) = await HostProcess.RunAsync([$"--urls={HostProcess.FreeAddress()}", $"--Database:Folder={folder}"]);

        Assert.Equal(3, exitCode);
        Assert.Contains("không có dữ liệu nào", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task Serve_InProductionWithATrialDay_IsWrongUse()
    {
        var (exitCode, output) = await HostProcess.RunAsync([$"--urls={HostProcess.FreeAddress()}", "--Clock:Today=2026-12-08"]);

        Assert.Equal(2, exitCode);
        Assert.Contains("Clock:Today", output, StringComparison.Ordinal);
    }

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
