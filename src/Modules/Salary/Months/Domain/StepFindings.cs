using HoSoCanBo.Salary.People.Domain.History;
using HoSoCanBo.Salary.StepLists.Domain;

namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>What a sheet of the month says about the step a person holds.</summary>
internal static class StepFindings
{
    /// <summary>A percent beyond frame that is too high, and a raise that is due but was not recorded.</summary>
    public static IReadOnlyList<SheetFinding> FindingsOf(this StepReview review, PayRecord record, IReadOnlyList<StepExtension> extensions)
    {
        var findings = new List<SheetFinding>();
        if (review.ExcessOf(record, extensions) is { } excess)
        {
            findings.Add(SheetRules.OnScale.Finds(excess));
        }

        if (review.Due(record, extensions) is { IsEligible: true, EffectiveFrom: { } from } due)
        {
            findings.Add(SheetRules.RaiseRecorded.Finds(due.ToBeyondFramePercent is { } percent
                ? $"Đến hạn hưởng vượt khung {percent}% từ {PayText.Day(from)} nhưng chưa ghi quyết định."
                : $"Đến hạn nâng lên bậc {due.ToStep} từ {PayText.Day(from)} nhưng chưa ghi quyết định."));
        }

        return findings;
    }
}
