using System.Linq.Expressions;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Organisation.Features.Headcounts;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reports.Domain.Search;
using HoSoCanBo.Personnel.Reports.Features.Search;
using HoSoCanBo.Personnel.Reports.Features.Statistics;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Reports.Features.StaffReports;

/// <summary>A statutory table of staff on a day, over the units whose reports the user may see. No pay in it (Điều 7.3).</summary>
[Requires(PersonnelPermissions.ViewReports)]
internal sealed record MakeStaffReport(string Form, DateOnly? Day) : IRequest<StaffReport>;

/// <summary>The table.</summary>
internal sealed record StaffReport(StaffForm Form, DateOnly Day, Criteria People, IReadOnlyList<StaffBlock> Blocks,
    IReadOnlyList<int?> Totals, IReadOnlyList<IReadOnlyList<Condition>> Columns);

/// <summary>Lines under one heading: a level, or the district of communes.</summary>
internal sealed record StaffBlock(string Name, Condition? Condition, IReadOnlyList<StaffLine> Lines, IReadOnlyList<int?> Totals);

/// <summary>One unit.</summary>
internal sealed record StaffLine(string Name, int Order, Condition? Condition, IReadOnlyList<int?> Values);

/// <summary>All columns in one pass of the database; those that look into a history in one more each.</summary>
internal sealed class MakeStaffReportHandler(PersonnelDbContext db, PeopleSearch search, HeadcountReader headcount)
    : IRequestHandler<MakeStaffReport, StaffReport>
{
    public async Task<StaffReport> Handle(MakeStaffReport query, CancellationToken cancellationToken)
    {
        var form = StaffForms.Find(query.Form) ?? throw new NotFoundException();
        var people = Criteria.None with { Conditions = form.People, Day = query.Day };
        var found = await search.PrepareAsync(people, PersonnelPermissions.ViewReports, cancellationToken);
        var columns = form.Columns.Select(c => c.Conditions(found.Reference.Catalogues)).ToList();
        var counts = await CountAsync(found, form, columns, cancellationToken);
        var quotas = form.Columns.Any(c => c.QuotaKind is not null)
            ? (await headcount.OnAsync(found.Day.Day, cancellationToken)).Figures : null;
        var blocks = new StaffLines(form, found.Day, quotas).BlocksOf(counts);
        return new StaffReport(form, found.Day.Day, people with { Day = found.Day.IsToday ? null : found.Day.Day }, blocks,
            StaffLines.Sum(form, blocks.Select(b => b.Totals)), columns);
    }

    private async Task<Dictionary<Guid, int[]>> CountAsync(
        PreparedSearch found, StaffForm form, List<IReadOnlyList<Condition>> columns, CancellationToken cancellationToken)
    {
        var checker = new CriteriaCheck(found.Reference, found.Access);
        var read = columns.ConvertAll(c => checker.Read(Criteria.None with { Conditions = c }).Conditions);
        var inRecord = read.Select((conditions, i) => (conditions, i)).Where(c => c.conditions.All(x => x.Field.Table is null))
            .Select(c => c.i).ToList();
        var unit = Dimension.Find("don-vi")!;
        var keys = new HeadingKeys(db, found.Day);
        var totals = await keys.Place(found.People, [unit])
            .GroupBy((Expression<Func<Placed, Guid?>>)keys.KeyOf(unit))
            .Select(SumsOf(inRecord.ConvertAll(i => read[i].Count == 0 ? null : found.Query.PredicateOf(read[i]))))
            .ToListAsync(cancellationToken);
        var counts = totals.Where(t => t.UnitId is not null)
            .ToDictionary(t => t.UnitId!.Value, t => Spread(t.Sums, inRecord, form.Columns.Count));
        foreach (var i in Enumerable.Range(0, columns.Count).Except(inRecord))
        {
            var rows = await keys.Place(found.People.Where(found.Query.PredicateOf(read[i])), [unit])
                .GroupBy((Expression<Func<Placed, Guid?>>)keys.KeyOf(unit))
                .Select(g => new { g.Key, Count = g.Count() })
                .ToListAsync(cancellationToken);
            rows.Where(r => r.Key is not null && counts.ContainsKey(r.Key.Value)).ToList().ForEach(r => counts[r.Key!.Value][i] = r.Count);
        }

        return counts;
    }

    private static int[] Spread(int[] sums, List<int> places, int count)
    {
        var all = new int[count];
        for (var i = 0; i < places.Count; i++)
        {
            all[places[i]] = sums[i];
        }

        return all;
    }

    /// <summary>From a group of people to how many of them fulfil each predicate; null counts everybody.</summary>
    private static Expression<Func<IGrouping<Guid?, Placed>, UnitSums>> SumsOf(IReadOnlyList<Expression<Func<Employee, bool>>?> predicates)
    {
        var group = Expression.Parameter(typeof(IGrouping<Guid?, Placed>), "g");
        var placed = Expression.Parameter(typeof(Placed), "p");
        var person = Expression.Property(placed, nameof(Placed.Person));
        var sums = predicates.Select(predicate => predicate is null
            ? (Expression)Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [typeof(Placed)], group)
            : Expression.Call(
                typeof(Enumerable), nameof(Enumerable.Sum), [typeof(Placed)], group,
                Expression.Lambda<Func<Placed, int>>(
                    Expression.Condition(Conditions.Rebound(predicate, person), Expression.Constant(1), Expression.Constant(0)), placed)));
        return Expression.Lambda<Func<IGrouping<Guid?, Placed>, UnitSums>>(
            Expression.MemberInit(
                Expression.New(typeof(UnitSums)),
                Expression.Bind(typeof(UnitSums).GetProperty(nameof(UnitSums.UnitId))!,
                    Expression.Property(group, nameof(IGrouping<Guid?, Placed>.Key))),
                Expression.Bind(typeof(UnitSums).GetProperty(nameof(UnitSums.Sums))!, Expression.NewArrayInit(typeof(int), sums))),
            group);
    }

    private sealed class UnitSums
    {
        public Guid? UnitId { get; init; }

        public int[] Sums { get; init; } = [];
    }
}
