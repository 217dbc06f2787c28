using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Reports.Domain.Search;
using HoSoCanBo.Personnel.Reports.Features.Search;
using HoSoCanBo.Personnel.Reports.Features.Statistics;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.SqlServerTests;

/// <summary>Queries built from criteria are many more than requests: every field, history and heading is compiled for SQL Server.</summary>
public sealed class FreeCriteriaQueryTests
{
    private static readonly DateOnly[] AnotherDay = [new(2020, 1, 1)];

    [Fact]
    public async Task Searches_ByEveryField_Compile()
    {
        await using var host = new OfflineHost();
        foreach (var field in SearchFields.All)
        {
            foreach (var comparison in field.Operators)
            {
                await SendAsync(host.Services, new FindPeople(Asked(field, comparison, null), [], null, 1));
            }

            foreach (var day in AnotherDay)
            {
                await SendAsync(host.Services, new FindPeople(Asked(field, field.Operators[^1], day), [], null, 1));
            }
        }

        RequireCompiled(host, leastCommands: 150);
    }

    [Fact]
    public async Task Statistics_ByEveryHeading_Compile()
    {
        await using var host = new OfflineHost();
        foreach (var dimension in Dimension.All)
        {
            await SendAsync(
                host.Services, new CountPeople(Criteria.None, dimension.Key, dimension.Key == "gioi_tinh" ? "dang_vien" : "gioi_tinh"));
            await SendAsync(host.Services, new CountPeople(Criteria.None with { Day = AnotherDay[0] }, dimension.Key, null));
        }

        RequireCompiled(host, leastCommands: 40);
    }

    private static Criteria Asked(SearchField field, SearchOperator comparison, DateOnly? day)
    {
        string[] values = comparison.StandsAlone ? []
            : comparison == SearchOperator.InMonth ? ["5"]
            : field.Kind switch
            {
                SearchKind.Day => ["2000", "2020"],
                SearchKind.Number or SearchKind.Years => ["1", "9"],
                SearchKind.Flag => [SearchField.No],
                SearchKind.UnitTrait => [field.Choices[0].Code],
                SearchKind.Choice when field.Shape is { Catalogue: null, Choices.Count: > 0 } shape =>
                    [.. shape.Choices.Select(c => c.Code)],
                _ => ["an"],
            };
        return Criteria.None with { Conditions = [new Condition(1, field.Key, comparison.Code, values)], Day = day };
    }

    private static async Task SendAsync<TAnswer>(IServiceProvider services, IRequest<TAnswer> request)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs(CurrentUser.System);
        try
        {
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, TestContext.Current.CancellationToken);
        }
        catch (FluentValidation.ValidationException)
        {
            // There are no catalogues and units offline, so their codes are refused; the other kinds of values are not.
        }
    }

    private static void RequireCompiled(OfflineHost host, int leastCommands)
    {
        using var model = SqlServerModel.OfAllModules();
        var number = 0;
        foreach (var command in host.Commands.All)
        {
            model.Add($"CREATE PROCEDURE [dbo].[Query{number++}] {command.Parameters} AS BEGIN {command.Text} END");
        }

        Assert.True(number >= leastCommands, $"Only {number} commands were noted.");
        var complaints = model.Complaints();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }
}
