using HoSoCanBo.Salary.Pay;

namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>What the engine made of a person's month.</summary>
/// <param name="Facts">What it was given; null: not on this payroll.</param>
/// <param name="Result">The lines; null when it refused.</param>
/// <param name="Blocks">What is missing, or why the engine refused; the sheet cannot be sent while there is any.</param>
/// <param name="Note">Why there is no pay, or only part of it.</param>
internal sealed record MonthPay(PayMonthFacts? Facts, PayResult? Result, IReadOnlyList<SheetFinding> Blocks, string? Note)
{
    /// <summary>The blocks in words; null when there are none.</summary>
    public string? Error => Blocks.Count == 0 ? null : string.Join(' ', Blocks.Select(b => b.Text));
}

/// <content>Taking over what the engine computed.</content>
internal sealed partial class SheetEntry
{
    private static readonly string[] OfPerson = ["BHXH_E", "BHYT_E", "BHTN_E", "TNCN", PayResult.ShortageTakenCode, "DOANPHI", "TRU_KHAC"];

    private static readonly string[] OfUnit = ["BHXH_U", "BHYT_U", "BHTN_U", "KPCD_U"];

    /// <summary>Line codes of the unit's contributions.</summary>
    public static IReadOnlyList<string> ContributionCodes => OfUnit;

    /// <summary>Takes over a computed month.</summary>
    /// <param name="person">Who it is.</param>
    /// <param name="pay">What the engine made of the facts.</param>
    /// <param name="findings">What the checks found.</param>
    /// <param name="input">What the unit filled in; null: nothing.</param>
    /// <param name="heads">The line heads of the sheet.</param>
    public void Take(EntryPerson person, MonthPay pay, IReadOnlyCollection<SheetFinding> findings, SheetInput? input, LineHeads heads)
    {
        Name(person);
        Error = SheetFinding.Write(findings.Where(f => f.Blocks), TextMaxLength);
        Warnings = SheetFinding.Write(findings.Where(f => !f.Blocks), WarningsMaxLength);
        Note = Cut(pay.Note, TextMaxLength);
        FactsJson = pay.Facts is null ? null : MonthFactsJson.Write(pay.Facts);
        HalfDaysOff = pay.Facts is null ? 0 : (int)(pay.Facts.DaysOff.Total * 2);
        TakeRank(pay.Facts);
        OneOffInDong = input?.OneOffInDong ?? 0;
        TakeAmounts(pay.Result);
        LinesJson = StoredLines.Write(LinesOf(pay.Result, input), heads);
    }

    /// <summary>Salary lines; every other component is an allowance.</summary>
    public static bool IsSalary(string code) => code is "LUONG" or "LUONG_TT" or "HSBL";

    private void TakeRank(PayMonthFacts? facts)
    {
        var ruling = facts?.Periods.Where(p => p.Facts is not null).MaxBy(p => p.From)?.Facts;
        RankCode = ruling?.Salary?.GradeCode;
        Step = ruling?.Salary?.Step;
        CoefficientInTenThousandths = ruling?.Salary?.Coefficient?.TenThousandths;
    }

    private void TakeAmounts(PayResult? result)
    {
        var components = result?.Components ?? [];
        SalaryInDong = components.Where(c => IsSalary(c.Component.Code)).Sum(c => c.PaidInDong);
        AllowancesInDong = components.Where(c => !IsSalary(c.Component.Code)).Sum(c => c.PaidInDong) + ExtraHours(result);
        InsuredBaseInDong = result?.AmountOf("BHXH_BASE") ?? 0;
        DeductionsInDong = OfPerson.Sum(code => result?.AmountOf(code) ?? 0) - (result?.UncoveredInDong ?? 0);
        ContributionsInDong = OfUnit.Sum(code => result?.AmountOf(code) ?? 0);
        NetInDong = SalaryInDong + AllowancesInDong - DeductionsInDong + OneOffInDong;
    }

    // The engine keeps night and overtime hours outside GROSS and NET; the person receives them with the month all the same.
    private static long ExtraHours(PayResult? result) =>
        result?.Lines.Where(l => l.Code.StartsWith("LAM", StringComparison.Ordinal)).Sum(l => l.AmountInDong) ?? 0;

    /// <summary>The lines that are kept.</summary>
    public static IEnumerable<StoredLine> LinesOf(PayResult? result, SheetInput? input)
    {
        foreach (var line in result?.Lines ?? [])
        {
            var reduction = result!.Components.FirstOrDefault(c => c.Component.Code == line.Code)?.ReductionInDong ?? 0;
            yield return new StoredLine(line.Code, line.Name, line.Computation, line.AmountInDong, line.LegalBasis, line.BudgetItem,
                reduction);
        }

        if (input is { OneOffInDong: not 0 })
        {
            yield return new StoredLine(
                StoredLine.OneOffCode, input.OneOffName ?? "Khoản một lần", "đơn vị nhập", input.OneOffInDong, input.Note ?? "", null, 0);
        }
    }

    private static string? Cut(string? text, int length) => text is null || text.Length <= length ? text : $"{text[..(length - 1)]}…";
}
