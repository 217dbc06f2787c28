using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;

namespace HoSoCanBo.Accounts.Features.AccountRequests;

/// <summary>How requests read on screens.</summary>
public static class RequestWords
{
    /// <summary>What a unit asks for.</summary>
    public static string Of(AccountRequestKind kind) => kind switch
    {
        AccountRequestKind.NewAccount => "Cấp tài khoản cho đơn vị trực thuộc",
        AccountRequestKind.ExtraRole => "Phân quyền tại đơn vị trực thuộc",
        AccountRequestKind.LostPassword => "Cấp lại mật khẩu đã mất",
        _ => "Bàn giao tài khoản quyền cao nhất",
    };

    /// <summary>How far it is.</summary>
    public static string Of(AccountRequestState state) => state switch
    {
        AccountRequestState.Waiting => "Chờ Sở Nội vụ",
        AccountRequestState.Agreed => "Đã thống nhất, chờ cấp",
        AccountRequestState.Refused => "Không thống nhất",
        AccountRequestState.Withdrawn => "Đã rút",
        _ => "Đã thực hiện",
    };

    public static Tone ToneOf(AccountRequestState state) => state switch
    {
        AccountRequestState.Waiting => Tone.Warning,
        AccountRequestState.Agreed => Tone.Info,
        AccountRequestState.Done => Tone.Success,
        _ => Tone.Neutral,
    };
}
