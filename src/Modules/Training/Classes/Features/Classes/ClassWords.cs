using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.Training.Classes.Domain;

namespace HoSoCanBo.Training.Classes.Features.Classes;

/// <summary>How classes read on screens.</summary>
internal static class ClassWords
{
    /// <summary>Where a class stands.</summary>
    public static (string Text, Tone Tone) Of(ClassState state) =>
        state == ClassState.Open ? ("Đang học", Tone.Info) : ("Đã kết thúc", Tone.Success);

    /// <summary>Where a learner stands.</summary>
    public static (string Text, Tone Tone) Of(MemberState state) => state switch
    {
        MemberState.Learning => ("Đang học", Tone.Info),
        MemberState.Finished => ("Hoàn thành", Tone.Success),
        MemberState.NotFinished => ("Không hoàn thành", Tone.Danger),
        MemberState.Deferred => ("Bảo lưu", Tone.Warning),
        _ => ("Bỏ học", Tone.Danger),
    };

    /// <summary>Whether somebody was there.</summary>
    public static string Of(Presence presence) => presence switch
    {
        Presence.Present => "Có mặt",
        Presence.Excused => "Vắng có phép",
        _ => "Vắng không phép",
    };

    /// <summary>A mark, 7,5.</summary>
    public static string MarkOf(int? tenths) => tenths is { } t
        ? string.Create(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"), $"{t / 10m:0.#}") : "";
}
