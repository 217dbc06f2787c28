namespace HoSoCanBo.Salary.Pay.Numbers;

/// <summary>An exact rational number: money is never computed with binary floating point (rounding rule R6).</summary>
public readonly record struct Fraction : IComparable<Fraction>
{
    private readonly Int128 denominator;

    /// <summary>The number <paramref name="numerator"/>/<paramref name="denominator"/> in lowest terms.</summary>
    public Fraction(Int128 numerator, Int128 denominator)
    {
        if (denominator == 0)
        {
            throw new DivideByZeroException();
        }

        var divisor = GreatestCommonDivisor(Int128.Abs(numerator), Int128.Abs(denominator)) * (denominator < 0 ? -1 : 1);
        Numerator = numerator / divisor;
        this.denominator = denominator / divisor;
    }

    /// <summary>Numerator; carries the sign.</summary>
    public Int128 Numerator { get; }

    /// <summary>Denominator, at least 1.</summary>
    public Int128 Denominator => denominator == 0 ? 1 : denominator;

    /// <summary>A decimal number as written, without loss.</summary>
    public static Fraction Of(decimal value)
    {
        Int128 denominator = 1;
        while (value != decimal.Truncate(value))
        {
            value *= 10;
            denominator *= 10;
        }

        return new Fraction((Int128)value, denominator);
    }

    public static implicit operator Fraction(long value) => new(value, 1);

    public static Fraction operator +(Fraction a, Fraction b) =>
        new(checked((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator)), checked(a.Denominator * b.Denominator));

    public static Fraction operator -(Fraction a, Fraction b) => a + (b * -1L);

    public static Fraction operator *(Fraction a, Fraction b) =>
        new(checked(a.Numerator * b.Numerator), checked(a.Denominator * b.Denominator));

    public static Fraction operator /(Fraction a, Fraction b) => a * new Fraction(b.Denominator, b.Numerator);

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    /// <summary>Whole đồng, a half goes up (rounding rule R1).</summary>
    public long RoundHalfUp()
    {
        var doubled = checked((2 * Numerator) + Denominator);
        var divisor = 2 * Denominator;
        var quotient = doubled / divisor;
        return (long)(doubled % divisor < 0 ? quotient - 1 : quotient);
    }

    /// <inheritdoc />
    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    private static Int128 GreatestCommonDivisor(Int128 a, Int128 b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a == 0 ? 1 : a;
    }
}
