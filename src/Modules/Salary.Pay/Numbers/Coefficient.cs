namespace HoSoCanBo.Salary.Pay.Numbers;

/// <summary>
/// Hệ số lương, hệ số phụ cấp: exact to four decimals, because a kept difference may come from a product such as
/// 4,98 x 6% = 0,2988 (rounding rule R2).
/// </summary>
/// <param name="TenThousandths">The coefficient times 10.000.</param>
public readonly record struct Coefficient(int TenThousandths) : IComparable<Coefficient>
{
    private const int One = 10_000;

    /// <summary>The largest coefficient anyone may type; the highest of NĐ 204/2004/NĐ-CP is 13,00.</summary>
    public const decimal Max = 50m;

    /// <summary>Exactly nothing.</summary>
    public static Coefficient Zero => default;

    /// <summary>A coefficient as written.</summary>
    /// <exception cref="RuleViolationException">Negative, too large or with more than four decimals.</exception>
    public static Coefficient Of(decimal value)
    {
        return IsValid(value)
            ? new Coefficient((int)(value * One))
            : throw new RuleViolationException(
                "salary.coefficient-out-of-range", $"Hệ số {PayText.Number(value)} không hợp lệ: từ 0 đến {PayText.Number(Max)}, tối đa 4 chữ số thập phân.");
    }

    /// <summary>Whether a number can be a coefficient.</summary>
    public static bool IsValid(decimal value) => value is >= 0 and <= Max && value * One == decimal.Truncate(value * One);

    public static Coefficient operator +(Coefficient a, Coefficient b) => new(a.TenThousandths + b.TenThousandths);

    public static Coefficient operator -(Coefficient a, Coefficient b) => new(a.TenThousandths - b.TenThousandths);

    public static bool operator <(Coefficient a, Coefficient b) => a.TenThousandths < b.TenThousandths;

    public static bool operator >(Coefficient a, Coefficient b) => a.TenThousandths > b.TenThousandths;

    public static bool operator <=(Coefficient a, Coefficient b) => a.TenThousandths <= b.TenThousandths;

    public static bool operator >=(Coefficient a, Coefficient b) => a.TenThousandths >= b.TenThousandths;

    /// <summary>For exact arithmetic.</summary>
    public Fraction ToFraction() => new(TenThousandths, One);

    /// <summary>As a decimal number.</summary>
    public decimal ToDecimal() => decimal.Divide(TenThousandths, One);

    /// <inheritdoc />
    public int CompareTo(Coefficient other) => TenThousandths.CompareTo(other.TenThousandths);

    /// <summary><c>3,00</c>; four decimals when two do not say all.</summary>
    public override string ToString() => PayText.Fixed(ToDecimal(), TenThousandths % 100 == 0 ? 2 : 4);

    /// <summary><c>0,2</c>: without closing zeros.</summary>
    public string ToShortString() => PayText.Number(ToDecimal());
}
