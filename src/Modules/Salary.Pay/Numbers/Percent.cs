namespace HoSoCanBo.Salary.Pay.Numbers;

/// <summary>Tỷ lệ phần trăm, exact to two decimals: 17,5% is 1750 hundredths.</summary>
/// <param name="Hundredths">The percentage times 100.</param>
public readonly record struct Percent(int Hundredths) : IComparable<Percent>
{
    /// <summary>The largest percentage anyone may type.</summary>
    public const decimal Max = 1000m;

    public static Percent Whole => new(10_000);

    /// <summary>Whether the first is smaller.</summary>
    public static bool operator <(Percent a, Percent b) => a.Hundredths < b.Hundredths;

    /// <summary>Whether the first is larger.</summary>
    public static bool operator >(Percent a, Percent b) => a.Hundredths > b.Hundredths;

    /// <summary>Whether the first is not larger.</summary>
    public static bool operator <=(Percent a, Percent b) => a.Hundredths <= b.Hundredths;

    /// <summary>Whether the first is not smaller.</summary>
    public static bool operator >=(Percent a, Percent b) => a.Hundredths >= b.Hundredths;

    /// <summary>A percentage as written.</summary>
    /// <exception cref="RuleViolationException">Negative, too large or with more than two decimals.</exception>
    public static Percent Of(decimal value)
    {
        return IsValid(value)
            ? new Percent((int)(value * 100))
            : throw new RuleViolationException(
                "salary.percent-out-of-range", $"Tỷ lệ {PayText.Number(value)}% không hợp lệ: từ 0 đến {PayText.Number(Max)}%, tối đa 2 chữ số thập phân.");
    }

    /// <summary>Whether a number can be a percentage.</summary>
    public static bool IsValid(decimal value) => value is >= 0 and <= Max && value * 100 == decimal.Truncate(value * 100);

    /// <summary>For exact arithmetic.</summary>
    public Fraction ToFraction() => new(Hundredths, 10_000);

    /// <summary>As a decimal number.</summary>
    public decimal ToDecimal() => decimal.Divide(Hundredths, 100);

    /// <inheritdoc />
    public int CompareTo(Percent other) => Hundredths.CompareTo(other.Hundredths);

    /// <summary><c>17,5%</c>.</summary>
    public override string ToString() => PayText.Number(ToDecimal()) + "%";
}
