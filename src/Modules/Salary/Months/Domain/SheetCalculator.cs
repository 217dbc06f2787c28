using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.People.Domain.History;

namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>
/// Computes a person's month at one unit from what is stored: the same way for sheets and for differences of closed months.
/// </summary>
internal sealed class SheetCalculator(PayTables tables, PaySettings settings, UnitTermsIndex units)
{
    public PayTables Tables => tables;

    /// <summary>The choices the law leaves open.</summary>
    public PaySettings Settings => settings;

    /// <summary>The month of a person at a unit; null when the person is not on its payroll on any day.</summary>
    public MonthPay? Compute(PayRecord record, Guid unitId, PayMonth month, SheetInput? input, long carriedShortage = 0)
    {
        var at = PayMonthOfPerson.Of(record, month, units, SheetInput.EntriesOf(input)).FirstOrDefault(a => a.UnitId == unitId);
        if (at is null || (at.Facts is null && !IsActive(record, unitId, month)))
        {
            return null;
        }

        var problems = at.Problems.Select(p => (p.Kind == PayProblemKind.LineMissing ? SheetRules.LineOrReason : SheetRules.FactsComplete)
            .Finds(p.Text)).ToList();
        if (at.Facts is null)
        {
            return new MonthPay(null, null, problems, at.NotPaidBecause);
        }

        var facts = SheetInput.Apply(at.Facts, input) with { CarriedShortageInDong = carriedShortage };
        try
        {
            return new MonthPay(facts, PayEngine.Compute(tables, facts, settings), problems, NoteOf(facts));
        }
        catch (RuleViolationException refused)
        {
            return new MonthPay(facts, null, [.. problems, SheetRules.OfRefusal(refused.Code).Finds(refused.Message)], NoteOf(facts));
        }
    }

    /// <summary>What is paid for facts that were stored; null when the engine refuses them now.</summary>
    public PayResult? Repeat(PayMonthFacts facts)
    {
        try
        {
            return PayEngine.Compute(tables, facts, settings);
        }
        catch (RuleViolationException)
        {
            return null;
        }
    }

    /// <summary>
    /// What a stored month left uncovered, to be taken from the next; 0 when nothing, or when it cannot be computed any more.
    /// </summary>
    public long ShortageOf(string factsJson) => Repeat(MonthFactsJson.Read(factsJson))?.ShortageInDong ?? 0;

    /// <summary>Who the entry is about.</summary>
    public static EntryPerson PersonOf(PayRecord record) =>
        new(record.PersonId, record.FullName ?? "Đang chờ thông tin hồ sơ", record.EmployeeNumber, record.KindCode);

    // Somebody paid elsewhere, or without a salary line, is still of the unit: the sheet says why there is no pay.
    private static bool IsActive(PayRecord record, Guid unitId, PayMonth month)
    {
        for (var day = month.First; day <= month.Last; day = day.AddDays(1))
        {
            var isHere = record.Memberships.Any(m => m.UnitId == unitId && m.EverHolds && m.HoldsOn(day));
            if (isHere && PayrollStatus.Of(record.Statuses.FirstOrDefault(s => s.EverHolds && s.HoldsOn(day))).IsOnPayroll)
            {
                return true;
            }
        }

        return false;
    }

    private static string? NoteOf(PayMonthFacts facts)
    {
        var reasons = new List<string>();
        AddDays(reasons, "không lương", facts.DaysOff.Unpaid);
        AddDays(reasons, "ốm", facts.DaysOff.Sick);
        AddDays(reasons, "thai sản", facts.DaysOff.Maternity);
        AddDays(reasons, "tạm đình chỉ", facts.DaysOff.Suspended);
        if (facts.IsTransferredAway)
        {
            reasons.Add("điều động đi trong tháng");
        }

        if (facts.IsInsuredByOtherUnit)
        {
            reasons.Add("điều động đến trong tháng, đơn vị cũ đóng bảo hiểm");
        }

        return reasons.Count == 0 ? null : string.Join("; ", reasons);
    }

    private static void AddDays(List<string> reasons, string what, decimal days)
    {
        if (days > 0)
        {
            reasons.Add($"nghỉ {what} {PayText.Number(days)} ngày");
        }
    }
}
