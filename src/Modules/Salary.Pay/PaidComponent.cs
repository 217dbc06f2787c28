namespace HoSoCanBo.Salary.Pay;

/// <summary>A component as the month pays it: the parts of a split month together, and what days without pay take away.</summary>
/// <param name="Component">Amount and text of the month.</param>
/// <param name="ReductionInDong">Giảm trừ ngày không hưởng lương, not negative.</param>
/// <param name="ReductionText">How the reduction came about; null when nothing is taken away.</param>
public sealed record PaidComponent(PayComponent Component, long ReductionInDong, string? ReductionText)
{
    /// <summary>What the person gets of the component.</summary>
    public long PaidInDong => Component.AmountInDong - ReductionInDong;

    /// <summary>Joins the stretches of a month and applies the days without pay (steps 8 and 9).</summary>
    public static IReadOnlyList<PaidComponent> Of(IReadOnlyList<PaySegment> segments, DaysOff daysOff, int standardDays)
    {
        var employed = segments.Where(s => s.Facts is not null).ToList();
        var employedWeight = employed.Sum(s => s.Weight);
        var absence = new Absence(daysOff, employed.Sum(s => s.WorkingDays), standardDays);
        var codes = segments.SelectMany(s => s.Components).Select(c => c.Code).Distinct();
        return
        [
            .. from code in codes
               let component = Join(code, employed, standardDays)
               let full = Reference(code, employed, employedWeight)
               select Reduce(component, full, absence),
        ];
    }

    // Each component is rounded once, after its parts are added up exactly.
    private static PayComponent Join(string code, List<PaySegment> segments, int standardDays)
    {
        var parts = PartsOf(code, segments);
        var last = parts[^1].Component;
        if (last.Is(PayTraits.ByDays))
        {
            return last;
        }

        var groups = parts.Where(p => p.Weight > 0)
            .GroupBy(p => p.Component.AmountInDong)
            .Select(g => (Amount: g.Key, Weight: g.Sum(p => p.Weight)))
            .ToList();
        if (groups is [var only] && only.Weight == standardDays)
        {
            return last;
        }

        var sum = groups.Aggregate((Fraction)0, (total, g) => total + new Fraction((Int128)g.Amount * g.Weight, standardDays));
        return last with
        {
            AmountInDong = sum.RoundHalfUp(),
            Computation = groups.Count == 0 ? "0"
                : string.Join(" + ", groups.Select(g => $"{PayText.Dong(g.Amount)} x {g.Weight}/{standardDays}")),
        };
    }

    // What a full month would pay of the component, for the value of a day off.
    private static Fraction Reference(string code, List<PaySegment> segments, int employedWeight)
    {
        var parts = PartsOf(code, segments);
        if (employedWeight == 0 || parts[^1].Component.Is(PayTraits.ByDays))
        {
            return parts[^1].Component.AmountInDong;
        }

        return parts.Aggregate((Fraction)0, (sum, p) => sum + new Fraction((Int128)p.Component.AmountInDong * p.Weight, employedWeight));
    }

    private static PaidComponent Reduce(PayComponent component, Fraction full, Absence absence)
    {
        var days = absence.DaysFor(component);
        if (component.AmountInDong == 0 || (days == 0 && !absence.IsWholeMonth))
        {
            return new PaidComponent(component, 0, null);
        }

        if (absence.IsWholeMonth)
        {
            return new PaidComponent(component, component.AmountInDong, $"{component.Code}: {PayText.Dong(component.AmountInDong)}");
        }

        var reduction = Math.Min(component.AmountInDong, (full * Fraction.Of(days) / absence.Divisor).RoundHalfUp());
        var text = $"{component.Code}: {PayText.Dong(full.RoundHalfUp())} x {PayText.Number(days)}/{absence.Divisor} = {PayText.Dong(reduction)}";
        return new PaidComponent(component, reduction, text);
    }

    private static List<(PayComponent Component, int Weight)> PartsOf(string code, List<PaySegment> segments) =>
        [.. from segment in segments
            from component in segment.Components
            where component.Code == code
            select (component, segment.Weight)];

    /// <summary>The days without pay of a month, against the days there are.</summary>
    private sealed record Absence(DaysOff DaysOff, int WorkingDays, int StandardDays)
    {
        /// <summary>No working day is left: nothing is paid.</summary>
        public bool IsWholeMonth => DaysOff.Total > 0 && DaysOff.Total >= WorkingDays;

        /// <summary>
        /// N; where N days are off and a longer month still had days of work, its working days, so that these are paid
        /// (Bộ luật Lao động 2019 Điều 90, 94).
        /// </summary>
        public int Divisor => DaysOff.Total >= StandardDays ? WorkingDays : StandardDays;

        /// <summary>The days that count for a component.</summary>
        public decimal DaysFor(PayComponent component) =>
            component.Is(PayTraits.Reduced) ? DaysOff.Total
            : component.Is(PayTraits.ReducedByMonth) ? DaysOff.WithoutShortLeave
            : 0;
    }
}
