using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.Training.Registrations.Domain;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Training.Registrations.Features.Registrations;

/// <summary>How lists and places read on screens.</summary>
internal static class RegistrationWords
{
    /// <summary>Where a list stands.</summary>
    public static (string Text, Tone Tone) Of(RegistrationState state) => state switch
    {
        RegistrationState.Draft => ("Đang lập", Tone.Neutral),
        RegistrationState.WaitingForHead => ("Chờ thủ trưởng xác nhận", Tone.Warning),
        RegistrationState.Sent => ("Đã gửi, có con dấu", Tone.Success),
        RegistrationState.Returned => ("Thủ trưởng trả lại", Tone.Warning),
        RegistrationState.Replaced => ("Đã có bản sửa thay", Tone.Neutral),
        _ => ("Đã rút", Tone.Danger),
    };

    /// <summary>Where somebody's place stands.</summary>
    public static (string Text, Tone Tone) Of(EnrolmentState state) => state switch
    {
        EnrolmentState.Registered => ("Chờ cơ quan tổ chức", Tone.Info),
        EnrolmentState.Waiting => ("Dự bị", Tone.Warning),
        EnrolmentState.Accepted => ("Được duyệt", Tone.Success),
        EnrolmentState.Refused => ("Không duyệt", Tone.Danger),
        _ => ("Đã rút", Tone.Neutral),
    };

    /// <summary>Choices of states of lists.</summary>
    public static IReadOnlyList<SelectListItem> States { get; } =
        [.. Enum.GetValues<RegistrationState>().Select(s => new SelectListItem(Of(s).Text, s.ToString()))];
}
