using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Features.Quality;
using MediatR;

namespace HoSoCanBo.Personnel.Records.Features.Verification;

/// <summary>Which part of the reconciliation (Điều 8.3) is listed.</summary>
internal enum ReconciliationList
{
    /// <summary>Differences nobody has settled.</summary>
    Differences,

    /// <summary>Present people whose record was never compared.</summary>
    NotVerified,

    /// <summary>Changes since a day that name no decision.</summary>
    WithoutPaper,
}

/// <summary>Báo cáo đối chiếu over the user's units.</summary>
[Requires(PersonnelPermissions.View)]
internal sealed record ListReconciliation(ReconciliationList List, DateOnly Since, int Page) : IRequest<Page<ReconciliationRow>>;

/// <summary>One line.</summary>
internal sealed record ReconciliationRow(Guid EmployeeId, string FullName, Guid UnitId, string? What, Wording? Software, Wording? Paper,
    string? By, DateTime? At)
{
    /// <summary>What the user may read of it.</summary>
    public Secrecy Reads { get; init; }

    /// <summary>Whether the user may compare the record.</summary>
    public bool MayEdit { get; init; }
}

internal sealed class ListReconciliationHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references)
    : IRequestHandler<ListReconciliation, Page<ReconciliationRow>>
{
    private const int PageSize = 20;

    public async Task<Page<ReconciliationRow>> Handle(ListReconciliation query, CancellationToken cancellationToken)
    {
        var reference = await references.CurrentAsync(cancellationToken);
        var isLimited = request.User.IsLimited(PersonnelPermissions.View); // such a role reads no whole record, so none is listed
        var people = db.EmployeesIn(isLimited ? Scope.None : request.User.ScopeOf(PersonnelPermissions.View));
        var rows = query.List switch
        {
            ReconciliationList.NotVerified => NotVerified(people, reference.PresentStatuses),
            ReconciliationList.WithoutPaper => WithoutPaper(people, VietnamTime.StartOfDayUtc(query.Since)),
            _ => Differences(people),
        };
        var page = await rows.ToPageAsync(query.Page, PageSize, cancellationToken);
        var rights = new ReadingRights(request.User, reference);
        return page with { Items =
            [.. page.Items.Select(r => r
                with { Reads = rights.Over(r.UnitId, r.EmployeeId), MayEdit = request.User.MayEdit(r.EmployeeId, r.UnitId, reference) })] };
    }

    private IQueryable<ReconciliationRow> Differences(IQueryable<Employee> people) =>
        from difference in db.PaperDifferences
        where difference.SettledAt == null
        join person in people on difference.EmployeeId equals person.Id
        orderby difference.FoundAt, difference.Id
        select new ReconciliationRow(
            person.Id, person.FullName, person.UnitId, difference.FieldLabel, difference.SoftwareValue, difference.PaperValue,
            difference.FoundBy, difference.FoundAt);

    private IQueryable<ReconciliationRow> NotVerified(IQueryable<Employee> people, IReadOnlyList<string> present) =>
        people
            .Where(p => present.Contains(p.StatusCode) && !db.PaperVerifications.Any(v => v.EmployeeId == p.Id))
            .OrderBy(p => p.FullNameSortKey).ThenBy(p => p.Id)
            .Select(p => new ReconciliationRow(p.Id, p.FullName, p.UnitId, null, null, null, null, null));

    /// <summary>By users only: what the system or an import wrote has its own record.</summary>
    private IQueryable<ReconciliationRow> WithoutPaper(IQueryable<Employee> people, DateTime since) =>
        from entry in db.AuditEntries
        where entry.At >= since && entry.DecisionId == null && entry.UserId != null && entry.SubjectKind == nameof(Employee)
        join person in people on entry.SubjectId equals person.Id
        orderby entry.Sequence descending
        select new ReconciliationRow(person.Id, person.FullName, person.UnitId, entry.Reason, null, null, entry.UserName, entry.At);
}
