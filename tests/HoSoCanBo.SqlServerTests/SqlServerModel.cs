using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac;
using Microsoft.SqlServer.Dac.Model;

namespace HoSoCanBo.SqlServerTests;

/// <summary>
/// The schema the SQL Server migrations make, compiled by DacFx without a server. It knows tables, columns and syntax, but not
/// whether the type of an argument fits.
/// </summary>
internal sealed partial class SqlServerModel : IDisposable
{
    private readonly TSqlModel model = new(SqlServerVersion.Sql160, new TSqlModelOptions());
    private readonly List<string> refused = [];

    /// <summary>The schemas of all modules.</summary>
    public static SqlServerModel OfAllModules()
    {
        var whole = new SqlServerModel();
        foreach (var module in Modules.Names)
        {
            foreach (var statement in SchemaOf(module))
            {
                whole.Add(statement);
            }
        }

        return whole;
    }

    /// <summary>Adds one statement; what does not parse is kept for <see cref="Complaints"/>.</summary>
    public void Add(string statement)
    {
        try
        {
            model.AddObjects(statement);
        }
        catch (DacModelException exception)
        {
            refused.Add($"{exception.Message}: {statement}");
        }
    }

    /// <summary>Errors and warnings; a missing table is only a warning, so both count.</summary>
    public IReadOnlyList<string> Complaints() =>
        [.. refused,
            .. model.Validate().Where(m => m.MessageType != DacMessageType.Message).Select(m => $"{m.Prefix}{m.Number} {m.Message}")];

    public void Dispose() => model.Dispose();

    // From the snapshot of the migrations, not from today's classes: it is the migrations that are proved.
    private static IEnumerable<string> SchemaOf(string module)
    {
        using var db = Modules.NewContext(module, Modules.OfflineSqlServer);
        var snapshot = db.GetService<IMigrationsAssembly>().ModelSnapshot!.Model;
        var final = snapshot is IMutableModel mutable ? mutable.FinalizeModel() : snapshot;
        var initialized = db.GetService<IModelRuntimeInitializer>().Initialize(final, designTime: true);
        var operations = db.GetService<IMigrationsModelDiffer>().GetDifferences(null, initialized.GetRelationalModel());
        var commands = db.GetService<IMigrationsSqlGenerator>().Generate(operations, initialized);
        return [.. commands.Select(c => EnsureSchema().Replace(c.CommandText, "CREATE SCHEMA [$1];"))];
    }

    [GeneratedRegex(@"IF SCHEMA_ID\(N'\w+'\) IS NULL EXEC\(N'CREATE SCHEMA \[(\w+)\];'\);?")]
    private static partial Regex EnsureSchema();
}
