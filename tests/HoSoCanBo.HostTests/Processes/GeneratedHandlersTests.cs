using System.Runtime.CompilerServices;
using HoSoCanBo.Testing;

namespace HoSoCanBo.HostTests.Processes;

public sealed class GeneratedHandlersTests
{
    [Fact]
    public async Task CommittedHandlers_AreWhatTheHostGeneratesNow()
    {
        var folder = Directory.CreateTempSubdirectory("hosocanbo-codegen-").FullName;
        try
        {
            var (exitCode, output) = await HostProcess.RunAsync(["codegen", "write"], folder);

            Assert.True(exitCode == 0, output);
            Assert.Equal(Read(CommittedFolder()), Read(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Name and text of each generated file; "./build.sh codegen" mends a difference.
    private static SortedDictionary<string, string> Read(string folder) => new(
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetFileName(file), file => File.ReadAllText(file).ReplaceLineEndings("\n")), StringComparer.Ordinal);

    private static string CommittedFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Host/Internal/Generated"));
}
