using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Organisation.Features.Units;

/// <summary>How dates and lineages of units read.</summary>
internal static class UnitWords
{
    /// <summary>First day of a period; the start of the oldest units is not sourced.</summary>
    public static string FromOf(DateOnly day) => day == UnitPeriod.FromUnknownDay ? "Trước 22/01/2020" : Show.Date(day);

    /// <summary>Last day of a period.</summary>
    public static string UntilOf(DateOnly? day) => day is null ? "nay" : Show.Date(day);

    /// <summary>What happened.</summary>
    public static string KindOf(ReorganizationKind kind) => kind switch
    {
        ReorganizationKind.Open => "Thành lập",
        ReorganizationKind.Change => "Đổi tên, loại, mã",
        ReorganizationKind.Move => "Chuyển cơ quan chủ quản",
        ReorganizationKind.Merge => "Sáp nhập",
        ReorganizationKind.Split => "Chia, tách",
        _ => "Giải thể",
    };

    /// <summary>How much of the unit.</summary>
    public static string ShareOf(LineageShare share) => share switch
    {
        LineageShare.Whole => "Toàn bộ",
        LineageShare.Part => "Một phần",
        LineageShare.MainPart => "Phần lớn",
        _ => "Phần còn lại",
    };
}
