using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Salary.Domain.Pay.StepIncreases;

/// <summary>Everything that moves the date of the next step or of the next percent beyond the frame.</summary>
internal static class StepShifts
{
    /// <summary>Months for a year rated không hoàn thành nhiệm vụ.</summary>
    public const int MonthsForYearNotCompleted = 6;

    /// <summary>TT 03/2021/TT-BNV in force.</summary>
    public static readonly DateOnly Amended = new(2021, 8, 15);

    private const string Law = "TT 08/2013/TT-BNV Điều 2 khoản 3, sửa đổi bởi TT 03/2021/TT-BNV";

    /// <summary>All shifts of the step, by day; <paramref name="isBeyondFrame"/> uses the rules of thâm niên vượt khung.</summary>
    public static IReadOnlyList<StepShift> Of(StepFacts facts, WorkCalendar calendar, bool isBeyondFrame)
    {
        var extensions = facts.Disciplines.Select(d => OfDiscipline(d, facts, isBeyondFrame))
            .Concat(facts.YearsNotCompleted.Select(y => OfYear(y, facts)))
            .Concat(facts.OtherExtensions)
            .ToList();
        var disciplineMonths = extensions.Take(facts.Disciplines.Count).Sum(s => s.Months);
        var sentenceMonths = NotCountedTime.Of(facts, calendar, NotCountedKind.SuspendedSentence).Sum(s => s.Months);
        var notCounted = NotCountedTime.Of(facts, calendar);
        if (disciplineMonths > 0 && sentenceMonths > 0)
        {
            (notCounted, extensions) = LongerOf(facts, calendar, extensions, sentenceMonths < disciplineMonths);
        }

        return [.. notCounted.Concat(extensions).OrderBy(s => s.On)];
    }

    /// <summary>
    /// The date a number of months after <paramref name="since"/>, moved by every cause that lies before the date it moves.
    /// The day of the month is kept; one that does not exist becomes the last day of the month.
    /// </summary>
    public static (DateOnly On, IReadOnlyList<StepShift> Applied) Apply(DateOnly since, int months, IReadOnlyList<StepShift> shifts)
    {
        var total = months;
        var applied = new List<StepShift>();
        foreach (var shift in shifts)
        {
            if (shift.On < since.AddMonths(total))
            {
                total += shift.Months;
                applied.Add(shift);
            }
        }

        return (since.AddMonths(total), applied);
    }

    private static StepShift OfDiscipline(StepDiscipline discipline, StepFacts facts, bool isBeyondFrame)
    {
        var isInside = discipline.DecidedOn >= facts.Since;
        var months = MonthsOf(discipline, facts.Kind, isBeyondFrame);
        var what = $"{NameOf(discipline.Form)} ngày {PayText.Day(discipline.DecidedOn)}";
        return isInside
            ? new StepShift(discipline.DecidedOn, months, $"Kéo dài {months} tháng: {facts.Kind.NameOf().ToLowerInvariant()} bị {what} ({Law}).", discipline.Document)
            : new StepShift(discipline.DecidedOn, 0, $"Không kéo dài: {what} thuộc thời gian giữ bậc trước.", discipline.Document);
    }

    private static StepShift OfYear(YearNotCompleted year, StepFacts facts)
    {
        var on = year.NotifiedOn ?? new DateOnly(year.Year, 12, 31);
        if (year.IsBecauseOfDiscipline)
        {
            return new StepShift(
                on, 0, $"Không kéo dài thêm: năm {year.Year} không hoàn thành nhiệm vụ do hành vi đã bị kỷ luật (TT 03/2021/TT-BNV).", year.Document);
        }

        return on >= facts.Since
            ? new StepShift(on, MonthsForYearNotCompleted, $"Kéo dài {MonthsForYearNotCompleted} tháng: năm {year.Year} không hoàn thành nhiệm vụ ({Law}).", year.Document)
            : new StepShift(on, 0, $"Không kéo dài: đánh giá năm {year.Year} thuộc thời gian giữ bậc trước.", year.Document);
    }

    private static int MonthsOf(StepDiscipline discipline, PersonKind kind, bool isBeyondFrame)
    {
        var isBeforeAmendment = discipline.DecidedOn < Amended;
        switch (discipline.Form)
        {
            case DisciplineForm.Demotion when !kind.IsCadreOrCivilServant() || kind is PersonKind.Cadre or PersonKind.CommuneCadre:
                throw new RuleViolationException("salary.discipline-form", $"{kind.NameOf()} không có hình thức kỷ luật giáng chức.");
            case DisciplineForm.Demotion or DisciplineForm.Dismissal:
                return 12;
            case DisciplineForm.Reprimand when isBeyondFrame && isBeforeAmendment:
                return 6;
            case DisciplineForm.Reprimand when kind.IsPublicEmployee():
                return 3;
            case DisciplineForm.Reprimand when isBeforeAmendment && !kind.IsCadreOrCivilServant():
                return 3;
            default:
                return 6;
        }
    }

    // Probation of a suspended sentence and the extension by discipline are not added: the longer one counts (Điều 2.1.c).
    private static (IReadOnlyList<StepShift> NotCounted, List<StepShift> Extensions) LongerOf(
        StepFacts facts, WorkCalendar calendar, List<StepShift> extensions, bool isExtensionLonger)
    {
        if (isExtensionLonger)
        {
            var withoutSentence = facts with { NotCounted = [.. facts.NotCounted.Where(p => p.Kind != NotCountedKind.SuspendedSentence)] };
            var dropped = NotCountedTime.Of(facts, calendar, NotCountedKind.SuspendedSentence)
                .Select(s => s with { Months = 0, Reason = "Thời gian thử thách án treo ngắn hơn thời gian kéo dài do kỷ luật: tính theo thời gian kéo dài." });
            return ([.. NotCountedTime.Of(withoutSentence, calendar), .. dropped], extensions);
        }

        var count = facts.Disciplines.Count;
        var replaced = extensions
            .Select((s, i) => i < count ? s with { Months = 0, Reason = "Đã tính theo thời gian thử thách án treo, dài hơn thời gian kéo dài do kỷ luật." } : s)
            .ToList();
        return (NotCountedTime.Of(facts, calendar), replaced);
    }

    private static string NameOf(DisciplineForm form) => form switch
    {
        DisciplineForm.Reprimand => "khiển trách",
        DisciplineForm.Warning => "cảnh cáo",
        DisciplineForm.Demotion => "giáng chức",
        _ => "cách chức",
    };
}
