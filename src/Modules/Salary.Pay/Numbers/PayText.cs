using System.Globalization;

namespace HoSoCanBo.Salary.Pay.Numbers;

/// <summary>Figures as Vietnamese sheets print them, the same on every machine.</summary>
public static class PayText
{
    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <summary><c>2.530.000</c>.</summary>
    public static string Dong(long amount) => amount.ToString("#,0", Vietnamese);

    /// <summary>A sum of amounts as text.</summary>
    public static string Sum(IEnumerable<long> amounts) => string.Join(" + ", amounts.Select(Dong));

    /// <summary>A decimal number without closing zeros.</summary>
    public static string Number(decimal value) => value.ToString("0.####", Vietnamese);

    /// <summary>A decimal number with a fixed number of decimals.</summary>
    public static string Fixed(decimal value, int decimals) =>
        value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), Vietnamese);

    public static string Roman(int number) => number switch { 1 => "I", 2 => "II", 3 => "III", _ => "IV" };

    /// <summary><c>17/08/2026</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
}
