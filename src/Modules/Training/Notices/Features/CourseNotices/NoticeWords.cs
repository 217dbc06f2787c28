using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.Training.Notices.Domain;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Training.Notices.Features.CourseNotices;

/// <summary>How notices read on screens.</summary>
internal static class NoticeWords
{
    private static readonly Dictionary<string, string> UnitKinds = new(StringComparer.Ordinal)
    {
        ["so"] = "Các sở", ["ubnd_huyen"] = "Ủy ban nhân dân cấp huyện", ["ubnd_xa"] = "Ủy ban nhân dân cấp xã",
        ["co_quan_chuyen_mon_cap_huyen"] = "Cơ quan chuyên môn cấp huyện", ["chi_cuc"] = "Chi cục", ["ban_dang"] = "Ban, cơ quan của Đảng",
        ["hoi_dac_thu"] = "Hội có tính chất đặc thù", ["to_chuc_ctxh"] = "Tổ chức chính trị - xã hội",
        ["don_vi_su_nghiep_truc_thuoc_so"] = "Đơn vị sự nghiệp thuộc sở",
        ["don_vi_su_nghiep_truc_thuoc_ubnd_tinh"] = "Đơn vị sự nghiệp thuộc UBND Tỉnh",
    };

    /// <summary>Where a notice stands at a moment.</summary>
    public static (string Text, Tone Tone) Of(NoticeState state, DateTime opensAt, DateTime closesAt, DateTime now) => state switch
    {
        NoticeState.Draft => ("Đang soạn", Tone.Neutral),
        NoticeState.Cancelled => ("Đã hủy", Tone.Danger),
        _ when now < opensAt => ("Chưa mở đăng ký", Tone.Info),
        _ when now < closesAt => ("Đang nhận đăng ký", Tone.Success),
        _ => ("Hết hạn đăng ký", Tone.Neutral),
    };

    /// <summary>A moment, 17:00 ngày 25/10/2026.</summary>
    public static string Moment(DateTime utc) => $"{VietnamTime.InVietnam(utc):HH:mm} ngày {VietnamTime.InVietnam(utc):dd/MM/yyyy}";

    /// <summary>The window of registration.</summary>
    public static string Window(DateTime opensAt, DateTime closesAt) => $"từ {Moment(opensAt)} đến trước {Moment(closesAt)}";

    /// <summary>Choices of kinds of units that get a notice together.</summary>
    public static IReadOnlyList<SelectListItem> KindsOfUnits { get; } = [.. UnitKinds.Select(k => new SelectListItem(k.Value, k.Key))];

    /// <summary>Choices of forms.</summary>
    public static IReadOnlyList<SelectListItem> Forms { get; } =
        [.. Enum.GetValues<CourseForm>().Select(f => new SelectListItem(NoticeTerms.Of(f), f.ToString()))];

    /// <summary>Choices of kinds of people.</summary>
    public static IReadOnlyList<SelectListItem> Kinds { get; } = [.. NoticeTerms.Kinds.Select(k => new SelectListItem(k.Value, k.Key))];
}
