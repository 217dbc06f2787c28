using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Persistence;

namespace HoSoCanBo.Personnel.Access;

/// <summary>How much of one record the user sees.</summary>
/// <param name="WholeRecord">False: only name, unit, kind, rank and post (and pay), where the matrix says "limited".</param>
/// <param name="Pay">Whether pay figures show (Điều 7.3).</param>
/// <param name="MayEdit">Whether the record may be edited; never one's own.</param>
/// <param name="LimitedTo">The subsystems whose data alone may be edited (Điều 8.6, 8.7); null: the whole record.</param>
internal sealed record EmployeeAccess(bool WholeRecord, bool Pay, bool MayEdit, Subsystems? LimitedTo = null)
{
    /// <summary>What the user may do with one person; the person must be in the scope of viewing.</summary>
    public static async Task<EmployeeAccess> OfAsync(
        PersonnelDbContext db, CurrentUser user, Guid employeeId, CancellationToken cancellationToken) => new(
            !user.IsLimited(PersonnelPermissions.View),
            (await ReadingRights.OfAsync(db, user, employeeId, cancellationToken)).HasFlag(Secrecy.Pay),
            employeeId != user.EmployeeId
                && await ReadingRights.CoversAsync(db, user.ScopeOf(PersonnelPermissions.Edit), employeeId, cancellationToken),
            EditLimitOf(user));

    /// <summary>What a limited right to edit covers: the data of the subsystems the user works with; null: everything.</summary>
    public static Subsystems? EditLimitOf(CurrentUser user) => !user.IsLimited(PersonnelPermissions.Edit)
        ? null
        : (user.May("training.use") ? Subsystems.Training : 0)
            | (user.May("emulation.use") ? Subsystems.Emulation : 0)
            | (user.May("salary.use") ? Subsystems.Salary : 0);

    /// <summary>Which secrets of the person the user may read.</summary>
    public Secrecy Reads => Pay || (MayEdit && MayEditPay) ? Secrecy.Pay : Secrecy.None;

    /// <summary>Whether a field shows.</summary>
    public bool Shows(ProfileField field) => field.IsPay ? Pay : WholeRecord || field.Section == ProfileSection.Salary;

    /// <summary>Whether a table shows.</summary>
    public bool Shows(ProfileTable table) => WholeRecord && (!table.IsPay || Pay);

    /// <summary>Whether a field may be edited.</summary>
    public bool MayEditField(ProfileField field) => MayEdit && (!field.IsPay || MayEditPay) && Covers(SubsystemFields.Of(field));

    /// <summary>Whether rows of a table may be added, corrected and struck.</summary>
    public bool MayEditTable(ProfileTable table) => MayEdit && (!table.IsPay || MayEditPay) && Covers(SubsystemFields.Of(table));

    /// <summary>Whether what is no <see cref="ProfileField"/> (name, number, kind) may be edited.</summary>
    public bool MayEditKey(string key) => MayEdit && Covers(SubsystemFields.OfKey(key));

    /// <summary>Whether anything of a part of the form may be edited.</summary>
    public bool MayEditSection(ProfileSection section) => ProfileFields.All.Any(f => f.Section == section && MayEditField(f));

    /// <summary>Refuses parts of the form of which nothing may be edited.</summary>
    /// <exception cref="ForbiddenException">The role's right to edit does not cover it.</exception>
    public void RequireEditable(ProfileSection section)
    {
        if (!MayEditSection(section))
        {
            throw new ForbiddenException();
        }
    }

    private bool MayEditPay => Pay || (LimitedTo ?? Subsystems.None).HasFlag(Subsystems.Salary);

    private bool Covers(Subsystems usedBy) => LimitedTo is not { } limit || (usedBy & limit) != 0;
}
