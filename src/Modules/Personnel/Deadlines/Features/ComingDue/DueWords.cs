using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.Personnel.Deadlines.Domain.ComingDue;

namespace HoSoCanBo.Personnel.Deadlines.Features.ComingDue;

internal static class DueWords
{
    public static IReadOnlyList<(DueKind Kind, string Key, string Name)> Kinds { get; } =
    [
        (DueKind.Retirement, "nghi-huu", "Nghỉ hưu"),
        (DueKind.Term, "bo-nhiem-lai", "Hết thời hạn giữ chức vụ"),
        (DueKind.Secondment, "biet-phai", "Hết biệt phái"),
        (DueKind.Contract, "hop-dong", "Hết hạn hợp đồng"),
        (DueKind.Probation, "tap-su", "Hết tập sự"),
    ];

    public static DueKind KindOf(string? key) => Kinds.FirstOrDefault(k => k.Key == key).Kind;

    public static string KeyOf(DueKind kind) => Kinds.First(k => k.Kind == kind).Key;

    public static string NameOf(DueKind kind) => Kinds.First(k => k.Kind == kind).Name;

    public static string StateOf(DueCondition condition) => condition.Holds switch
    {
        true => "Đạt",
        false => "Chưa đạt",
        null => "Chưa rõ",
    };

    public static Tone ToneOf(DueCondition condition) => condition.Holds switch
    {
        true => Tone.Success,
        false => Tone.Danger,
        null => Tone.Neutral,
    };
}
