namespace HoSoCanBo.Testing;

/// <summary>Where the sources are, for tests that look at files of the repository.</summary>
public static class SolutionFolder
{
    /// <summary>The folder of HoSoCanBo.sln.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "HoSoCanBo.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The solution folder was not found.");
        }

        return folder.FullName;
    }
}
