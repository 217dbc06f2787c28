using HoSoCanBo.Personnel.Employees.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Persistence;

/// <summary>Whole records for many people: one query a table, never one a person.</summary>
internal static class WholeRecords
{
    /// <summary>The people with every table of the form, for reading only.</summary>
    public static IQueryable<Employee> WithTables(this IQueryable<Employee> people) => people
        .AsNoTracking()
        .AsSplitQuery()
        .Include(e => e.Assignments)
        .Include(e => e.Memberships)
        .Include(e => e.Languages)
        .Include(e => e.HeldPosts)
        .Include(e => e.Awards)
        .Include(e => e.Disciplines)
        .Include(e => e.Education)
        .Include(e => e.WorkPeriods)
        .Include(e => e.Family)
        .Include(e => e.SalaryPeriods)
        .OrderBy(e => e.Id);
}
