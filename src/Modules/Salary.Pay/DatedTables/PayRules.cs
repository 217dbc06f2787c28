namespace HoSoCanBo.Salary.Pay.DatedTables;

/// <summary>Numbers of the law that pay and step increases use beside the tables of amounts and rates.</summary>
public enum PayRuleKind
{
    /// <summary>Trần tiền lương tính đóng bảo hiểm, in base salaries.</summary>
    InsuredCeiling,

    /// <summary>Trần tiền lương thỏa thuận tính đóng BHTN, in regional minimum wages.</summary>
    UnemploymentCeiling,

    /// <summary>Working days without pay from which a month is not insured.</summary>
    UninsuredDays,

    /// <summary>1: the first month of work or of return is insured however few days are paid.</summary>
    FirstMonthInsured,

    /// <summary>Insured base of người hoạt động không chuyên trách, in base salaries.</summary>
    NonSpecialistBase,

    /// <summary>Đoàn phí công đoàn is at most this part of the base salary, percent.</summary>
    UnionDuesCeiling,

    /// <summary>N, ngày công chuẩn of a month.</summary>
    StandardDays,

    /// <summary>Hours of a normal day.</summary>
    HoursPerDay,

    /// <summary>Months an old, higher phụ cấp chức vụ is kept after another appointment.</summary>
    KeptPositionMonths,

    /// <summary>1: hệ số chênh lệch bảo lưu enters the base of percent allowances.</summary>
    KeptDifferenceInBase,

    /// <summary>Tiền lương tăng thêm of coefficients up to 2,34, percent; only while a row holds.</summary>
    LowSalaryTopUp,

    /// <summary>Khiển trách of cán bộ, công chức, months.</summary>
    ReprimandOfCivilServant,

    /// <summary>Khiển trách of viên chức, months.</summary>
    ReprimandOfPublicEmployee,

    /// <summary>Khiển trách of người lao động, months.</summary>
    ReprimandOfWorker,

    /// <summary>Khiển trách of anybody, when it delays thâm niên vượt khung; without a row the rule of the kind counts.</summary>
    ReprimandBeyondFrame,

    /// <summary>Cảnh cáo, months.</summary>
    Warning,

    /// <summary>Giáng chức of công chức, months; a day without a row has no such form.</summary>
    Demotion,

    /// <summary>Cách chức, months.</summary>
    Dismissal,

    /// <summary>A year rated không hoàn thành nhiệm vụ, months.</summary>
    YearNotCompleted,

    /// <summary>Working days left over that make a month of time that does not count.</summary>
    DaysThatMakeAMonth,

    /// <summary>Nghỉ ốm hưởng BHXH that counts towards a step, months in all.</summary>
    SickMonthsCounted,

    /// <summary>Nâng bậc trước thời hạn: at most this many months early.</summary>
    EarlyMonths,

    /// <summary>
    /// 1: on retirement the months missing to the regular date are counted from the day of the notice, not from the day of retirement.
    /// </summary>
    RetirementCountsFromNotice,

    /// <summary>Nâng bậc trước thời hạn do thành tích: at most this part of the people a year, percent.</summary>
    EarlyQuota,

    /// <summary>Achievements of the last years count, for grades of 36 months and more.</summary>
    AchievementYearsLong,

    /// <summary>The same for grades of 24 months.</summary>
    AchievementYearsShort,
}

/// <summary>Một quy định bằng số, in force for a time.</summary>
public sealed record PayRule(Validity Validity, PayRuleKind Kind, decimal Value, string LegalBasis) : IDatedRow;

/// <summary>What people read of the rules, and which numbers make sense.</summary>
public static class PayRules
{
    private static readonly Dictionary<PayRuleKind, (string Name, decimal Min, decimal Max, bool IsWhole)> All = new()
    {
        [PayRuleKind.InsuredCeiling] = ("Trần tiền lương đóng bảo hiểm (lần lương cơ sở)", 1, 100, false),
        [PayRuleKind.UnemploymentCeiling] = ("Trần tiền lương thỏa thuận đóng BHTN (lần lương tối thiểu vùng)", 1, 100, false),
        [PayRuleKind.UninsuredDays] = ("Số ngày làm việc không lương thì không đóng bảo hiểm tháng đó", 1, 31, true),
        [PayRuleKind.FirstMonthInsured] = ("Tháng đầu làm việc, trở lại làm việc vẫn đóng bảo hiểm (1: có, 0: không)", 0, 1, true),
        [PayRuleKind.NonSpecialistBase] = ("Nền đóng của người không chuyên trách (lần lương cơ sở)", 0, 20, false),
        [PayRuleKind.UnionDuesCeiling] = ("Đoàn phí công đoàn cao nhất (% lương cơ sở)", 0, 100, false),
        [PayRuleKind.StandardDays] = ("Ngày công chuẩn của tháng", 1, 31, true),
        [PayRuleKind.HoursPerDay] = ("Giờ làm việc của ngày", 1, 24, true),
        [PayRuleKind.KeptPositionMonths] = ("Bảo lưu phụ cấp chức vụ cũ (tháng)", 0, 60, true),
        [PayRuleKind.KeptDifferenceInBase] = ("Chênh lệch bảo lưu vào nền phụ cấp tỷ lệ (1: có, 0: không)", 0, 1, true),
        [PayRuleKind.LowSalaryTopUp] = ("Tiền lương tăng thêm của hệ số từ 2,34 trở xuống (%)", 0, 100, false),
        [PayRuleKind.ReprimandOfCivilServant] = ("Khiển trách cán bộ, công chức: kéo dài nâng bậc (tháng)", 0, 60, true),
        [PayRuleKind.ReprimandOfPublicEmployee] = ("Khiển trách viên chức: kéo dài nâng bậc (tháng)", 0, 60, true),
        [PayRuleKind.ReprimandOfWorker] = ("Khiển trách người lao động: kéo dài nâng bậc (tháng)", 0, 60, true),
        [PayRuleKind.ReprimandBeyondFrame] = ("Khiển trách: kéo dài vượt khung, khi quy định riêng (tháng)", 0, 60, true),
        [PayRuleKind.Warning] = ("Cảnh cáo: kéo dài nâng bậc (tháng)", 0, 60, true),
        [PayRuleKind.Demotion] = ("Giáng chức: kéo dài nâng bậc, khi còn hình thức này (tháng)", 0, 60, true),
        [PayRuleKind.Dismissal] = ("Cách chức: kéo dài nâng bậc (tháng)", 0, 60, true),
        [PayRuleKind.YearNotCompleted] = ("Năm không hoàn thành nhiệm vụ: kéo dài nâng bậc (tháng)", 0, 60, true),
        [PayRuleKind.DaysThatMakeAMonth] = ("Ngày lẻ không tính được làm tròn một tháng", 1, 31, true),
        [PayRuleKind.SickMonthsCounted] = ("Nghỉ ốm hưởng BHXH được tính vào thời gian giữ bậc (tháng)", 0, 60, true),
        [PayRuleKind.EarlyMonths] = ("Nâng bậc trước thời hạn nhiều nhất (tháng)", 1, 60, true),
        [PayRuleKind.RetirementCountsFromNotice] =
            ("Nâng trước khi nghỉ hưu: tính số tháng còn thiếu từ ngày thông báo (1: có, 0: không)", 0, 1, true),
        [PayRuleKind.EarlyQuota] = ("Tỷ lệ nâng bậc trước thời hạn do thành tích một năm (%)", 0, 100, false),
        [PayRuleKind.AchievementYearsLong] = ("Thành tích trong số năm gần nhất, ngạch 36 tháng", 1, 20, true),
        [PayRuleKind.AchievementYearsShort] = ("Thành tích trong số năm gần nhất, ngạch 24 tháng", 1, 20, true),
    };

    /// <summary>Codes and names, in the order of the law.</summary>
    public static IReadOnlyList<(string Code, string Name)> Choices { get; } = [.. All.Select(r => (r.Key.ToString(), r.Value.Name))];

    /// <summary>What people read.</summary>
    public static string NameOf(this PayRuleKind kind) => All[kind].Name;

    /// <summary>Why a number cannot be; null when it can.</summary>
    public static string? Complaint(PayRuleKind kind, decimal value)
    {
        var (name, min, max, isWhole) = All[kind];
        return value >= min && value <= max && (!isWhole || value == decimal.Truncate(value))
            ? null
            : $"{name}: nhập {(isWhole ? "số nguyên" : "số")} từ {PayText.Number(min)} đến {PayText.Number(max)}.";
    }
}
