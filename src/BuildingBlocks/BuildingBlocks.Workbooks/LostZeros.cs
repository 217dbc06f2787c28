namespace HoSoCanBo.BuildingBlocks.Workbooks;

/// <summary>Codes typed into an ordinary cell: Excel keeps 07 as the number 7.</summary>
public static class LostZeros
{
    /// <summary>The one known code that is these digits with zeros before them; null when there is none or more than one.</summary>
    public static string? Restored(string digits, IEnumerable<string> known)
    {
        if (!digits.All(char.IsAsciiDigit))
        {
            return null;
        }

        var meant = known.Where(code => code.Length > digits.Length && code[0] == '0' && code.TrimStart('0') == digits)
            .Distinct(StringComparer.Ordinal).Take(2).ToList();
        return meant.Count == 1 ? meant[0] : null;
    }
}
