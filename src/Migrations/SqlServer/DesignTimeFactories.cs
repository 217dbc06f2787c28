using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.Emulation.Persistence;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Training.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace HoSoCanBo.Migrations.SqlServer;

internal static class DesignTime
{
    private static readonly DatabaseOptions Database = new()
    {
        Provider = DatabaseProvider.SqlServer,
        ConnectionString = "Server=design-time",
    };

    public static DbContextOptions<TContext> Options<TContext>(string moduleName)
        where TContext : DbContext
    {
        var builder = new DbContextOptionsBuilder<TContext>();
        Database.Configure(builder, moduleName);
        return builder.Options;
    }
}

internal sealed class PersonnelFactory : IDesignTimeDbContextFactory<PersonnelDbContext>
{
    public PersonnelDbContext CreateDbContext(string[] args) => new(DesignTime.Options<PersonnelDbContext>("personnel"));
}

internal sealed class TrainingFactory : IDesignTimeDbContextFactory<TrainingDbContext>
{
    public TrainingDbContext CreateDbContext(string[] args) => new(DesignTime.Options<TrainingDbContext>("training"));
}

internal sealed class EmulationFactory : IDesignTimeDbContextFactory<EmulationDbContext>
{
    public EmulationDbContext CreateDbContext(string[] args) => new(DesignTime.Options<EmulationDbContext>("emulation"));
}

internal sealed class SalaryFactory : IDesignTimeDbContextFactory<SalaryDbContext>
{
    public SalaryDbContext CreateDbContext(string[] args) => new(DesignTime.Options<SalaryDbContext>("salary"));
}

internal sealed class AccountsFactory : IDesignTimeDbContextFactory<AccountsDbContext>
{
    public AccountsDbContext CreateDbContext(string[] args) => new(DesignTime.Options<AccountsDbContext>("accounts"));
}
