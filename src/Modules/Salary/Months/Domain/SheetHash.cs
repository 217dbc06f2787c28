using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>SHA-256 over every line of a sheet: a sheet with the same hash pays the same people the same amounts.</summary>
internal static class SheetHash
{
    /// <summary>The hash of a sheet, in hexadecimal.</summary>
    public static string Of(PaySheet sheet, DateOnly paidOn, IEnumerable<SheetEntry> entries, LineHeads heads,
        IEnumerable<ArrearsProposal> arrears)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, $"{sheet.Id}|{sheet.Month}|{sheet.UnitId}|{sheet.FundingSource}|{sheet.Kind}|{paidOn:yyyy-MM-dd}");
        foreach (var entry in entries.OrderBy(e => e.PersonId))
        {
            Append(hash, entry.PersonId.ToString());
            foreach (var line in StoredLines.Read(entry.LinesJson, heads))
            {
                Append(hash, $"{line.Code}|{line.AmountInDong.ToString(CultureInfo.InvariantCulture)}|{line.ReductionInDong.ToString(CultureInfo.InvariantCulture)}");
            }
        }

        foreach (var proposal in arrears.OrderBy(a => a.OfMonth).ThenBy(a => a.PersonId))
        {
            Append(hash, $"{proposal.PersonId}|{proposal.OfMonth:yyyy-MM}|{proposal.AmountInDong}|{proposal.NetInDong}|{proposal.ContributionsInDong}");
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>One hash over many.</summary>
    public static string OfAll(IEnumerable<string> hashes) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', hashes))));

    private static void Append(IncrementalHash hash, string line)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(line));
        hash.AppendData("\n"u8);
    }
}
