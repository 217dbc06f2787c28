using HoSoCanBo.Testing;

namespace HoSoCanBo.HostTests.Processes;

public sealed class StartFailureTests : IDisposable
{
    private const int DatabaseNotUsable = 3;

    private readonly string folder = Directory.CreateTempSubdirectory("hosocanbo-start-").FullName;

    [Fact]
    public async Task Start_FolderOwnedByAnotherHost_SaysSo()
    {
        await using var owner = await HostProcess.StartAsync(folder, "--Sample:Load=false", "--Jobs:Enabled=false");

        var (exitCode, output) = await HostProcess.RunAsync([$"--urls={HostProcess.FreeAddress()}", $"--Database:Folder={folder}"]);

        Assert.Equal(DatabaseNotUsable, exitCode);
        Assert.Contains("another host already runs on the data folder", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_FolderThatCannotBeMade_SaysSo()
    {
        var file = Path.Combine(folder, "a-file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        var (exitCode, output) = await HostProcess.RunAsync(["migrate", $"--Database:Folder={file}/data"]);

        Assert.Equal(DatabaseNotUsable, exitCode);
        Assert.Contains("cannot be written", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_SqlServerNotThere_SaysSo()
    {
        var (exitCode, output) = await HostProcess.RunAsync(
        [
            $"--urls={HostProcess.FreeAddress()}", "--Database:Provider=SqlServer",
            "--Database:ConnectionString=Server=tcp:127.0.0.1,1;Database=x;User Id=x;Password=x;Connect Timeout=2;TrustServerCertificate=true",
        ]);

        Assert.Equal(DatabaseNotUsable, exitCode);
        Assert.Contains("a database does not work", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verb_Unknown_IsWrongUse()
    {
        var (exitCode, output) = await HostProcess.RunAsync(["never-heard-of", $"--Database:Folder={folder}"]);

        Assert.Equal(2, exitCode);
        Assert.Contains("Không có lệnh", output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
