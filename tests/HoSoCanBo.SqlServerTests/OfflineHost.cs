using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HoSoCanBo.SqlServerTests;

/// <summary>
/// The host's services set up for SQL Server, never started and never connected: every command is noted down instead of
/// being sent, and answered with no rows (a count with one row).
/// </summary>
internal sealed class OfflineHost : WebApplicationFactory<Program>
{
    /// <summary>Notes commands.</summary>
    public Commands Commands { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSolutionRelativeContentRoot("src/Host", "HoSoCanBo.sln");
        builder.UseSetting("Jobs:Enabled", "false");
        builder.UseSetting("Database:Provider", "SqlServer");
        builder.UseSetting("Database:ConnectionString", "Server=offline");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            foreach (var module in Modules.Names)
            {
                var context = Modules.AssemblyOf(module).GetTypes().Single(t => t.IsAssignableTo(typeof(ModuleDbContext)));
                GetType().GetMethod(nameof(Intercept))!.MakeGenericMethod(context).Invoke(this, [services]);
            }
        });
    }

    protected override IHost CreateHost(IHostBuilder builder) => builder.Build();

    /// <summary>Puts the note-taker between a context and its server.</summary>
    public void Intercept<TContext>(IServiceCollection services)
        where TContext : DbContext =>
        services.ConfigureDbContext<TContext>(options => options.AddInterceptors(Commands, new NoConnection()), ServiceLifetime.Singleton);

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            InterceptionResult.Suppress();

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result,
            CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }
}

/// <summary>A command as it would have been sent.</summary>
/// <param name="Text">SQL.</param>
/// <param name="Parameters">Name and SQL type.</param>
internal sealed record NotedCommand(string Text, string Parameters);

/// <summary>Notes every command instead of sending it.</summary>
internal sealed class Commands : DbCommandInterceptor
{
    private readonly ConcurrentDictionary<NotedCommand, bool> noted = new();

    /// <summary>Every different command so far.</summary>
    public IReadOnlyCollection<NotedCommand> All => [.. noted.Keys];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(Answer(command.CommandText)));
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(InterceptionResult<int>.SuppressWithResult(1));
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(InterceptionResult<object>.SuppressWithResult(1));
    }

    private static DataTableReader Answer(string sql)
    {
        var table = new DataTable();
        table.Columns.Add("Value", typeof(int));
        if (sql.StartsWith("SELECT COUNT(", StringComparison.Ordinal))
        {
            table.Rows.Add(1);
        }

        return table.CreateDataReader();
    }

    private void Note(DbCommand command)
    {
        // EF Core's own table of applied migrations is not part of the model.
        if (!command.CommandText.Contains("__EFMigrationsHistory", StringComparison.Ordinal))
        {
            var parameters = string.Join(", ", command.Parameters.Cast<SqlParameter>().Select(Declare));
            noted.TryAdd(new NotedCommand(command.CommandText, parameters), true);
        }
    }

    private static string Declare(SqlParameter parameter) =>
        $"{(parameter.ParameterName[0] == '@' ? "" : "@")}{parameter.ParameterName} {TypeOf(parameter)}";

    private static string TypeOf(SqlParameter parameter) => parameter.SqlDbType switch
    {
        SqlDbType.NVarChar or SqlDbType.VarChar or SqlDbType.NChar => "nvarchar(max)",
        SqlDbType.VarBinary => "varbinary(max)",
        _ => parameter.SqlDbType.ToString().ToLowerInvariant(),
    };
}
