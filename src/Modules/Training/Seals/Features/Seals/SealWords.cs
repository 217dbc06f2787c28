using HoSoCanBo.Training.Seals.Domain;

namespace HoSoCanBo.Training.Seals.Features.Seals;

/// <summary>How seals read on screens.</summary>
internal static class SealWords
{
    /// <summary>What a seal is on.</summary>
    public static string Of(SealKind kind) => kind switch
    {
        SealKind.Registration => "Đăng ký khóa đào tạo, bồi dưỡng",
        SealKind.Answer => "Trả lời của cơ quan tổ chức",
        _ => "Rút đăng ký",
    };

    /// <summary>How strong it is.</summary>
    public static string Of(SealLevel level) => level == SealLevel.A
        ? "A: tài khoản, văn bản phân công, mật khẩu, chuỗi băm, giờ máy chủ"
        : "B: như mức A và có chữ ký số";
}
