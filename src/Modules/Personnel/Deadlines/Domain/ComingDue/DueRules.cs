using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reference.Domain.Retirement;

namespace HoSoCanBo.Personnel.Deadlines.Domain.ComingDue;

/// <summary>What is known of a person who comes due, apart from the reason.</summary>
internal sealed record DuePerson(
    Guid Id, Guid UnitId, Sex? Sex, DateOnly? BirthDate, DatePrecision BirthDatePrecision, DateOnly? RecruitedOn, string StatusCode,
    string? ContractTypeCode, string? HealthStatus, string KindCode, string? ProfessionalLevelCode, string? RankCode);

/// <summary>What else the record says about somebody who comes due.</summary>
/// <param name="HasDiscipline">A discipline is in effect.</param>
/// <param name="NextMovement">Name of a movement that is entered and waits for its day and answers the reason; null when none is.</param>
/// <param name="FixedTermContracts">Fixed-term labour contracts entered.</param>
internal sealed record DueContext(bool HasDiscipline, string? NextMovement, int FixedTermContracts);

/// <summary>
/// The conditions of each list, judged from the record: true, false, or null where the record does not tell and the officer has
/// to look. Nothing here decides; the list says what holds and what does not.
/// </summary>
internal static class DueRules
{
    /// <summary>Months ahead a retirement is listed.</summary>
    public const int RetirementMonths = 12;

    /// <summary>Months ahead everything else is listed.</summary>
    public const int OtherMonths = 6;

    private const int NoticeMonths = 6;
    private const int DecisionMonths = 3;
    private const int PensionYears = 15;
    private const int PensionYearsBefore2025 = 20;
    private const int ReappointmentMonths = 24;
    private const int SecondmentYears = 3;
    private const int LabourContractMonths = 36;
    private const int WorkContractMonths = 60;
    private const int FixedTermContractsMax = 2;
    private const int MonthsOfYear = 12;
    private const string AwaitsRetirement = "CHO_NGHI_HUU";
    private const string Retirement135 = "Nghị định 135/2020/NĐ-CP Điều 4, Phụ lục I";
    private const string Retirement46 = "Nghị định 46/2010/NĐ-CP";
    private const string Appointments = "Nghị định 138/2020/NĐ-CP";

    private static readonly DateOnly PensionLawOf2024 = new(2025, 7, 1);

    /// <summary>Nghỉ hưu.</summary>
    public static IReadOnlyList<DueCondition> OfRetirement(
        DuePerson person, RetirementMoment moment, RetirementException? own, DueContext context, DateOnly today)
    {
        var retiresOn = own?.RetiresOn ?? moment.RetiresOn;
        var noticeBy = retiresOn.AddMonths(-NoticeMonths);
        var decisionBy = retiresOn.AddMonths(-DecisionMonths);
        return
        [
            new(own is null
                ? $"Đủ {AgeOf(moment)} theo lộ trình vào hết ngày {retiresOn:dd/MM/yyyy}"
                : $"Ngày nghỉ hưu riêng {retiresOn:dd/MM/yyyy} (lộ trình {moment.RetiresOn:dd/MM/yyyy}): {own.Reason}", today >= retiresOn,
                Retirement135),
            new(person.BirthDatePrecision == DatePrecision.Day ? "Ngày sinh ghi đủ ngày, tháng, năm"
                : "Ngày sinh ghi chưa đủ ngày, tháng: tính theo ngày 01", person.BirthDatePrecision == DatePrecision.Day, Retirement135),
            PensionOf(person, retiresOn),
            new($"Thông báo nghỉ hưu trước 6 tháng (chậm nhất {noticeBy:dd/MM/yyyy})",
                person.StatusCode == AwaitsRetirement || context.NextMovement is not null ? true : today < noticeBy
                    ? null : false, Retirement46),
            new(context.NextMovement is null ? $"Quyết định nghỉ hưu trước 3 tháng (chậm nhất {decisionBy:dd/MM/yyyy})"
                : $"Đã có quyết định: {context.NextMovement}",
                context.NextMovement is not null ? true : today < decisionBy ? null : false, Retirement46),
        ];
    }

    /// <summary>Hết thời hạn giữ chức vụ: may the person be appointed again.</summary>
    public static IReadOnlyList<DueCondition> OfTerm(DuePerson person, DateOnly endsOn, DueContext context)
    {
        var retiresOn = person is { Sex: { } sex, BirthDate: { } born } ? RetirementAge.Of(sex, born).RetiresOn : (DateOnly?)null;
        var monthsLeft = retiresOn is { } day ? MonthsBetween(endsOn, day) : (int?)null;
        return
        [
            new(monthsLeft is null
                ? "Thời gian công tác còn lại: chưa tính được vì thiếu ngày sinh hoặc giới tính"
                : monthsLeft >= ReappointmentMonths
                    ? $"Còn {Length(monthsLeft.Value)} công tác đến tuổi nghỉ hưu"
                    : $"Còn {Length(Math.Max(0, monthsLeft.Value))} đến tuổi nghỉ hưu, dưới 2 năm: xem xét kéo dài đến khi nghỉ hưu",
                    monthsLeft is null ? null : monthsLeft >= ReappointmentMonths, Appointments),
            Discipline(context, Appointments),
            new(person.HealthStatus is null ? "Sức khỏe: chưa ghi trong hồ sơ" : $"Sức khỏe: {person.HealthStatus}",
                person.HealthStatus is null ? null : !IsPoor(person.HealthStatus), Appointments),
            new("Mức xếp loại chất lượng hằng năm trong thời hạn giữ chức vụ: xem phiếu đánh giá", null, Appointments),
            Answered(context, "Quyết định bổ nhiệm lại hoặc thôi giữ chức vụ"),
        ];
    }

    /// <summary>"Yếu", "Sức khỏe yếu": the word, which "thiếu máu" has not.</summary>
    private static bool IsPoor(string health) =>
        health.Split([' ', ',', '.', ';', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Contains("yếu", StringComparer.OrdinalIgnoreCase);

    /// <summary>Hết biệt phái.</summary>
    public static IReadOnlyList<DueCondition> OfSecondment(DateOnly from, DateOnly endsOn, DueContext context) =>
    [
        new($"Thời hạn {Length(MonthsBetween(from, endsOn.AddDays(1)))}, không quá 3 năm", endsOn < from.AddYears(SecondmentYears),
            "Luật CBCC 2008 Điều 53, Luật Viên chức 2010 Điều 36"),
        Discipline(context, null),
        Answered(context, "Quyết định kết thúc hoặc biệt phái tiếp"),
    ];

    /// <summary>Hết hạn hợp đồng.</summary>
    public static IReadOnlyList<DueCondition> OfContract(DuePerson person, DateOnly from, DateOnly endsOn, DueContext context)
    {
        var isWorkContract = person.ContractTypeCode is "HDLV_XD" or "HDLV_KXD";
        var most = isWorkContract ? WorkContractMonths : LabourContractMonths;
        return
        [
            new(person.ContractTypeCode is null ? "Loại hợp đồng: chưa ghi trong hồ sơ" : "Loại hợp đồng đã ghi trong hồ sơ",
                person.ContractTypeCode is not null, null),
            new($"Thời hạn {Length(MonthsBetween(from, endsOn.AddDays(1)))}, không quá {most} tháng", endsOn < from.AddMonths(most),
                isWorkContract ? "Luật Viên chức 2010 Điều 25" : "Bộ luật Lao động 2019 Điều 20"),
            new($"Đã ký {context.FixedTermContracts} hợp đồng xác định thời hạn; được ký thêm khi chưa quá 2 lần",
                isWorkContract ? null : context.FixedTermContracts < FixedTermContractsMax, "Bộ luật Lao động 2019 Điều 20 khoản 2"),
            Discipline(context, null),
            Answered(context, "Hợp đồng mới hoặc chấm dứt hợp đồng"),
        ];
    }

    /// <summary>Hết tập sự.</summary>
    public static IReadOnlyList<DueCondition> OfProbation(DateOnly from, DateOnly endsOn, DueContext context, DateOnly today) =>
    [
        new($"Đủ thời gian tập sự {Length(MonthsBetween(from, endsOn.AddDays(1)))} vào hết ngày {endsOn:dd/MM/yyyy}", today >= endsOn,
            "Nghị định 138/2020/NĐ-CP Điều 20, Nghị định 115/2020/NĐ-CP Điều 21"),
        Discipline(context, null),
        new("Báo cáo kết quả tập sự và nhận xét của người hướng dẫn: xem hồ sơ giấy", null, null),
        Answered(context, "Quyết định bổ nhiệm vào ngạch, chức danh nghề nghiệp"),
    ];

    /// <summary>An age in words.</summary>
    public static string AgeOf(RetirementMoment moment) =>
        moment.AgeMonths == 0 ? $"{moment.AgeYears} tuổi" : $"{moment.AgeYears} tuổi {moment.AgeMonths} tháng";

    private static DueCondition PensionOf(DuePerson person, DateOnly retiresOn)
    {
        var years = retiresOn < PensionLawOf2024 ? PensionYearsBefore2025 : PensionYears;
        var basis = retiresOn < PensionLawOf2024 ? "Luật BHXH 2014 Điều 54" : "Luật BHXH 2024 Điều 64";
        if (person.RecruitedOn is not { } recruitedOn)
        {
            return new DueCondition($"Thời gian đóng BHXH đủ {years} năm: chưa rõ vì thiếu ngày tuyển dụng", null, basis);
        }

        var months = MonthsBetween(recruitedOn, retiresOn.AddDays(1));
        return new DueCondition($"Từ ngày tuyển dụng đến khi nghỉ {Length(months)}; cần đủ {years} năm đóng BHXH (đối chiếu sổ BHXH)",
            months >= years * MonthsOfYear, basis);
    }

    private static DueCondition Discipline(DueContext context, string? basis) =>
        new(context.HasDiscipline ? "Đang trong thời hạn thi hành kỷ luật" : "Không trong thời hạn thi hành kỷ luật",
            !context.HasDiscipline, basis);

    private static DueCondition Answered(DueContext context, string what) =>
        new(context.NextMovement is null ? $"{what}: chưa có" : $"Đã nhập: {context.NextMovement}", context.NextMovement is not null, null);

    private static int MonthsBetween(DateOnly from, DateOnly until) =>
        ((until.Year - from.Year) * MonthsOfYear) + until.Month - from.Month - (until.Day < from.Day ? 1 : 0);

    private static string Length(int months) => (months / MonthsOfYear, months % MonthsOfYear) switch
    {
        (0, var m) => $"{m} tháng",
        (var y, 0) => $"{y} năm",
        var (y, m) => $"{y} năm {m} tháng",
    };
}
