using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.SharedRecords.People;

namespace HoSoCanBo.Salary.StepLists.Domain;

/// <summary>Carries out what a list proposes for one person.</summary>
internal static class StepRaise
{
    /// <summary>Adds the new line, when the person still holds the one the list was made from.</summary>
    /// <exception cref="RuleViolationException">The pay of the person changed since.</exception>
    public static SalaryLine Apply(PaidEmployee person, StepListItem item, FactSource source)
    {
        var held = person.SalaryLines.FirstOrDefault(l => l.Id == item.LineId && l.WithdrawnAt is null && l.EverHolds);
        if (held is null || held.EffectiveUntil is not null || item.EffectiveFrom is not { } from)
        {
            throw new RuleViolationException(
                "salary.step-list-stale", $"Dòng lương của {item.FullName} đã thay đổi từ lúc lập danh sách. Trả lại danh sách để lập lại cho người này.");
        }

        var isBeyondFrame = item.Kind == SalaryChangeKind.BeyondFrame;
        var terms = new SalaryTerms
        {
            KindCode = held.KindCode,
            RankCode = held.RankCode,
            RankName = held.RankName,
            ScaleCode = held.ScaleCode,
            TableCode = held.TableCode,
            Step = isBeyondFrame ? held.Step : item.ToStep,
            CoefficientInHundredths = isBeyondFrame ? held.CoefficientInHundredths : item.ToCoefficientInHundredths,
            PaidPercentInHundredths = held.PaidPercentInHundredths,
            BeyondFramePercent = isBeyondFrame ? item.ToBeyondFramePercent : null,
            KeptDifferenceInTenThousandths = held.KeptDifferenceInTenThousandths,
            ContractMonths = held.ContractMonths,
            StepHeldSince = isBeyondFrame ? item.HeldSince : null,
        };
        return person.Decide(terms, item.Kind, from, source);
    }
}
