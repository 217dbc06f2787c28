using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;

namespace HoSoCanBo.Accounts.Features.Accounts;

/// <summary>How states and outcomes read on screens.</summary>
public static class Words
{
    private static readonly (Subsystems Subsystem, string Name)[] Names =
    [
        (Subsystems.Records, "Hồ sơ"), (Subsystems.Training, "Đào tạo"), (Subsystems.Emulation, "Thi đua"),
        (Subsystems.Salary, "Tiền lương"),
    ];

    /// <summary>The state of an account.</summary>
    public static string Of(AccountState state) => state switch
    {
        AccountState.Issued => "Đã cấp, chưa đổi mật khẩu",
        AccountState.Active => "Đang dùng",
        AccountState.Restricted => "Hạn chế",
        _ => "Đã hủy",
    };

    public static Tone ToneOf(AccountState state) => state switch
    {
        AccountState.Issued => Tone.Info,
        AccountState.Active => Tone.Success,
        AccountState.Restricted => Tone.Warning,
        _ => Tone.Neutral,
    };

    /// <summary>How a log-in ended.</summary>
    public static string Of(SignInOutcome outcome) => outcome switch
    {
        SignInOutcome.Succeeded => "Đăng nhập",
        SignInOutcome.WrongPassword => "Sai mật khẩu",
        SignInOutcome.Locked => "Từ chối, đang tạm khóa",
        SignInOutcome.NotAllowed => "Từ chối, tài khoản bị hạn chế hoặc đã hủy",
        SignInOutcome.SignedOut => "Đăng xuất",
        SignInOutcome.SignedOutEverywhere => "Đăng xuất mọi thiết bị",
        _ => "Không có tài khoản",
    };

    public static Tone ToneOf(SignInOutcome outcome) => outcome switch
    {
        SignInOutcome.Succeeded => Tone.Success,
        SignInOutcome.SignedOut or SignInOutcome.SignedOutEverywhere => Tone.Neutral,
        _ => Tone.Warning,
    };

    /// <summary>The subsystems of an assignment.</summary>
    public static string Of(Subsystems subsystems) =>
        string.Join(", ", Names.Where(n => subsystems.HasFlag(n.Subsystem)).Select(n => n.Name));

    /// <summary>The browser in a few letters.</summary>
    public static string Browser(string? userAgent) => userAgent switch
    {
        null or "" => "Không rõ",
        _ when userAgent.Contains("Edg/", StringComparison.Ordinal) => "Edge",
        _ when userAgent.Contains("Firefox/", StringComparison.Ordinal) => "Firefox",
        _ when userAgent.Contains("coc_coc", StringComparison.Ordinal) => "Cốc Cốc",
        _ when userAgent.Contains("Chrome/", StringComparison.Ordinal) => "Chrome",
        _ when userAgent.Contains("Safari/", StringComparison.Ordinal) => "Safari",
        _ => "Khác",
    };
}
