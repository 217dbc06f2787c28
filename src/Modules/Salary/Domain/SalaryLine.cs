using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.People;

namespace HoSoCanBo.Salary.Domain;

/// <summary>Where a salary line comes from.</summary>
public enum SalaryLineOrigin
{
    /// <summary>Hồ sơ giấy: taken from item 14 of form 2C-BNV/2008 when the record entered the software.</summary>
    Imported,
}

/// <summary>Ngạch, bậc, hệ số và phụ cấp.</summary>
/// <param name="RankCode">Mã ngạch hoặc mã số chức danh nghề nghiệp, for instance <c>01.003</c>.</param>
/// <param name="RankName">Tên ngạch hoặc chức danh nghề nghiệp.</param>
/// <param name="Step">Bậc.</param>
/// <param name="CoefficientInHundredths">Hệ số lương times 100: 234 is 2,34.</param>
/// <param name="BeyondFramePercent">Phụ cấp thâm niên vượt khung, percent.</param>
/// <param name="PositionAllowanceInHundredths">Hệ số phụ cấp chức vụ times 100.</param>
public sealed record SalaryTerms(
    string? RankCode, string? RankName, int? Step, int? CoefficientInHundredths, int? BeyondFramePercent, int? PositionAllowanceInHundredths);

/// <summary>Một dòng diễn biến lương: rank, step, coefficient and allowances from a day on.</summary>
public sealed class SalaryLine : DatedFact, IAudited
{
    /// <summary>Longest rank code.</summary>
    public const int RankCodeMaxLength = 20;

    /// <summary>Longest rank name.</summary>
    public const int RankNameMaxLength = 200;

    private SalaryLine()
    {
    }

    internal SalaryLine(Guid personId, SalaryTerms terms, SalaryLineOrigin origin, DateOnly effectiveFrom, FactSource source)
        : base(personId, effectiveFrom, source)
    {
        (RankCode, RankName, Step, CoefficientInHundredths, BeyondFramePercent, PositionAllowanceInHundredths) = terms;
        Origin = origin;
    }

    /// <summary>Mã ngạch.</summary>
    public string? RankCode { get; private set; }

    /// <summary>Tên ngạch hoặc chức danh nghề nghiệp.</summary>
    public string? RankName { get; private set; }

    /// <summary>Bậc.</summary>
    public int? Step { get; private set; }

    /// <summary>Hệ số lương times 100.</summary>
    public int? CoefficientInHundredths { get; private set; }

    /// <summary>Phụ cấp thâm niên vượt khung, percent.</summary>
    public int? BeyondFramePercent { get; private set; }

    /// <summary>Hệ số phụ cấp chức vụ times 100.</summary>
    public int? PositionAllowanceInHundredths { get; private set; }

    /// <summary>Where the line comes from.</summary>
    public SalaryLineOrigin Origin { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => PersonId;
}
