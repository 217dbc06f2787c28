using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Duplicates;

/// <summary>
/// Rules N5, B1, F7: a record compared with those of other people. N5 and B1 are asked only when what is compared was changed.
/// </summary>
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
            found.Add(new("N5", RuleSeverity.Warning, FieldKeys.FullName,
                "Có thể trùng hồ sơ: tỉnh đã có người cùng họ tên, ngày sinh và quê quán hoặc tên mẹ."));
        }

        if ((isNew || entry.Property(e => e.SocialInsuranceNumber).IsModified) && employee.SocialInsuranceNumber is { } insurance
            && await db.Employees.AnyAsync(
                e => e.Id != employee.Id && e.StatusCode != Employee.Annulled && e.SocialInsuranceNumber == insurance, cancellationToken))
        {
            found.Add(new("B1", RuleSeverity.Warning, "so_bhxh", "Số sổ BHXH này đã có ở một hồ sơ khác trong tỉnh. Kiểm tra lại số."));
        }

        return found;
    }

    /// <summary>Rule F7: relatives who work in the same unit, told to the officer of the record only.</summary>
    public async Task<IReadOnlyList<ProfileFinding>> RelativesInUnitAsync(Employee employee, CancellationToken cancellationToken)
    {
        var relatives = employee.Family
            .Where(f => f is { BirthYear: not null, SituationCode: null })
            .Select(f => (Name: VietnameseText.SearchKey(f.FullName), f.BirthYear, f.FullName))
            .ToList();
        if (relatives.Count == 0)
        {
            return [];
        }

        var names = relatives.Select(r => r.Name).ToArray();
        var colleagues = await db.Employees.AsNoTracking()
            .Where(e => e.UnitId == employee.UnitId && e.Id != employee.Id && names.Contains(e.FullNameSearch))
            .OrderBy(e => e.Id)
            .Select(e => new { e.FullNameSearch, e.BirthDate })
            .Take(20)
            .ToListAsync(cancellationToken);
        return
        [
            .. relatives
                .Where(r => colleagues.Exists(c => c.FullNameSearch == r.Name && c.BirthDate?.Year == r.BirthYear))
                .Select(r =>
                    new ProfileFinding("F7", RuleSeverity.Information, null, $"Thân nhân {r.FullName} có thể đang làm việc cùng đơn vị.")),
        ];
    }

    private async Task<bool> LooksLikeAnotherAsync(Employee employee, CancellationToken cancellationToken)
    {
        var others = await db.Employees.AsNoTracking()
            .Where(e => e.FullNameSearch == employee.FullNameSearch && e.BirthDate == employee.BirthDate && e.BirthDate != null
                && e.Id != employee.Id)
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
