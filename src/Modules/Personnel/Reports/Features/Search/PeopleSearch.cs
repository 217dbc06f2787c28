using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Organisation.Features.Units;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reports.Domain.Search;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Reports.Features.Search;

/// <summary>Criteria that were read and turned into a query, with what is needed to show the answer.</summary>
internal sealed record PreparedSearch(
    IQueryable<Employee> People, CheckedCriteria Criteria, CriteriaQuery Query, SearchAccess Access, SearchDay Day,
    ReferenceSnapshot Reference);

/// <summary>The one way from criteria to people: search, export, statistics and reports begin here, inside the user's scope.</summary>
internal sealed class PeopleSearch(PersonnelDbContext db, RequestContext request, ReferenceCache references, UnitsOnDay unitsOnDay)
{
    /// <summary>Reads the criteria and narrows the people the user may list by them.</summary>
    /// <param name="criteria">What is asked.</param>
    /// <param name="permission">A permission the people have to be covered by besides: of exporting, of reports.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="FluentValidation.ValidationException">Something in the criteria is wrong.</exception>
    public async Task<PreparedSearch> PrepareAsync(Criteria criteria, string? permission, CancellationToken cancellationToken)
    {
        var reference = await references.CurrentAsync(cancellationToken);
        var access = new SearchAccess(request.User);
        var read = new CriteriaCheck(reference, access).Read(criteria);
        var day = await DayOfAsync(criteria, reference, cancellationToken);
        var query = new CriteriaQuery(db, reference, access, day);
        return new PreparedSearch(query.Apply(PeopleIn(access, permission), read), read, query, access, day, reference);
    }

    private IQueryable<Employee> PeopleIn(SearchAccess access, string? permission)
    {
        var people = db.EmployeesIn(access.People).AsNoTracking();
        var also = permission is null ? Scope.Province : request.User.ScopeOf(permission);
        var allowed = db.EmployeesIn(also).Select(e => e.Id);
        return also.WholeProvince || also == access.People ? people : people.Where(e => allowed.Contains(e.Id));
    }

    private async Task<SearchDay> DayOfAsync(Criteria criteria, ReferenceSnapshot reference, CancellationToken cancellationToken)
    {
        var today = request.Clock.TodayInVietnam();
        return criteria.Day is { } day && day != today
            ? new SearchDay(day, false, await unitsOnDay.FindAsync(day, cancellationToken), reference.Catalogues)
            : new SearchDay(today, true, reference.Units, reference.Catalogues);
    }
}
