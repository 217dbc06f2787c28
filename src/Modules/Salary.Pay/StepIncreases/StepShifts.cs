namespace HoSoCanBo.Salary.Pay.StepIncreases;

/// <summary>Everything that moves the date of the next step or of the next percent beyond the frame.</summary>
public static class StepShifts
{
    /// <summary>All shifts of the step, by day; <paramref name="isBeyondFrame"/> uses the rules of thâm niên vượt khung.</summary>
    public static IReadOnlyList<StepShift> Of(StepFacts facts, PayTables tables, WorkingCalendar calendar, bool isBeyondFrame)
    {
        RefuseTwice(facts);
        var extensions = facts.Disciplines.Select(d => OfDiscipline(d, facts, tables, isBeyondFrame))
            .Concat(facts.YearsNotCompleted.Select(y => OfYear(y, facts, tables)))
            .Concat(facts.OtherExtensions)
            .ToList();
        var disciplineMonths = extensions.Take(facts.Disciplines.Count).Sum(s => s.Months);
        var sentenceMonths = NotCountedTime.Of(facts, tables, calendar, NotCountedKind.SuspendedSentence).Sum(s => s.Months);
        var notCounted = NotCountedTime.Of(facts, tables, calendar);
        if (disciplineMonths > 0 && sentenceMonths > 0)
        {
            (notCounted, extensions) = LongerOf(facts, tables, calendar, extensions, sentenceMonths < disciplineMonths);
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

    private static StepShift OfDiscipline(StepDiscipline discipline, StepFacts facts, PayTables tables, bool isBeyondFrame)
    {
        var what = $"{NameOf(discipline.Form)} ngày {PayText.Day(discipline.DecidedOn)}";
        RefuseForm(discipline, facts.Kind, tables);
        if (discipline.DecidedOn >= facts.Since)
        {
            var rule = RuleOf(discipline, facts.Kind, tables, isBeyondFrame);
            var reason = $"Kéo dài {rule.Value:0} tháng: {facts.Kind.NameOf().ToLowerInvariant()} bị {what} ({rule.LegalBasis}).";
            return new StepShift(discipline.DecidedOn, (int)rule.Value, reason, discipline.Document);
        }

        return new StepShift(discipline.DecidedOn, 0, $"Không kéo dài: {what} thuộc thời gian giữ bậc trước.", discipline.Document);
    }

    private static StepShift OfYear(YearNotCompleted year, StepFacts facts, PayTables tables)
    {
        var on = year.NotifiedOn ?? new DateOnly(year.Year, 12, 31);
        if (year.IsBecauseOfDiscipline)
        {
            return new StepShift(
                on, 0, $"Không kéo dài thêm: năm {year.Year} không hoàn thành nhiệm vụ do hành vi đã bị kỷ luật (TT 03/2021/TT-BNV).",
                year.Document);
        }

        if (on < facts.Since)
        {
            return new StepShift(on, 0, $"Không kéo dài: đánh giá năm {year.Year} thuộc thời gian giữ bậc trước.", year.Document);
        }

        var rule = Require(tables, PayRuleKind.YearNotCompleted, on);
        return new StepShift(
            on, (int)rule.Value, $"Kéo dài {rule.Value:0} tháng: năm {year.Year} không hoàn thành nhiệm vụ ({rule.LegalBasis}).",
            year.Document);
    }

    // A year extends once, however often it is told of; so does a decision of discipline (TT 08/2013/TT-BNV Điều 2.3).
    private static void RefuseTwice(StepFacts facts)
    {
        if (facts.YearsNotCompleted.GroupBy(y => y.Year).FirstOrDefault(g => g.Count() > 1) is { } year)
        {
            throw new RuleViolationException(
                "salary.extension-twice", $"Năm {year.Key} không hoàn thành nhiệm vụ được khai hai lần: mỗi năm chỉ kéo dài một lần.");
        }

        if (facts.Disciplines.GroupBy(d => (d.Form, d.DecidedOn)).FirstOrDefault(g => g.Count() > 1) is { } discipline)
        {
            throw new RuleViolationException(
                "salary.extension-twice",
                $"Kỷ luật {NameOf(discipline.Key.Form)} ngày {PayText.Day(discipline.Key.DecidedOn)} được khai hai lần: mỗi quyết định chỉ kéo dài một lần.");
        }
    }

    private static void RefuseForm(StepDiscipline discipline, PersonKind kind, PayTables tables)
    {
        if (discipline.Form != DisciplineForm.Demotion)
        {
            return;
        }

        if (kind is not (PersonKind.CivilServant or PersonKind.CommuneCivilServant))
        {
            throw new RuleViolationException("salary.discipline-form", $"{kind.NameOf()} không có hình thức kỷ luật giáng chức.");
        }

        // Luật Cán bộ, công chức 80/2025/QH15 has no giáng chức from 01/07/2025.
        if (tables.RuleOrNone(PayRuleKind.Demotion, discipline.DecidedOn) is null)
        {
            throw new RuleViolationException(
                "salary.discipline-form", $"Ngày {PayText.Day(discipline.DecidedOn)} không có hình thức kỷ luật giáng chức (từ 01/07/2025: Luật 80/2025/QH15).");
        }
    }

    private static PayRule RuleOf(StepDiscipline discipline, PersonKind kind, PayTables tables, bool isBeyondFrame)
    {
        var ownOfBeyondFrame = isBeyondFrame && discipline.Form == DisciplineForm.Reprimand
            ? tables.RuleOrNone(PayRuleKind.ReprimandBeyondFrame, discipline.DecidedOn)
            : null;
        return ownOfBeyondFrame ?? Require(tables, KindOf(discipline.Form, kind), discipline.DecidedOn);
    }

    private static PayRuleKind KindOf(DisciplineForm form, PersonKind kind) => form switch
    {
        DisciplineForm.Demotion => PayRuleKind.Demotion,
        DisciplineForm.Dismissal => PayRuleKind.Dismissal,
        DisciplineForm.Warning => PayRuleKind.Warning,
        _ when kind.IsPublicEmployee() => PayRuleKind.ReprimandOfPublicEmployee,
        _ when kind.IsCadreOrCivilServant() => PayRuleKind.ReprimandOfCivilServant,
        _ => PayRuleKind.ReprimandOfWorker,
    };

    private static PayRule Require(PayTables tables, PayRuleKind kind, DateOnly day) =>
        tables.RuleOrNone(kind, day) ?? throw PayTables.Gap($"quy định “{kind.NameOf()}”", day);

    // Probation of a suspended sentence and the extension by discipline are not added: the longer one counts (Điều 2.1.c).
    private static (IReadOnlyList<StepShift> NotCounted, List<StepShift> Extensions) LongerOf(
        StepFacts facts, PayTables tables, WorkingCalendar calendar, List<StepShift> extensions, bool isExtensionLonger)
    {
        if (isExtensionLonger)
        {
            var withoutSentence = facts with { NotCounted = [.. facts.NotCounted.Where(p => p.Kind != NotCountedKind.SuspendedSentence)] };
            var dropped = NotCountedTime.Of(facts, tables, calendar, NotCountedKind.SuspendedSentence)
                .Select(s =>
                    s with { Months = 0,
                        Reason = "Thời gian thử thách án treo ngắn hơn thời gian kéo dài do kỷ luật: tính theo thời gian kéo dài." });
            return ([.. NotCountedTime.Of(withoutSentence, tables, calendar), .. dropped], extensions);
        }

        var count = facts.Disciplines.Count;
        var replaced = extensions
            .Select((s, i) => i < count
                ? s with { Months = 0, Reason = "Đã tính theo thời gian thử thách án treo, dài hơn thời gian kéo dài do kỷ luật." } : s)
            .ToList();
        return (NotCountedTime.Of(facts, tables, calendar), replaced);
    }

    private static string NameOf(DisciplineForm form) => form switch
    {
        DisciplineForm.Reprimand => "khiển trách",
        DisciplineForm.Warning => "cảnh cáo",
        DisciplineForm.Demotion => "giáng chức",
        _ => "cách chức",
    };
}
