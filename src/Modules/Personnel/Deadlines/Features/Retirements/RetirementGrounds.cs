using HoSoCanBo.Personnel.Employees.Domain;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Personnel.Deadlines.Features.Retirements;

/// <summary>Grounds in words.</summary>
internal static class RetirementGrounds
{
    /// <summary>The choices of the form.</summary>
    public static IEnumerable<SelectListItem> Options =>
        Enum.GetValues<RetirementGround>().Select(g => new SelectListItem(NameOf(g), g.ToString()));

    /// <summary>The name of a ground.</summary>
    public static string NameOf(RetirementGround ground) => ground switch
    {
        RetirementGround.HardWork => "Nghỉ sớm: công việc nặng nhọc, độc hại, vùng đặc biệt khó khăn",
        RetirementGround.ReducedCapacity => "Nghỉ sớm: suy giảm khả năng lao động",
        RetirementGround.Streamlining => "Nghỉ sớm: tinh giản biên chế, sắp xếp tổ chức",
        RetirementGround.Prolonged => "Kéo dài thời gian công tác",
        _ => "Quy định riêng (cán bộ theo nhiệm kỳ, lực lượng vũ trang …)",
    };

    /// <summary>The name of a stored ground.</summary>
    public static string? NameOf(string? stored) => Enum.TryParse<RetirementGround>(stored, out var ground) ? NameOf(ground) : stored;
}
