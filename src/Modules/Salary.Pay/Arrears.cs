namespace HoSoCanBo.Salary.Pay;

/// <summary>What a late decision asks for: what was paid, what was due, and for which months.</summary>
/// <param name="Paid">The facts the closed months were paid with.</param>
/// <param name="Due">The facts as they should have been; a period without facts: had left.</param>
/// <param name="Months">The closed months, in order.</param>
/// <param name="ListedIn">The month whose sheet carries the arrears.</param>
public sealed record ArrearsClaim(
    IReadOnlyList<PayPeriod> Paid, IReadOnlyList<PayPeriod> Due, IReadOnlyList<ArrearsMonth> Months, PayMonth ListedIn)
{
    /// <summary>Decision behind the claim: every line names it.</summary>
    public string? Decision { get; init; }
}

/// <summary>A closed month and what happened in it.</summary>
public sealed record ArrearsMonth(PayMonth Month, DaysOff DaysOff)
{
    /// <summary>A month without days off.</summary>
    public ArrearsMonth(PayMonth month)
        : this(month, DaysOff.None)
    {
    }
}

/// <summary>The difference of one closed month.</summary>
/// <param name="Month">The month.</param>
/// <param name="BaseSalaryInDong">Its base salary.</param>
/// <param name="Lines">DIFF_… of each component, DIFF_TOTAL, and the differences of insurance.</param>
public sealed record ArrearsMonthResult(PayMonth Month, long BaseSalaryInDong, IReadOnlyList<PayLine> Lines);

/// <summary>Truy lĩnh, truy thu: month by month, and the totals for the sheet they are listed in.</summary>
/// <param name="ListedIn">The month of the sheet.</param>
/// <param name="IsClawback">Truy thu: the person was paid too much.</param>
/// <param name="Months">Month by month.</param>
/// <param name="Totals">ARREARS_… or CLAWBACK_….</param>
public sealed record ArrearsResult(
    PayMonth ListedIn, bool IsClawback, IReadOnlyList<ArrearsMonthResult> Months, IReadOnlyList<PayLine> Totals);

/// <summary>
/// Step 15: for every closed month compute what was paid and what was due with that month's base salary and rates, and
/// subtract, component by component and insurance included.
/// </summary>
public static class Arrears
{
    private static readonly (string Code, string Name)[] Insured =
    [
        ("BHXH_BASE", "Chênh lệch tiền lương tính đóng BHXH"),
        ("BHXH_E", "BHXH người lao động"), ("BHYT_E", "BHYT người lao động"), ("BHTN_E", "BHTN người lao động"),
        ("BHXH_U", "BHXH đơn vị"), ("BHYT_U", "BHYT đơn vị"), ("BHTN_U", "BHTN đơn vị"), ("KPCD_U", "KPCĐ đơn vị"),
    ];

    private static readonly string[] OfPerson = ["BHXH_E", "BHYT_E", "BHTN_E"];

    private static readonly string[] OfUnit = ["BHXH_U", "BHYT_U", "BHTN_U", "KPCD_U"];

    private static readonly string[] AlwaysShown = ["LUONG", "PCCV"];

    /// <summary>Computes the claim.</summary>
    /// <exception cref="RuleViolationException">Nothing to compute, or facts the engine refuses.</exception>
    public static ArrearsResult Compute(PayTables tables, ArrearsClaim claim, PaySettings settings)
    {
        Check(claim);
        var months = claim.Months.Select(m => Month(tables, claim, m, settings)).ToList();
        var total = months.Sum(m => AmountOf(m.Lines, "DIFF_TOTAL"));
        return new ArrearsResult(claim.ListedIn, total < 0, months, Totals(months, total, claim));
    }

    private static ArrearsMonthResult Month(PayTables tables, ArrearsClaim claim, ArrearsMonth month, PaySettings settings)
    {
        var paid = PayEngine.Compute(tables, FactsOf(claim.Paid, month), settings);
        var due = PayEngine.Compute(tables, FactsOf(claim.Due, month), settings);
        return Difference(month.Month, paid, due, claim.Decision);
    }

    /// <summary>The difference of one month between what was paid and what was due, insurance included.</summary>
    public static ArrearsMonthResult Difference(PayMonth month, PayResult paid, PayResult due, string? decision)
    {
        var lines = Differences(paid, due, decision).ToList();
        var total = lines.Sum(l => l.AmountInDong);
        lines.Add(new PayLine("DIFF_TOTAL", "Cộng chênh lệch", Text(lines.Select(l => l.AmountInDong)), total, Basis("", decision), null));
        foreach (var (code, name) in Insured)
        {
            var (was, shouldBe) = (paid.AmountOf(code), due.AmountOf(code));
            var legalBasis = due.Lines.Concat(paid.Lines).FirstOrDefault(l => l.Code == code)?.LegalBasis ?? "";
            lines.Add(new PayLine(code, name, $"{PayText.Dong(shouldBe)} - {PayText.Dong(was)}", shouldBe - was,
                Basis(legalBasis, decision), null));
        }

        return new ArrearsMonthResult(month, due.BaseSalaryInDong, lines);
    }

    private static IEnumerable<PayLine> Differences(PayResult paid, PayResult due, string? decision)
    {
        var components = due.Components.Concat(paid.Components).ToList();
        foreach (var code in AlwaysShown.Concat(components.Select(c => c.Component.Code)).Distinct())
        {
            var component = components.Find(c => c.Component.Code == code)?.Component;
            var (was, shouldBe) = (PaidOf(paid, code), PaidOf(due, code));
            yield return new PayLine(
                $"DIFF_{code}", $"Chênh lệch {Lower(component?.Name ?? (code == "PCCV" ? "Phụ cấp chức vụ" : "Lương ngạch bậc"))}",
                $"{PayText.Dong(shouldBe)} - {PayText.Dong(was)}", shouldBe - was, Basis(component?.LegalBasis ?? "", decision),
                component?.BudgetItem);
        }
    }

    private static List<PayLine> Totals(List<ArrearsMonthResult> months, long total, ArrearsClaim claim)
    {
        var prefix = total < 0 ? "CLAWBACK" : "ARREARS";
        var what = total < 0 ? "truy thu" : "truy lĩnh";
        var lines = new List<PayLine> { Total($"{prefix}_TOTAL", $"Tổng {what}", months.Select(m => AmountOf(m.Lines, "DIFF_TOTAL"))) };
        foreach (var (code, name) in Insured)
        {
            lines.Add(Total($"{prefix}_{code}", $"{name}, {what}", months.Select(m => AmountOf(m.Lines, code))));
        }

        var ofPerson = OfPerson.Select(c => AmountOf(lines, $"{prefix}_{c}")).ToList();
        var ofUnit = OfUnit.Select(c => AmountOf(lines, $"{prefix}_{c}")).ToList();
        lines.Add(new PayLine(
            $"{prefix}_NET", $"Thực nhận {what}", string.Join(" - ", ofPerson.Prepend(total).Select(PayText.Dong)), total - ofPerson.Sum(),
            Basis("", claim.Decision), null));
        lines.Add(new PayLine($"{prefix}_COST", $"Tổng chi của đơn vị, {what}", Text(ofUnit.Prepend(total)), total + ofUnit.Sum(),
            Basis("", claim.Decision), null));
        return lines;

        PayLine Total(string code, string name, IEnumerable<long> amounts)
        {
            var all = amounts.ToList();
            return new PayLine(code, name, Text(all), all.Sum(), Basis("", claim.Decision), null);
        }
    }

    private static PayMonthFacts FactsOf(IReadOnlyList<PayPeriod> periods, ArrearsMonth month) =>
        new(month.Month, periods) { DaysOff = month.DaysOff };

    private static void Check(ArrearsClaim claim)
    {
        if (claim.Months.Count == 0)
        {
            throw new RuleViolationException("salary.arrears-no-month", "Không có tháng nào đã trả lương để tính chênh lệch.");
        }

        if (claim.Months.DistinctBy(m => m.Month).Count() != claim.Months.Count)
        {
            throw new RuleViolationException("salary.arrears-month-twice", "Một tháng bị khai hai lần: mỗi tháng chỉ truy lĩnh một lần.");
        }

        if (claim.Months.Any(m => m.Month >= claim.ListedIn))
        {
            throw new RuleViolationException(
                "salary.arrears-month-open", $"Chỉ truy lĩnh, truy thu các tháng trước tháng {claim.ListedIn.ToVietnamese()}.");
        }
    }

    private static long PaidOf(PayResult result, string code) =>
        result.Components.Where(c => c.Component.Code == code).Sum(c => c.PaidInDong);

    private static long AmountOf(IEnumerable<PayLine> lines, string code) => lines.First(l => l.Code == code).AmountInDong;

    private static string Text(IEnumerable<long> amounts) => PayText.Sum(amounts).Replace("+ -", "- ", StringComparison.Ordinal);

    private static string Basis(string legalBasis, string? decision) =>
        string.Join("; ", new[] { legalBasis, decision ?? "" }.Where(t => t.Length > 0));

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
