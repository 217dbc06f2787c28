using HoSoCanBo.Personnel.Reference.Domain;

using static HoSoCanBo.Personnel.Movements.Domain.MovementField;

namespace HoSoCanBo.Personnel.Movements.Domain;

/// <summary>
/// The form of every kind of movement_types.csv. A kind added to the catalogue later gets the form of its category, so it works
/// without a change of code (Điều 9.9).
/// </summary>
internal static class MovementForms
{
    /// <summary>Biệt phái: at most 3 years (Luật CBCC 2008 Điều 53, Luật Viên chức 2010 Điều 36).</summary>
    public const int SecondmentMaxYears = 3;

    /// <summary>Từ trần.</summary>
    public const string Death = "TU_TRAN";

    /// <summary>Ký hợp đồng lao động.</summary>
    public const string LabourContract = "KY_HDLD";

    /// <summary>Ký, gia hạn hợp đồng làm việc (Luật Viên chức 2010 Điều 25).</summary>
    public const string WorkContract = "KY_HDLV";

    /// <summary>Kinds of people who work by a labour contract.</summary>
    public static readonly IReadOnlyList<string> ContractWorkers = ["HD_68", "HD_161", "HD_111", "HD_KHAC"];

    private static readonly string[] PublicEmployees = ["VIEN_CHUC", "VIEN_CHUC_QL"];
    private static readonly string[] Staff =
        ["CAN_BO", "CONG_CHUC", "CAN_BO_XA", "CONG_CHUC_XA", "VIEN_CHUC", "VIEN_CHUC_QL", "NGUOI_LV_HOI"];

    private static readonly string[] AwayStatuses = 
    [
        RecordStatusCodes.Studying, RecordStatusCodes.OnMaternityLeave, RecordStatusCodes.OnSickLeave, RecordStatusCodes.OnUnpaidLeave,
        RecordStatusCodes.Suspended,
    ];

    private static readonly MovementForm Coming = new([ToUnit], [Position, EndsOn]);
    private static readonly MovementForm Moving = new([ToUnit], [Position, Acceptance]);
    private static readonly MovementForm Leaving = new([Reason], [LastWorkingDay]) { IsGrave = true };
    private static readonly MovementForm Outside = new([ReceivingBody], [PayStop]) { IsGrave = true };
    private static readonly MovementForm Away = new([EndsOn], [Reason]);
    private static readonly MovementForm Post =
        new([Position], [EndsOn, Allowance]) { Kinds = Staff, OtherwiseUse = "hợp đồng lao động không giữ chức vụ bổ nhiệm" };
    private static readonly MovementForm EndOfPost = new([Reason], [Position]) { IsGrave = true };
    private static readonly MovementForm EndOfContract = new([Reason, LastWorkingDay, Severance], []) { IsGrave = true };

    private static readonly Dictionary<string, MovementForm> ByCode = new(StringComparer.Ordinal)
    {
        ["TUYEN_DUNG"] = Coming,
        ["TIEP_NHAN_NGOAI"] = Coming,
        [LabourContract] = new([ToUnit, EndsOn], [Position]) { Kinds = ContractWorkers, OtherwiseUse = "chọn Tuyển dụng hoặc Tiếp nhận" },
        [WorkContract] =
            new([ToUnit, EndsOn], [Position]) { Kinds = PublicEmployees, OtherwiseUse = "hợp đồng làm việc chỉ ký với viên chức" },
        ["DIEU_CHUYEN_NOI_BO"] = new([], [ToUnit, Division, Position]),
        ["DIEU_DONG"] = Moving,
        ["LUAN_CHUYEN"] =
            new([ToUnit, Position, EndsOn], [Acceptance]) { Kinds = Staff, OtherwiseUse = "luân chuyển chỉ dành cho lãnh đạo, quản lý" },
        ["CHUYEN_CONG_TAC"] = new([ToUnit, Acceptance], [Position]),
        ["SAP_XEP_TO_CHUC"] = new([ToUnit], [Position]),
        ["BIET_PHAI"] = new([EndsOn, Payer], [ToUnit, ReceivingBody, Position])
        {
            Kinds = Staff, OtherwiseUse = "ký hợp đồng mới với đơn vị nhận", MaxYears = SecondmentMaxYears,
        },
        ["KET_THUC_BIET_PHAI"] = new([], [Reason]) { StatusesBefore = [RecordStatusCodes.Seconded] },
        ["CHUYEN_KHOI_DANG"] = Outside,
        ["CHUYEN_NGOAI_TINH"] = Outside,
        ["NGHI_HUU"] = new([RetirementForm, PensionFrom], []) { IsGrave = true, EffectiveLabel = "Nghỉ hưu từ ngày" },
        ["NGHI_HUU_TRUOC_TUOI"] = new([Reason, PensionFrom], [Severance]) { IsGrave = true, EffectiveLabel = "Nghỉ hưu từ ngày" },
        ["THOI_VIEC"] = new([Reason, LastWorkingDay, Severance], [Outcome])
        {
            IsGrave = true, Kinds = Staff, OtherwiseUse = "chọn Chấm dứt hợp đồng lao động",
            Outcomes = [RecordStatusCodes.Resigned, "THOI_VIEC_TINH_GIAN", "NGHI_MAT_SUC", "BO_VIEC", "BAI_NHIEM", "HET_NHIEM_KY"],
        },
        ["CHAM_DUT_HDLV"] = EndOfContract with { Kinds = PublicEmployees, OtherwiseUse = "chọn Thôi việc hoặc Chấm dứt hợp đồng lao động" },
        ["CHAM_DUT_HDLD"] = EndOfContract with { Kinds = ContractWorkers, OtherwiseUse = "chọn Thôi việc hoặc Chấm dứt hợp đồng làm việc" },
        ["BUOC_THOI_VIEC"] = new([Reason, LastWorkingDay], []) { IsGrave = true },
        [Death] = new([], []) { IsGrave = true, EffectiveLabel = "Ngày mất" },
        ["BO_NHIEM"] = Post with { Optional = [EndsOn, Allowance, Concurrent, EndsPresentPost] },
        ["BO_NHIEM_LAI"] = Post,
        ["PHE_CHUAN"] = Post with { Optional = [EndsOn, Allowance, EndsPresentPost] },
        ["MIEN_NHIEM"] = EndOfPost,
        ["TU_CHUC"] = EndOfPost,
        ["CACH_CHUC"] = EndOfPost,
        ["CU_DI_HOC"] = new([Course, EndsOn], []),
        ["NGHI_KHONG_LUONG"] =
            new([EndsOn], [Outcome, Reason]) { Outcomes =
                [RecordStatusCodes.OnUnpaidLeave, RecordStatusCodes.OnMaternityLeave, RecordStatusCodes.OnSickLeave] },
        ["TAM_DINH_CHI"] = new([Reason], [EndsOn]) { IsGrave = true },
        ["TRO_LAI"] = new([], [Position]) { StatusesBefore = AwayStatuses },
        ["HET_TAP_SU"] = new([RankCode], [Position]) { StatusesBefore = [RecordStatusCodes.OnProbation] },
    };

    /// <summary>Whether it sets the end of a contract, also of somebody in service.</summary>
    public static bool IsContract(string code) => code is LabourContract or WorkContract;

    /// <summary>How a contract of such a person is signed; null when people of the kind hold a decision, not a contract.</summary>
    public static string? ContractOf(string kindCode) =>
        ContractWorkers.Contains(kindCode) ? LabourContract : PublicEmployees.Contains(kindCode) ? WorkContract : null;

    /// <summary>Every code with a form of its own.</summary>
    public static IReadOnlyCollection<string> Codes => ByCode.Keys;

    /// <summary>The form of a kind; of its category when the kind was added to the catalogue later.</summary>
    public static MovementForm Of(string code, MovementCategory? category) => ByCode.GetValueOrDefault(code) ?? category switch
    {
        MovementCategory.In => Coming,
        MovementCategory.Transfer => Moving,
        MovementCategory.Internal => new([], [ToUnit, Division, Position]),
        MovementCategory.Out => Leaving,
        MovementCategory.Temporary => Away,
        _ => Post,
    };
}
