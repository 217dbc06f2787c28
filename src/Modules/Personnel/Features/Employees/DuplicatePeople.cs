using HoSoCanBo.Personnel.Domain.Employees;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Features.Employees;

/// <summary>Rules N5, B1: a record that looks like that of another person. Asked only when what is compared was changed.</summary>
internal sealed class DuplicatePeople(PersonnelDbContext db)
{
    private static readonly string[] Compared = [nameof(Employee.FullName), nameof(Employee.BirthDate)];

    /// <summary>What is odd, as findings to be confirmed.</summary>
    public async Task<IReadOnlyList<ProfileFinding>> FindAsync(Employee employee, CancellationToken cancellationToken)
    {
        var found = new List<ProfileFinding>();
        var entry = db.Entry(employee);
        var isNew = entry.State is EntityState.Added or EntityState.Detached;
        if ((isNew || Compared.Any(p => entry.Property(p).IsModified)) && await LooksLikeAnotherAsync(employee, cancellationToken))
        {
            found.Add(new("N5", RuleSeverity.Warning, FieldKeys.FullName, "Có thể trùng hồ sơ: tỉnh đã có người cùng họ tên, ngày sinh và quê quán hoặc tên mẹ."));
        }

        if ((isNew || entry.Property(e => e.SocialInsuranceNumber).IsModified) && employee.SocialInsuranceNumber is { } insurance
            && await db.Employees.AnyAsync(e => e.Id != employee.Id && e.SocialInsuranceNumber == insurance, cancellationToken))
        {
            found.Add(new("B1", RuleSeverity.Warning, "so_bhxh", "Số sổ BHXH này đã có ở một hồ sơ khác trong tỉnh. Kiểm tra lại số."));
        }

        return found;
    }

    private async Task<bool> LooksLikeAnotherAsync(Employee employee, CancellationToken cancellationToken)
    {
        var others = await db.Employees.AsNoTracking()
            .Where(e => e.FullNameSearch == employee.FullNameSearch && e.BirthDate == employee.BirthDate && e.BirthDate != null && e.Id != employee.Id)
            .OrderBy(e => e.Id)
            .Select(e => new { e.Id, e.HomeTown.Province })
            .Take(20)
            .ToListAsync(cancellationToken);
        if (others.Exists(o => o.Province is not null && o.Province == employee.HomeTown.Province))
        {
            return true;
        }

        var mother = employee.Family.FirstOrDefault(f => f.RelationCode == "ME_DE")?.FullName;
        var ids = others.Select(o => o.Id).ToList();
        return mother is not null && ids.Count > 0 && await db.Set<FamilyMember>()
            .AnyAsync(f => ids.Contains(f.EmployeeId) && f.RelationCode == "ME_DE" && f.FullName == mother, cancellationToken);
    }
}
