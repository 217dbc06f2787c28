namespace HoSoCanBo.Salary.Pay;

/// <summary>
/// Computes a month's pay of a person, line by line, in the order of the steps of docs/salary-engine.md. Pure: the same
/// facts and tables always give the same lines.
/// </summary>
public static class PayEngine
{
    private const string InsuranceBasis = "Luật BHXH 41/2024/QH15 Điều 31; 158/2025/NĐ-CP Điều 7";

    /// <summary>Computes the month.</summary>
    /// <exception cref="RuleViolationException">Facts that contradict the tables or each other, a gap in the rates, voluntary deductions
    /// above the pay.</exception>
    public static PayResult Compute(PayTables tables, PayMonthFacts facts, PaySettings wanted)
    {
        var baseSalary = tables.BaseSalaryOf(facts.Month);
        PayFactsCheck.Check(facts, wanted);
        var settings = wanted.In(tables, facts.Month);
        var segments = MonthSplit.Of(tables, facts, settings);
        var components = PaidComponent.Of(segments, facts.DaysOff, settings.StandardDays);
        var lines = new List<PayLine>();
        AddGross(lines, components, settings.StandardDays);
        if (segments.FirstOrDefault(s => s.Facts is not null)?.Facts is { } rulingFacts)
        {
            var insuredBase = InsuredBase.Of(tables, facts, segments, baseSalary);
            var insurance = new Insurance(tables, facts.Month, rulingFacts, insuredBase);
            lines.Add(new PayLine("BHXH_BASE", "Tiền lương tính đóng BHXH", insuredBase.Computation, insuredBase.AmountInDong,
                InsuranceBasis, null));
            var ofPerson = insurance.OfPerson();
            lines.AddRange(ofPerson);
            AddNet(lines, components, ofPerson, facts, rulingFacts, tables, insuredBase);
            AddCost(lines, components, insurance.OfUnit());
            lines.AddRange(
                ExtraHoursPay.Of(facts.ExtraHours, components.Sum(c => c.Component.AmountInDong), tables, facts.Month,
                    settings.StandardDays));
        }

        var result = new PayResult(facts.Month, baseSalary.AmountInDong, components, lines, PayWarnings.Of(facts, segments, tables));
        return result.ShortageInDong == 0 ? result
            : result with { Warnings = [.. result.Warnings, PayWarnings.OfShortage(result.ShortageInDong)] };
    }

    // Steps 8 and 9.
    private static void AddGross(List<PayLine> lines, IReadOnlyList<PaidComponent> components, int standardDays)
    {
        foreach (var (component, _, _) in components)
        {
            lines.Add(new PayLine(
                component.Code, component.Name, component.Computation, component.AmountInDong, component.LegalBasis, component.BudgetItem));
        }

        var gross = components.Select(c => c.Component.AmountInDong).ToList();
        lines.Add(new PayLine("GROSS", "Tổng lương và phụ cấp", gross.Count == 0 ? "0" : PayText.Sum(gross), gross.Sum(), "", null));
        var reductions = components.Where(c => c.ReductionText is not null).ToList();
        if (reductions.Count > 0)
        {
            lines.Add(new PayLine(
                "DEDUCT_LEAVE", "Giảm trừ ngày không hưởng lương", string.Join(" ; ", reductions.Select(c => c.ReductionText)),
                -reductions.Sum(c => c.ReductionInDong), $"08/2005/TTLT-BNV-BTC ({standardDays} ngày công chuẩn)", null));
        }
    }

    // Steps 13 and 14.
    private static void AddNet(
        List<PayLine> lines, IReadOnlyList<PaidComponent> components, IReadOnlyList<PayLine> ofPerson,
        PayMonthFacts facts, PayFacts ruling, PayTables tables, InsuredBase insuredBase)
    {
        var paid = components.Sum(c => c.PaidInDong);
        var uncovered = Math.Max(0, ofPerson.Sum(l => l.AmountInDong) - paid);
        var net = paid - ofPerson.Sum(l => l.AmountInDong) + uncovered;
        var text = Difference(paid, ofPerson) + (uncovered == 0 ? "" : $" = -{PayText.Dong(uncovered)}, chuyển tháng sau");
        lines.Add(new PayLine("NET_BEFORE_TAX", "Thực lĩnh trước thuế TNCN", text, net, "", null));
        if (ruling.Dependants is { } dependants)
        {
            var taxablePay = components.Where(c => !c.Component.Is(PayTraits.TaxExempt)).Sum(c => c.PaidInDong);
            var tax = IncomeTax.Of(tables.IncomeTaxRule(facts.Month), taxablePay, ofPerson.Sum(l => l.AmountInDong), dependants);
            lines.Add(tax);
            lines.Add(new PayLine("NET_AFTER_TAX", "Thực lĩnh sau thuế TNCN", Difference(net, [tax]), net - tax.AmountInDong, "", null));
            net -= tax.AmountInDong;
        }

        var voluntary = VoluntaryDeductions.Of(facts, ruling, tables, insuredBase, net);
        if (voluntary.Count > 0)
        {
            var left = net - voluntary.Sum(l => l.AmountInDong);
            lines.AddRange(voluntary);
            lines.Add(new PayLine("NET_AFTER_DEDUCTIONS", "Thực lĩnh sau các khoản trừ khác", Difference(net, voluntary), left, "", null));
            RefuseNegative(left, facts.Month);
        }

        AddShortage(lines, uncovered, facts.CarriedShortageInDong);
    }

    // A month with a day or two of pay may be insured as a whole: what the pay does not cover is taken from the next month.
    private static void AddShortage(List<PayLine> lines, long uncovered, long carried)
    {
        var left = carried - lines.Where(l => l.Code == PayResult.ShortageTakenCode).Sum(l => l.AmountInDong);
        if (uncovered + left > 0)
        {
            lines.Add(new PayLine(
                PayResult.ShortageCode, "Còn thiếu, trừ vào tháng sau", left == 0
                    ? PayText.Dong(uncovered) : PayText.Sum([uncovered, left]), uncovered + left, "", null));
        }
    }

    private static void AddCost(List<PayLine> lines, IReadOnlyList<PaidComponent> components, IReadOnlyList<PayLine> ofUnit)
    {
        var paid = components.Sum(c => c.PaidInDong);
        lines.AddRange(ofUnit);
        lines.Add(new PayLine(
            "COST", "Tổng chi của đơn vị", PayText.Sum(ofUnit.Select(l => l.AmountInDong).Prepend(paid)), paid
                + ofUnit.Sum(l => l.AmountInDong), "", null));
    }

    private static string Difference(long from, IEnumerable<PayLine> lines) =>
        string.Join(" - ", lines.Select(l => l.AmountInDong).Prepend(from).Select(PayText.Dong));

    private static void RefuseNegative(long net, PayMonth month)
    {
        if (net < 0)
        {
            throw new RuleViolationException(
                "salary.negative-net", $"Thực lĩnh tháng {month.ToVietnamese()} là {PayText.Dong(net)} đồng, nhỏ hơn 0: cần kiểm tra lại các khoản trừ.");
        }
    }
}
