using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Records.Features.Editing;

/// <summary>
/// What a saved row changes besides itself, so that nobody has to say the same thing twice: the record follows in the same save.
/// </summary>
internal static class RowConsequences
{
    private const string Professional = "CHUYEN_MON";
    private const string Levels = "professional_levels";

    /// <summary>Changes what follows from the row, and says what that is, for the user.</summary>
    public static string? Follow(Employee employee, ProfileRow row, bool isNew, CatalogueLookup catalogues) => row switch
    {
        EducationRecord { KindCode: Professional, LevelCode: { } level } => RaiseLevel(employee, level, catalogues),
        WorkPeriod { KindCode: null, UntilMonth: null } work when isNew => EndEarlierWork(employee, work),
        _ => null,
    };

    /// <summary>Item 15.2 is the highest degree of item 27; a lower one changes nothing.</summary>
    private static string? RaiseLevel(Employee employee, string level, CatalogueLookup catalogues)
    {
        var order = catalogues.ChoicesOf(Levels).Select(c => c.Code).ToList();
        if (employee.ProfessionalLevelCode is { } stated && order.IndexOf(level) >= order.IndexOf(stated))
        {
            return null;
        }

        employee.ProfessionalLevelCode = level;
        return $"Trình độ chuyên môn cao nhất (mục 15.2) thành {catalogues.NameOf(Levels, level)}.";
    }

    /// <summary>One main work at a time (Điều 9.5): what lasted until now ends the month before the new one begins.</summary>
    private static string? EndEarlierWork(Employee employee, WorkPeriod work)
    {
        var open = employee.WorkPeriods.Where(p => p.Id != work.Id && p is { KindCode: null, UntilMonth: null }
            && p.FromMonth < work.FromMonth).ToList();
        if (open is not [var earlier])
        {
            return null;
        }

        earlier.UntilMonth = work.FromMonth.AddMonths(-1);
        return $"Giai đoạn công tác trước kết thúc tháng {earlier.UntilMonth:MM/yyyy}.";
    }
}
