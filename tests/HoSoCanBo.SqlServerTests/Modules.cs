using System.Reflection;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.SqlServerTests;

/// <summary>The modules' contexts on either provider, without a server.</summary>
internal static class Modules
{
    public static readonly string[] Names = ["Personnel", "Training", "Emulation", "Salary", "Accounts"];

    /// <summary>Code of a module.</summary>
    public static Assembly AssemblyOf(string module) => Assembly.Load($"HoSoCanBo.{module}");

    /// <summary>A context; on SQL Server it can do everything but connect.</summary>
    public static ModuleDbContext NewContext(string module, DatabaseOptions database)
    {
        var type = AssemblyOf(module).GetTypes().Single(t => t.IsAssignableTo(typeof(ModuleDbContext)));
        var builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!;
        database.Configure(builder, module.ToLowerInvariant());
        var constructor = Assert.Single(type.GetConstructors());
        object?[] arguments = [builder.Options, .. new object?[constructor.GetParameters().Length - 1]];
        return (ModuleDbContext)constructor.Invoke(arguments);
    }

    /// <summary>SQL Server without a server.</summary>
    public static DatabaseOptions OfflineSqlServer => new() { Provider = DatabaseProvider.SqlServer, ConnectionString = "Server=offline" };
}
