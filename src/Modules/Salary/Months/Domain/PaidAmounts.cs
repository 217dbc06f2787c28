using HoSoCanBo.Salary.Pay;

namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>What a closed month has paid a person: the lines of its sheet and every difference accepted since.</summary>
internal static class PaidAmounts
{
    private const string DifferencePrefix = "DIFF_";

    /// <summary>As a result the engine's results are compared with.</summary>
    public static PayResult Of(PayMonth month, IReadOnlyList<StoredLine> lines, IEnumerable<ArrearsProposal> accepted)
    {
        var paid = StoredLines.ToResult(month, lines);
        var components = paid.Components.ToList();
        var sums = paid.Lines.ToList();
        foreach (var line in accepted.SelectMany(a => a.Lines).Where(l => l.AmountInDong != 0))
        {
            if (line.Code == "DIFF_TOTAL")
            {
                continue;
            }

            if (line.Code.StartsWith(DifferencePrefix, StringComparison.Ordinal))
            {
                AddComponent(components, line with { Code = line.Code[DifferencePrefix.Length..] });
            }
            else
            {
                AddLine(sums, line);
            }
        }

        return paid with { Components = components, Lines = sums };
    }

    /// <summary>A month that pays nothing.</summary>
    public static PayResult Nothing(PayMonth month) => new(month, 0, [], [], []);

    private static void AddComponent(List<PaidComponent> components, ArrearsLine line)
    {
        var at = components.FindIndex(c => c.Component.Code == line.Code);
        if (at >= 0)
        {
            var known = components[at];
            components[at] = known
                with { Component = known.Component with { AmountInDong = known.Component.AmountInDong + line.AmountInDong } };
        }
        else
        {
            components.Add(new PaidComponent(
                new PayComponent(line.Code, line.Name, line.Computation, line.AmountInDong, PayTraits.None, line.LegalBasis,
                    line.BudgetItem ?? ""), 0, null));
        }
    }

    private static void AddLine(List<PayLine> lines, ArrearsLine line)
    {
        var at = lines.FindIndex(l => l.Code == line.Code);
        if (at >= 0)
        {
            lines[at] = lines[at] with { AmountInDong = lines[at].AmountInDong + line.AmountInDong };
        }
        else
        {
            lines.Add(new PayLine(line.Code, line.Name, line.Computation, line.AmountInDong, line.LegalBasis, line.BudgetItem));
        }
    }
}
