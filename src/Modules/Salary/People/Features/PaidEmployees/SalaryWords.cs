using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.SharedRecords.People;

namespace HoSoCanBo.Salary.People.Features.PaidEmployees;

/// <summary>How salary lines read on screens.</summary>
internal static class SalaryWords
{
    /// <summary>The first day of the line.</summary>
    public static string From(SalaryLineRow? line) => line is null ? Show.Nothing : Day(line.EffectiveFrom);

    /// <summary>A first day.</summary>
    public static string Day(DateOnly day) => day == DatedFact.FromUnknownDay ? "Không rõ" : Show.Date(day);

    /// <summary>A percentage.</summary>
    public static string Percent(int? percent) => percent is null ? Show.Nothing : $"{percent}%";

    /// <summary>A percentage in hundredths.</summary>
    public static string PercentOfHundredths(int? hundredths) => hundredths is { } value ? new Percent(value).ToString() : Show.Nothing;

    /// <summary>A coefficient in ten thousandths.</summary>
    public static string Coefficient(int? tenThousandths) => tenThousandths is { } value ? new Coefficient(value).ToString() : Show.Nothing;

    /// <summary>The coefficient of a line, with the kept difference, or the wage of the contract.</summary>
    public static string Level(SalaryLineRow line) =>
        line.AgreedWageInDong is { } wage ? $"{PayText.Dong(wage)} đồng"
        : line.KeptDifferenceInTenThousandths is > 0 and var kept
        ? $"{Show.Hundredths(line.CoefficientInHundredths)} + {Coefficient(kept)} bảo lưu"
        : Show.Hundredths(line.CoefficientInHundredths);

    /// <summary>The level of an allowance.</summary>
    public static string Level(AllowanceRow allowance)
    {
        var level = allowance.AmountInDong is { } amount ? $"{PayText.Dong(amount)} đồng"
            : allowance.CoefficientInTenThousandths is not null ? Coefficient(allowance.CoefficientInTenThousandths)
            : allowance.PercentInHundredths is not null ? PercentOfHundredths(allowance.PercentInHundredths)
            : "theo quy định";
        return allowance.UsualHalfDays is { } halves ? $"{level} x {PayText.Number(halves / 2m)} ngày" : level;
    }

    /// <summary>The paper behind a line.</summary>
    public static string Basis(SalaryLineRow line) => Basis(line.Origin, line.DecisionNumber, line.SignedOn);

    /// <summary>The papers behind an allowance.</summary>
    public static string Basis(AllowanceRow allowance) =>
        Basis(allowance.Origin, allowance.DecisionNumber, null)
        + (allowance.EndDecisionNumber is { } end ? $"; thôi hưởng: {end}" : "");

    /// <summary>What the decision does.</summary>
    public static string Of(SalaryChangeKind change) => change switch
    {
        SalaryChangeKind.Opening => "Hồ sơ giấy",
        SalaryChangeKind.Placement => "Xếp lương",
        SalaryChangeKind.RegularStep => "Nâng bậc thường xuyên",
        SalaryChangeKind.EarlyStepForAchievement => "Nâng bậc trước thời hạn do thành tích",
        SalaryChangeKind.EarlyStepForRetirement => "Nâng bậc khi có thông báo nghỉ hưu",
        SalaryChangeKind.BeyondFrame => "Thâm niên vượt khung",
        SalaryChangeKind.GradeChange => "Nâng ngạch, chuyển ngạch",
        SalaryChangeKind.ContractWage => "Tiền lương hợp đồng",
        _ => "Khác",
    };

    /// <summary>A line that is asked for: what it does, rank, step, level, first day.</summary>
    public static string Of(SalaryChangeKind change, SalaryTerms terms, DateOnly from)
    {
        var level = terms.AgreedWageInDong is { } wage
            ? $"{PayText.Dong(wage)} đồng" : $"{terms.RankCode}, bậc {terms.Step}, hệ số {Show.Hundredths(terms.CoefficientInHundredths)}";
        var kept = terms.KeptDifferenceInTenThousandths is > 0 and var difference ? $" + {Coefficient(difference)} bảo lưu" : "";
        var beyond = terms.BeyondFramePercent is > 0 and var percent ? $", vượt khung {percent}%" : "";
        return $"{Of(change)}: {level}{kept}{beyond}, hưởng từ {Show.Date(from)}";
    }

    /// <summary>An allowance that is asked for: which, how much, its days.</summary>
    public static string Of(AllowanceTerms terms, DateOnly from, DateOnly? until)
    {
        var level = terms.AmountInDong is { } amount ? $"{PayText.Dong(amount)} đồng"
            : terms.CoefficientInTenThousandths is not null ? $"hệ số {Coefficient(terms.CoefficientInTenThousandths)}"
            : terms.PercentInHundredths is not null ? PercentOfHundredths(terms.PercentInHundredths)
            : "theo quy định";
        return $"{AllowanceNames.Of(terms.Code, terms.Name)}: {level}, từ {Show.Date(from)}{(until is { } last ? $" đến {Show.Date(last)}" : "")}";
    }

    /// <summary>Whether the line holds on some day.</summary>
    public static bool Counts(SalaryLineRow line) => line.EffectiveUntil is not { } until || until >= line.EffectiveFrom;

    /// <summary>Why a person is away.</summary>
    public static string Of(AbsenceKind kind) => kind switch
    {
        AbsenceKind.UnpaidLeave => "Nghỉ không hưởng lương",
        AbsenceKind.Sick => "Nghỉ ốm, tai nạn hưởng BHXH",
        AbsenceKind.Maternity => "Nghỉ thai sản",
        AbsenceKind.Suspended => "Tạm đình chỉ, tạm giữ, tạm giam",
        AbsenceKind.BeyondTerm => "Học, công tác quá thời hạn",
        AbsenceKind.SuspendedSentence => "Thử thách của án treo (không tính thời gian giữ bậc)",
        _ => "Nơi khác trả lương",
    };

    private static string Basis(SalaryLineOrigin origin, string? number, DateOnly? signedOn) => (origin, number) switch
    {
        (SalaryLineOrigin.Imported, null) => "Hồ sơ giấy",
        (_, null) => "Quyết định trong hồ sơ",
        _ => signedOn is { } day ? $"{number} ngày {Show.Date(day)}" : number,
    };
}
