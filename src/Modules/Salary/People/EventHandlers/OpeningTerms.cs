using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.People.Domain;

namespace HoSoCanBo.Salary.People.EventHandlers;

/// <summary>Item 14 of the paper record in the words of this module.</summary>
internal static class OpeningTerms
{
    private const string PositionAllowance = "PCCV";

    public static SalaryTerms Of(OpeningSalary line) => new()
    {
        RankCode = line.RankCode,
        RankName = line.RankName,
        Step = line.Step,
        CoefficientInHundredths = line.CoefficientInHundredths,
        BeyondFramePercent = line.BeyondFramePercent,
        PaidPercentInHundredths = line.PaidPercent * 100 ?? SalaryTerms.WholePercentInHundredths,
        AgreedWageInDong = line.AgreedWageInDong,
        NextStepOn = line.NextStepOn,
    };

    public static IReadOnlyList<AllowanceTerms> AllowancesOf(OpeningSalary line)
    {
        var others = (line.Allowances ?? []).Where(a => a.Code != PositionAllowance).DistinctBy(a => a.Code)
            .Select(a => new AllowanceTerms(a.Code)
        {
            CoefficientInTenThousandths = a.CoefficientInHundredths * 100,
            PercentInHundredths = a.Percent * 100,
            AmountInDong = a.AmountInDong,
        });
        return line.PositionAllowanceInHundredths is > 0 and var hundredths
            ? [new AllowanceTerms(PositionAllowance) { CoefficientInTenThousandths = hundredths * 100 }, .. others]
            : [.. others];
    }
}
