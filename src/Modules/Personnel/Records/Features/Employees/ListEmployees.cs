using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Lists;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reports.Domain.Search;
using HoSoCanBo.Personnel.Reports.Features.Search;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Employees;

/// <summary>One page of the employees the user may look for.</summary>
/// <param name="Filter">What it is narrowed by.</param>
/// <param name="Sort">One of <see cref="EmployeeSort"/>; a leading minus turns it round.</param>
/// <param name="Page">The page, from 1.</param>
[Requires(PersonnelPermissions.Search, PersonnelPermissions.Edit)]
internal sealed record ListEmployees(EmployeeFilter Filter, string? Sort, int Page) : IRequest<Page<EmployeeRow>>;

/// <summary>A person in a list; numbers of identity come masked.</summary>
internal sealed record EmployeeRow(
    Guid Id, string EmployeeNumber, string FullName, DateOnly? BirthDate, DatePrecision BirthDatePrecision, Sex? Sex, string KindCode,
    Guid UnitId, string? PositionName, string StatusCode, string? RankName, string? ProfessionalLevelCode, DateOnly? PartyJoinedOn,
    DateOnly? RecruitedOn, string? IdNumber, bool IsInTransit, string? Division);

/// <summary>The keys of the page first, then its rows by key.</summary>
internal sealed class ListEmployeesHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references, EmployeeKeyPages pages)
    : IRequestHandler<ListEmployees, Page<EmployeeRow>>
{
    public async Task<Page<EmployeeRow>> Handle(ListEmployees query, CancellationToken cancellationToken)
    {
        var reference = await references.CurrentAsync(cancellationToken);
        var access = new SearchAccess(request.User);
        var filter = query.Filter with { SearchesIdentityNumbers = access.Covers(SearchFields.Find("so_giay_to")!) };
        var rows = filter.Apply(db, access.People, reference).AsNoTracking();
        var page = await pages.FindAsync(rows, reference, query.Sort, query.Page, cancellationToken);
        return new Page<EmployeeRow>(await ReadAsync(page.Keys, cancellationToken), page.Number, EmployeeKeyPages.PageSize, page.Total);
    }

    private async Task<IReadOnlyList<EmployeeRow>> ReadAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        if (keys.Count == 0)
        {
            return [];
        }

        var found = await db.Employees.AsNoTracking()
            .Where(e => keys.Contains(e.Id))
            .Select(e => new EmployeeRow(
                e.Id, e.EmployeeNumber, e.FullName, e.BirthDate, e.BirthDatePrecision, e.Sex, e.KindCode, e.UnitId, e.PositionName,
                e.StatusCode, e.RankName, e.ProfessionalLevelCode, e.PartyJoinedOn, e.RecruitedOn, e.IdNumber,
                e.InTransitMovementId != null, e.Division))
            .ToDictionaryAsync(r => r.Id, cancellationToken);
        return [.. keys.Where(found.ContainsKey).Select(key => found[key])
            .Select(r => r with { IdNumber = IdentityNumber.Mask(r.IdNumber) })];
    }
}
