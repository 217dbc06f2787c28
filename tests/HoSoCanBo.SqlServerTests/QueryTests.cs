using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.SqlServerTests;

/// <summary>
/// Sends every request of every module to a host that notes its SQL for SQL Server instead of running it, then compiles the
/// noted statements against the schema of the migrations. New requests are covered without touching this test.
/// </summary>
public sealed class QueryTests
{
    [Fact]
    public void Schema_OfEveryModule_Compiles()
    {
        using var model = SqlServerModel.OfAllModules();

        Assert.Empty(model.Complaints());
    }

    [Fact]
    public void UnknownColumnOrTable_IsFound()
    {
        using var model = SqlServerModel.OfAllModules();
        model.Add("CREATE PROCEDURE [dbo].[A] AS BEGIN SELECT o.[NoSuchColumn] FROM [personnel].[Outbox] AS o END");
        model.Add("CREATE PROCEDURE [dbo].[B] AS BEGIN SELECT o.[Sequence] FROM [personnel].[NoSuchTable] AS o END");

        var complaints = model.Complaints();

        Assert.Contains(complaints, c => c.Contains("NoSuchColumn", StringComparison.Ordinal));
        Assert.Contains(complaints, c => c.Contains("NoSuchTable", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Queries_OfEveryRequest_Compile()
    {
        await using var host = new OfflineHost();
        foreach (var request in Modules.Names.SelectMany(m => Modules.AssemblyOf(m).GetTypes()).Where(IsRequest))
        {
            await SendAsync(host.Services, request, CurrentUser.System);
            await SendAsync(host.Services, request, OfficerOfAUnit());
        }

        using var model = SqlServerModel.OfAllModules();
        var collations = new CollationCheck();
        var number = 0;
        foreach (var command in host.Commands.All)
        {
            collations.Add(command.Text);
            model.Add($"CREATE PROCEDURE [dbo].[Query{number++}] {command.Parameters} AS BEGIN {command.Text} END");
        }

        Assert.True(number >= 50, $"Only {number} commands were noted.");
        var complaints = model.Complaints();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
        Assert.True(collations.Conflicts.Count == 0, string.Join('\n', collations.Conflicts));
        Assert.DoesNotContain(collations.Ranges, range => !range.EndsWith($"({TextCollations.Binary})", StringComparison.Ordinal));
    }

    [Fact]
    public void NameBesideACode_IsFound()
    {
        var collations = new CollationCheck();
        collations.Add("SELECT 1 FROM [personnel].[OrganizationUnits] AS [o] WHERE [o].[Name] = [o].[Code]");
        collations.Add(
            "SELECT COALESCE([t].[N], [t].[C]) FROM (SELECT [o].[Name] AS [N], [o].[Code] AS [C] FROM [personnel].[OrganizationUnits] AS [o]) AS [t]");
        collations.Add("SELECT [o].[Name] FROM [personnel].[OrganizationUnits] AS [o] WHERE [o].[Name] > @p AND [o].[Code] >= @q");

        Assert.Equal(["COALESCE([t].[N], [t].[C])", "[o].[Name] = [o].[Code]"], collations.Conflicts);
        Assert.Equal([$"[Code] ({TextCollations.Binary})", $"[Name] ({TextCollations.Names})"], collations.Ranges);
    }

    private static bool IsRequest(Type type) => type is { IsAbstract: false, IsGenericTypeDefinition: false }
        && ResponseOf(type) is not null;

    private static Type? ResponseOf(Type request) => request.GetInterfaces()
        .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>))?.GetGenericArguments()[0];

    private static async Task SendAsync(IServiceProvider services, Type requestType, CurrentUser user)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs(user);
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        try
        {
            var send = typeof(IMediator).GetMethods().First(m => m is { Name: "Send", IsGenericMethod: true })
                .MakeGenericMethod(ResponseOf(requestType)!);
            await (Task)send.Invoke(mediator, [Sample.Of(requestType), TestContext.Current.CancellationToken])!;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // No rows come back, so many requests end in "not found"; what they asked until then is noted.
        }
    }

    // A narrow scope makes other SQL than the whole province.
    private static CurrentUser OfficerOfAUnit()
    {
        var scope = new Scope(false, [Guid.CreateVersion7()], Guid.CreateVersion7());
        var permissions = BuildingBlocks.CsvTable.ReadEmbedded(Modules.AssemblyOf("Accounts"), "permissions.csv")
            .Select(row => row["permission"]).Distinct();
        return new CurrentUser(
            Guid.CreateVersion7(), "thu", "Người kiểm thử", [], scope.EmployeeId, permissions.ToDictionary(p => p, _ => scope),
            new HashSet<string>());
    }
}
