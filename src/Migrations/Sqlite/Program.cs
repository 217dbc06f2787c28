namespace HoSoCanBo.Migrations.Sqlite;

/// <summary>The start-up project of "dotnet ef" for this provider; the Host only loads the migrations in it.</summary>
internal static class EntryPoint
{
    private static void Main()
    {
        // dotnet ef asks the design-time factories; there is nothing to run.
    }
}
