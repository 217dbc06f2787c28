using FluentValidation;
using FluentValidation.Results;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Duplicates;

/// <summary>
/// Rules N6, I8: số hiệu and số giấy tờ belong to one person in the province. Looked up before saving; when two
/// people save at the same moment, the unique index decides and the second one is told the same.
/// </summary>
internal sealed class UniqueNumbers(PersonnelDbContext db)
{
    private static readonly (string Property, string FieldKey, string Message)[] Numbers =
    [
        (nameof(Employee.IdNumber), "so_giay_to",
            "Số giấy tờ này đã có ở một hồ sơ khác trong tỉnh. Kiểm tra lại số, hoặc tìm hồ sơ đã có."),
        (nameof(Employee.EmployeeNumber), FieldKeys.EmployeeNumber, "Số hiệu đã tồn tại. Nhập số hiệu khác."),
    ];

    /// <summary>The numbers of the record that another record holds, as findings that block.</summary>
    public async Task<IReadOnlyList<ProfileFinding>> FindTakenAsync(Employee employee, CancellationToken cancellationToken)
    {
        var others = db.Employees.AsNoTracking().Where(e => e.Id != employee.Id);
        var taken = new List<ProfileFinding>();
        if (employee.IdNumber is { } id && await others.AnyAsync(e => e.IdNumber == id, cancellationToken))
        {
            taken.Add(FindingOf(nameof(Employee.IdNumber)));
        }

        if (await others.AnyAsync(e => e.EmployeeNumber == employee.EmployeeNumber, cancellationToken))
        {
            taken.Add(FindingOf(nameof(Employee.EmployeeNumber)));
        }

        return taken;
    }

    /// <summary>Saves; a number taken at the same moment becomes a message at its field.</summary>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (TakenIn(exception) is not null)
        {
            var (_, key, message) = TakenIn(exception)!.Value;
            throw new ValidationException([new ValidationFailure($"Values[{key}]", message)]);
        }
    }

    private static ProfileFinding FindingOf(string property)
    {
        var (_, key, message) = Array.Find(Numbers, n => n.Property == property);
        return new ProfileFinding("I8", RuleSeverity.Format, key, message);
    }

    private static (string Property, string FieldKey, string Message)? TakenIn(DbUpdateException exception) =>
        Numbers.Where(n => UniqueIndexes.IsBroken(exception, n.Property)).Select(n => ((string, string, string)?)n).FirstOrDefault();
}
