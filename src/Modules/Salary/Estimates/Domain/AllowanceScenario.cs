using HoSoCanBo.Salary.Pay;

namespace HoSoCanBo.Salary.Estimates.Domain;

/// <summary>Phương án về một phụ cấp: another level for those who have it, or the allowance for everybody of one đối tượng.</summary>
/// <param name="Code">Mã phụ cấp.</param>
/// <param name="Percent">Tỷ lệ, for allowances by percent.</param>
/// <param name="Coefficient">Hệ số, for allowances by coefficient.</param>
/// <param name="Kind">Who gets it; null: those who have it in the frozen month.</param>
internal sealed record AllowanceScenario(string Code, Percent? Percent, Coefficient? Coefficient, PersonKind? Kind)
{
    /// <summary>The facts with the allowance as the scenario has it.</summary>
    public PayMonthFacts Apply(PayMonthFacts month) => month with
    {
        Periods = [.. month.Periods.Select(p => p.Facts is { } facts && Concerns(facts) ? p with { Facts = Apply(facts) } : p)],
    };

    /// <summary>The tables with the allowance switched on: one that waits for its decree has no first day yet.</summary>
    public PayTables Apply(PayTables tables) => tables with
    {
        AllowanceKinds =
            [.. tables.AllowanceKinds.Select(k => k.Code == Code && k.Validity.From is null
                ? k with { Validity = new Validity(DateOnly.MinValue, null) } : k)],
    };

    private bool Concerns(PayFacts facts) => Kind is { } kind ? facts.Kind == kind : facts.Allowances.Any(a => a.Code == Code);

    private PayFacts Apply(PayFacts facts) => facts with
    {
        Allowances =
        [
            .. facts.Allowances.Where(a => a.Code != Code),
            (facts.Allowances.FirstOrDefault(a => a.Code == Code) ?? new AllowanceFact(Code))
                with { Percent = Percent, Coefficient = Coefficient, AmountInDong = null },
        ],
    };
}
