namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>Why a person's pay is another than the month before (mã biến động).</summary>
internal enum VarianceCause
{
    /// <summary>Tuyển dụng, tiếp nhận từ ngoài tỉnh.</summary>
    Recruited,

    /// <summary>Điều động đến trong tỉnh.</summary>
    TransferredIn,

    /// <summary>Điều động đi trong tỉnh.</summary>
    TransferredOut,

    /// <summary>Nghỉ hưu.</summary>
    Retired,

    /// <summary>Thôi việc.</summary>
    Resigned,

    /// <summary>Từ trần.</summary>
    Died,

    /// <summary>Giảm khác: chuyển khối Đảng, ngoài tỉnh.</summary>
    LeftOtherwise,

    /// <summary>Nâng bậc thường xuyên.</summary>
    RegularStep,

    /// <summary>Nâng bậc trước thời hạn.</summary>
    EarlyStep,

    /// <summary>Nâng ngạch, thăng hạng, chuyển ngạch, chuyển loại.</summary>
    GradeChange,

    /// <summary>Thâm niên vượt khung.</summary>
    BeyondFrame,

    /// <summary>Phụ cấp chức vụ.</summary>
    Position,

    /// <summary>Phụ cấp nghề.</summary>
    ProfessionAllowance,

    /// <summary>Phụ cấp công vụ.</summary>
    PublicDutyAllowance,

    /// <summary>Phụ cấp, khoản khác.</summary>
    OtherAllowance,

    /// <summary>Đổi mức lương cơ sở.</summary>
    BaseSalary,

    /// <summary>Ngày không lương, hưởng lại lương.</summary>
    DaysOff,

    /// <summary>Đổi tỷ lệ đóng.</summary>
    ContributionRates,

    /// <summary>Truy lĩnh.</summary>
    Arrears,

    /// <summary>Truy thu.</summary>
    Clawback,

    /// <summary>Chưa giải thích được.</summary>
    Unexplained,
}

/// <summary>Codes and names the tables print.</summary>
internal static class VarianceCauses
{
    private static readonly (string Code, string Name)[] All =
    [
        ("TANG_MOI", "Tuyển dụng, tiếp nhận từ ngoài tỉnh"), ("TANG_DEN", "Điều động đến trong tỉnh"),
        ("GIAM_DI", "Điều động đi trong tỉnh"),
        ("GIAM_HUU", "Nghỉ hưu"), ("GIAM_TV", "Thôi việc"), ("GIAM_TU", "Từ trần"), ("GIAM_KHAC", "Giảm khác"),
        ("BAC_TX", "Nâng bậc lương thường xuyên"), ("BAC_TH", "Nâng bậc lương trước thời hạn"),
        ("NGACH", "Nâng ngạch, chuyển ngạch, chuyển loại"),
        ("TNVK", "Thâm niên vượt khung"), ("CHUCVU", "Phụ cấp chức vụ"), ("PC_NGHE", "Phụ cấp nghề"), ("PC_CV", "Phụ cấp công vụ"),
        ("PC_KHAC", "Phụ cấp, khoản khác"), ("LCS", "Đổi mức lương cơ sở"), ("NGAY", "Ngày không hưởng lương, hưởng lại lương"),
        ("TYLE_BH", "Đổi tỷ lệ đóng góp"), ("TRUYLINH", "Truy lĩnh"), ("TRUYTHU", "Truy thu"), ("CHUA_RO", "Chưa giải thích"),
    ];

    /// <summary>Mã biến động.</summary>
    public static string Code(this VarianceCause cause) => All[(int)cause].Code;

    /// <summary>What it means.</summary>
    public static string Name(this VarianceCause cause) => All[(int)cause].Name;
}

/// <summary>One cause of one person: what it adds to or takes from the fund.</summary>
internal sealed class VarianceLine
{
    /// <summary>The sheet of the newer month.</summary>
    public required Guid SheetId { get; init; }

    /// <summary>Place in the list.</summary>
    public required int Number { get; set; }

    public required Guid PersonId { get; init; }

    /// <summary>Họ và tên.</summary>
    public required string FullName { get; init; }

    /// <summary>Mã ngạch.</summary>
    public string? RankCode { get; init; }

    /// <summary>Mã biến động.</summary>
    public required VarianceCause Cause { get; init; }

    /// <summary>From which day; null when it holds for the whole month.</summary>
    public DateOnly? FromDay { get; init; }

    /// <summary>Số, ngày quyết định.</summary>
    public string? Decision { get; init; }

    /// <summary>Hệ số cũ times 10.000.</summary>
    public int? OldCoefficient { get; init; }

    /// <summary>Hệ số mới times 10.000.</summary>
    public int? NewCoefficient { get; init; }

    /// <summary>Chênh lệch lương.</summary>
    public required long SalaryInDong { get; init; }

    /// <summary>Chênh lệch phụ cấp.</summary>
    public required long AllowancesInDong { get; init; }

    /// <summary>Chênh lệch các khoản đóng góp.</summary>
    public required long ContributionsInDong { get; init; }

    public long TotalInDong => SalaryInDong + AllowancesInDong + ContributionsInDong;

    /// <summary>Whether it is shown apart from the recurring fund.</summary>
    public bool IsArrears => Cause is VarianceCause.Arrears or VarianceCause.Clawback;
}
