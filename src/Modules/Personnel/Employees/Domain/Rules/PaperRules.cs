using System.Text.RegularExpressions;
using HoSoCanBo.Personnel.Documents.Decisions;

namespace HoSoCanBo.Personnel.Employees.Domain.Rules;

/// <summary>Rules on the papers behind changes: D4, Q1.</summary>
internal static partial class PaperRules
{
    /// <summary>What is odd about a paper; pay alone may hold from a day before it was signed.</summary>
    public static IEnumerable<ProfileFinding> Check(DecisionFacts facts, bool isAboutPay)
    {
        if (facts.EffectiveFrom < facts.SignedOn && !isAboutPay)
        {
            yield return new("D4", RuleSeverity.Warning,
                null, $"Ngày hiệu lực {facts.EffectiveFrom:dd/MM/yyyy} trước ngày ký {facts.SignedOn:dd/MM/yyyy}.");
        }

        if (!StateNumber().IsMatch(facts.Number) && !PartyNumber().IsMatch(facts.Number))
        {
            yield return new("Q1", RuleSeverity.Warning,
                null, $"Số “{facts.Number}” không có dạng thường gặp, ví dụ 80/QĐ-UBND-HC hoặc 128-QĐ/TW.");
        }
    }

    [GeneratedRegex(@"^\d{1,5}[A-Za-z]?/(\d{4}/)?[\p{L}&]+([-.][\p{L}\d&]+)*$")]
    private static partial Regex StateNumber();

    [GeneratedRegex(@"^\d{1,5}-[\p{L}]+/[\p{L}-]+$")]
    private static partial Regex PartyNumber();
}
