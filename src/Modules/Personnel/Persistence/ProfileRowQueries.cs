using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Persistence;

/// <summary>Reads the rows of any repeating table: one query a table, each by the person's key.</summary>
internal static class ProfileRowQueries
{
    private delegate Task<IReadOnlyList<ProfileRow>> Reader(
        PersonnelDbContext db, Guid employeeId, bool withStruck, bool tracked, CancellationToken cancellationToken);

    private static readonly Dictionary<Type, Reader> Readers = new()
    {
        [typeof(EducationRecord)] = ReadAsync<EducationRecord>,
        [typeof(WorkPeriod)] = ReadAsync<WorkPeriod>,
        [typeof(FamilyMember)] = ReadAsync<FamilyMember>,
        [typeof(SalaryPeriod)] = ReadAsync<SalaryPeriod>,
        [typeof(OrganizationMembership)] = ReadAsync<OrganizationMembership>,
        [typeof(LanguageSkill)] = ReadAsync<LanguageSkill>,
        [typeof(HeldPost)] = ReadAsync<HeldPost>,
        [typeof(AwardRecord)] = ReadAsync<AwardRecord>,
        [typeof(DisciplineRecord)] = ReadAsync<DisciplineRecord>,
        [typeof(AbroadStay)] = ReadAsync<AbroadStay>,
        [typeof(PastIdentityPaper)] = ReadAsync<PastIdentityPaper>,
    };

    /// <summary>The rows of one table of one person, for showing.</summary>
    public static Task<IReadOnlyList<ProfileRow>> RowsAsync(
        this PersonnelDbContext db, ProfileTable table, Guid employeeId, bool withStruck, CancellationToken cancellationToken) =>
        Readers[table.RowType](db, employeeId, withStruck, false, cancellationToken);

    /// <summary>Loads every table of a tracked record, so that the rules see the whole of it and rows can be changed.</summary>
    public static async Task LoadTablesAsync(this PersonnelDbContext db, Employee employee, CancellationToken cancellationToken)
    {
        foreach (var reader in Readers.Values)
        {
            await reader(db, employee.Id, withStruck: false, tracked: true, cancellationToken);
        }
    }

    private static async Task<IReadOnlyList<ProfileRow>> ReadAsync<TRow>(
        PersonnelDbContext db, Guid employeeId, bool withStruck, bool tracked, CancellationToken cancellationToken)
        where TRow : ProfileRow
    {
        var rows = db.Set<TRow>().Where(r => r.EmployeeId == employeeId);
        rows = withStruck ? rows.IgnoreQueryFilters() : rows;
        return await (tracked ? rows : rows.AsNoTracking()).ToListAsync(cancellationToken);
    }
}
