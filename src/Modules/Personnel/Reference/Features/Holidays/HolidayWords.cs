using System.Globalization;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.Personnel.Reference.Domain;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Personnel.Reference.Features.Holidays;

/// <summary>How the calendar reads on screens.</summary>
internal static class HolidayWords
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Choices of kinds.</summary>
    public static IReadOnlyList<SelectListItem> Kinds { get; } =
    [
        new("Ngày nghỉ", nameof(DayKind.DayOff)), new("Ngày làm bù (thứ bảy, chủ nhật)", nameof(DayKind.MakeUpDay)),
        new("Thôi áp dụng (như ngày thường)", nameof(DayKind.Ordinary)),
    ];

    /// <summary>Thứ.</summary>
    public static string WeekdayOf(DateOnly day) => day.ToString("dddd", Vietnamese);

    /// <summary>What a day is.</summary>
    public static string Of(Holiday day) => !day.IsConfirmed ? "Không áp dụng" : day.IsWorkingDay ? "Ngày làm bù" : "Ngày nghỉ";

    public static Tone ToneOf(Holiday day) => !day.IsConfirmed ? Tone.Neutral : day.IsWorkingDay ? Tone.Info : Tone.Success;
}
