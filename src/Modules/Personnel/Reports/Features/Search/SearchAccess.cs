using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Reports.Domain.Search;

namespace HoSoCanBo.Personnel.Reports.Features.Search;

/// <summary>
/// Whom a user may list, and by what. Who may search, searches by everything but pay; pay needs the right to see it (Điều 7.3). Who
/// may only edit (Điều 8.6, 8.7, 19.1) lists those people, by the items that right covers.
/// </summary>
internal sealed class SearchAccess
{
    /// <summary>Either lets a user list people.</summary>
    public const string MayList = $"{PersonnelPermissions.Search}|{PersonnelPermissions.Edit}";

    private readonly bool searches;
    private readonly EmployeeAccess editing;

    public SearchAccess(CurrentUser user)
    {
        searches = user.May(PersonnelPermissions.Search);
        editing = new EmployeeAccess(true, false, user.May(PersonnelPermissions.Edit), EmployeeAccess.EditLimitOf(user));
        People = PeopleOf(user);
        Pay = user.ScopeOf(PersonnelPermissions.ViewSalary);
    }

    /// <summary>Whom the user may list.</summary>
    public Scope People { get; }

    /// <summary>Whose pay the user may see.</summary>
    public Scope Pay { get; }

    /// <summary>Whom a user may list.</summary>
    public static Scope PeopleOf(CurrentUser user) => user.May(PersonnelPermissions.Search) && user.IsLimited(PersonnelPermissions.Edit)
        ? user.ScopeOf(PersonnelPermissions.Search) // people of whom only some items may be edited are not searched by all of them
        : user.ScopeOf(PersonnelPermissions.Search).Or(user.ScopeOf(PersonnelPermissions.Edit));

    /// <summary>Whether the user may search, count and list by the field.</summary>
    public bool Covers(SearchField field)
    {
        if (field.IsPay)
        {
            return !Pay.IsEmpty && (searches || IsEditable(field));
        }

        return searches || IsEditable(field);
    }

    /// <summary>The fields the user may choose from.</summary>
    public IEnumerable<SearchField> Fields => SearchFields.All.Where(Covers);

    private bool IsEditable(SearchField field) => editing.LimitedTo is null || field switch
    {
        { Table.Form: { } form } => editing.MayEditTable(form),
        { Table: not null } => false,
        { DrawnFrom: { } key } => ProfileFields.Find(key) is { } drawn && editing.MayEditField(drawn),
        _ => true, // name, number, unit, kind, status and post tell who it is
    };
}
