using HoSoCanBo.Testing;

namespace HoSoCanBo.HostTests.CrashTests;

/// <summary>
/// The sample province, built once for the tests that kill hosts in the middle of long work; each breaks a copy of its own.
/// </summary>
[CollectionDefinition(Collection)]
public sealed class SampleFolder : IAsyncLifetime, ICollectionFixture<SampleFolder>
{
    /// <summary>The tests that share it, one after another.</summary>
    public const string Collection = "Sample folder";

    private const int People = 600;
    private readonly string root = Directory.CreateTempSubdirectory("hosocanbo-crash-").FullName;

    public async ValueTask InitializeAsync()
    {
        var (exitCode, output) = await HostProcess.RunAsync(["sample", $"--people={People}", $"--Database:Folder={Original}"]);
        Assert.True(exitCode == 0, output);
    }

    /// <summary>A copy of the province.</summary>
    public string Copy(string name)
    {
        var copy = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
        foreach (var file in Directory.EnumerateFiles(Original))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        return copy;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(root, recursive: true);
        return ValueTask.CompletedTask;
    }

    private string Original => Path.Combine(root, "original");
}
