using HoSoCanBo.BuildingBlocks.People;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.Domain;

namespace HoSoCanBo.Salary.Features.PaidEmployees;

/// <summary>How salary lines read on screens.</summary>
internal static class SalaryWords
{
    /// <summary>The first day of the line.</summary>
    public static string From(SalaryLineRow? line) => line switch
    {
        null => Show.Nothing,
        { EffectiveFrom: var day } when day == DatedFact.FromUnknownDay => "Không rõ",
        _ => Show.Date(line.EffectiveFrom),
    };

    /// <summary>A percentage.</summary>
    public static string Percent(int? percent) => percent is null ? Show.Nothing : $"{percent}%";

    /// <summary>Where the line comes from.</summary>
    public static string Of(SalaryLineOrigin origin) => origin switch
    {
        SalaryLineOrigin.Imported => "Hồ sơ giấy",
        _ => throw new ArgumentOutOfRangeException(nameof(origin)),
    };
}
