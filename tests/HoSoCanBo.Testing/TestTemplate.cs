using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace HoSoCanBo.Testing;

/// <summary>
/// SQLite files with migrations and reference data applied and every event about them delivered, made once for a build of
/// the software and copied for each test host: copying takes milliseconds, making them takes seconds. All test processes of
/// the machine share them.
/// </summary>
internal static class TestTemplate
{
    private const string Prefix = "hosocanbo-test-template-";

    /// <summary>Copies the prepared files into <paramref name="folder"/>.</summary>
    public static async Task CopyToAsync(string folder)
    {
        var template = Path.Combine(Path.GetTempPath(), Prefix + BuildKey());
        Directory.CreateDirectory(template);
        using (await LockAsync(Path.Combine(template, "lock")))
        {
            var ready = Path.Combine(template, "ready");
            if (!Directory.Exists(ready))
            {
                DeleteOld(template);
                await MakeAsync(Path.Combine(template, $"making-{Guid.NewGuid():N}"), ready);
            }

            foreach (var file in Directory.EnumerateFiles(ready, "*.db"))
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            }
        }
    }

    private static async Task MakeAsync(string folder, string ready)
    {
        Directory.CreateDirectory(folder);
        var database = TestDatabase.InFolder(folder);
        await using (var factory = new HostFactory(new TestClock(), database.Settings, _ => { }))
        {
            factory.StartServer();
            await new EventLog(factory.Services).WaitForDeliveryAsync();
        }

        await database.WaitUntilFreeAsync();
        SqliteConnection.ClearAllPools(); // closing the last connection folds the write-ahead log into the file
        Directory.Move(folder, ready);
    }

    private static async Task<FileStream> LockAsync(string path)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken); // another test process makes them
            }
        }
    }

    private static void DeleteOld(string current)
    {
        var old = new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories(Prefix + "*")
            .Where(d => d.FullName != current && d.LastWriteTimeUtc < DateTime.UtcNow.AddHours(-3));
        foreach (var folder in old)
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The same for the same code, whichever test project it was copied to.</summary>
    private static string BuildKey()
    {
        var ids = Directory.EnumerateFiles(AppContext.BaseDirectory, "HoSoCanBo.*.dll")
            .Where(file => !file.EndsWith("Tests.dll", StringComparison.Ordinal) && !file.EndsWith("Testing.dll", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(file => ModuleId(file).ToByteArray())
            .ToArray();
        return Convert.ToHexStringLower(SHA256.HashData(ids))[..16];
    }

    private static Guid ModuleId(string file)
    {
        using var stream = File.OpenRead(file);
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }
}
