namespace HoSoCanBo.Salary.Pay.Numbers;

/// <summary>Số tiền bằng chữ, as pay sheets and payslips print it: "Một triệu hai trăm linh năm nghìn đồng".</summary>
public static class AmountInWords
{
    private const long Billion = 1_000_000_000;
    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
    private static readonly long[] Units = [1, 1_000, 1_000_000];
    private static readonly string[] Groups = ["", " nghìn", " triệu"];

    /// <summary>The amount in words, with a capital letter and "đồng".</summary>
    public static string Of(long amount)
    {
        var words = amount < 0 ? $"âm {Read(-(Int128)amount)}" : Read(amount);
        return $"{char.ToUpperInvariant(words[0])}{words[1..]} đồng";
    }

    private static string Read(Int128 amount)
    {
        if (amount == 0)
        {
            return Digits[0];
        }

        // Billions are read like a number of their own: một nghìn hai trăm tỷ.
        var (billions, rest) = ((long)(amount / Billion), (long)(amount % Billion));
        var parts = new List<string>(4);
        if (billions > 0)
        {
            parts.Add(Read(billions) + " tỷ");
        }

        for (var level = Groups.Length - 1; level >= 0; level--)
        {
            var group = (int)(rest / Units[level] % 1_000);
            if (group > 0)
            {
                parts.Add(Hundreds(group, isFirst: parts.Count == 0) + Groups[level]);
            }
        }

        return string.Join(' ', parts);
    }

    private static string Hundreds(int group, bool isFirst)
    {
        var (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
        var words = new List<string>(4);
        if (hundreds > 0 || !isFirst)
        {
            words.Add(Digits[hundreds] + " trăm");
        }

        if (tens > 1)
        {
            words.Add(Digits[tens] + " mươi");
        }
        else if (tens == 1)
        {
            words.Add("mười");
        }
        else if (ones > 0 && words.Count > 0)
        {
            words.Add("linh");
        }

        if (ones > 0)
        {
            words.Add((tens, ones) switch
            {
                ( > 1, 1) => "mốt",
                ( > 0, 5) => "lăm",
                ( > 1, 4) => "tư",
                _ => Digits[ones],
            });
        }

        return string.Join(' ', words);
    }
}
