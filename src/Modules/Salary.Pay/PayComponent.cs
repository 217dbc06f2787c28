namespace HoSoCanBo.Salary.Pay;

/// <summary>One part of a month's pay, for a full month, already rounded (rounding rule R1).</summary>
/// <param name="Code">Line code: LUONG, PCCV, CV25.</param>
/// <param name="Name">What the sheet prints.</param>
/// <param name="Computation">How the amount came about.</param>
/// <param name="AmountInDong">The amount.</param>
/// <param name="Traits">What the amount counts for.</param>
/// <param name="LegalBasis">Law and article.</param>
/// <param name="BudgetItem">Tiểu mục (TT 324/2016/TT-BTC).</param>
public sealed record PayComponent(
    string Code, string Name, string Computation, long AmountInDong, PayTraits Traits, string LegalBasis, string BudgetItem)
{
    /// <summary>Whether the component counts for something.</summary>
    public bool Is(PayTraits trait) => (Traits & trait) != 0;
}

/// <summary>What a component counts for.</summary>
[Flags]
public enum PayTraits
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>In B, the base of percent allowances.</summary>
    InPercentBase = 1,

    /// <summary>In the insured base.</summary>
    Insured = 2,

    /// <summary>Reduced for every day without pay.</summary>
    Reduced = 4,

    /// <summary>Paid by actual days: not split again when a month is split.</summary>
    ByDays = 8,

    /// <summary>Free of personal income tax.</summary>
    TaxExempt = 16,

    /// <summary>Reduced for days without pay, but for unpaid leave only when it lasts a month or more on end.</summary>
    ReducedByMonth = 32,
}
