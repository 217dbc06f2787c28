using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Reference.Domain.Retirement;

namespace HoSoCanBo.Personnel.Movements.Domain;

/// <summary>Rules that only one kind or category has.</summary>
internal static class MovementKindRules
{
    /// <summary>Nghỉ hưu đúng tuổi, kéo dài.</summary>
    public static readonly IReadOnlyDictionary<string, string> RetirementForms = new Dictionary<string, string>
    {
        ["DUNG_TUOI"] = "Đúng tuổi", ["KEO_DAI"] = "Kéo dài thời gian công tác",
    };

    private static readonly string[] MainPosts = ["BO_NHIEM", "BO_NHIEM_LAI", "PHE_CHUAN"];
    private static readonly string[] EndsOfPost = ["MIEN_NHIEM", "TU_CHUC", "CACH_CHUC"];

    public static void Require(MovementCase it)
    {
        switch (it.Type.Code)
        {
            case MovementRules.Death: RequireDeathPast(it); break;
            case "NGHI_HUU": RequireAge(it); break;
            case "BO_NHIEM" or "PHE_CHUAN": RequireNoOtherMainPost(it); break;
            case "BO_NHIEM_LAI" or "MIEN_NHIEM" or "TU_CHUC" or "CACH_CHUC": RequirePost(it); break;
            case "BIET_PHAI": RequireHost(it); break;
            case "DIEU_CHUYEN_NOI_BO": RequireSomethingNew(it); break;
        }
    }

    /// <summary>The main appointment in force on a day, as far as it was recorded; null when none.</summary>
    public static Movement? MainPostOn(IReadOnlyList<Movement> movements, DateOnly day) =>
        movements
            .Where(m => (MainPosts.Contains(m.TypeCode) && m.Details.IsConcurrent != true) || EndsOfPost.Contains(m.TypeCode)
                || m.FromUnitId != m.ToUnitId)
            .Where(m => m.EffectiveFrom <= day)
            .MaxBy(m => m.EffectiveFrom) is { } last && MainPosts.Contains(last.TypeCode) && (last.EndsOn is null || last.EndsOn >= day)
            ? last : null;

    /// <summary>Rule D11: nobody's death is certified before it.</summary>
    private static void RequireDeathPast(MovementCase it)
    {
        if (it.From > it.Today)
        {
            throw new RuleViolationException("personnel.death-in-future",
                "Ngày mất không thể sau hôm nay. Kiểm tra lại trích lục khai tử.");
        }

        if (it.From > it.SignedOn)
        {
            throw new RuleViolationException(
                "personnel.death-after-paper", $"Ngày mất {it.From:dd/MM/yyyy} sau ngày ký giấy tờ {it.SignedOn:dd/MM/yyyy}. Kiểm tra lại ngày trên trích lục khai tử.");
        }
    }

    /// <summary>
    /// "Đúng tuổi" is the date of the roadmap (Nghị định 135/2020/NĐ-CP); earlier and later retirement have their own forms.
    /// </summary>
    private static void RequireAge(MovementCase it)
    {
        if (it.Employee is not { BirthDate: { } born, Sex: { } sex })
        {
            return;
        }

        var retiresOn = RetirementAge.Of(sex, born).RetiresOn;
        if (it.From < retiresOn)
        {
            throw new RuleViolationException(
                "personnel.retirement-before-age",
                $"Theo lộ trình, người này đủ tuổi nghỉ hưu ngày {retiresOn:dd/MM/yyyy}. Nếu nghỉ sớm hơn, chọn “Nghỉ hưu trước tuổi”.");
        }

        if (it.From > retiresOn.AddMonths(1) && it.Answers.Details.RetirementForm != "KEO_DAI")
        {
            throw new RuleViolationException(
                "personnel.retirement-after-age",
                $"Theo lộ trình, người này đủ tuổi nghỉ hưu ngày {retiresOn:dd/MM/yyyy}. Nghỉ sau ngày đó: chọn hình thức “Kéo dài thời gian công tác”.");
        }
    }

    private static void RequireNoOtherMainPost(MovementCase it)
    {
        if (it.Answers.Details is { IsConcurrent: true } or { EndsPresentPost: true } || MainPostOn(it.Earlier, it.From) is not { } held)
        {
            return;
        }

        throw new RuleViolationException(
            "personnel.main-posts-overlap",
            $"Đang giữ chức vụ chính “{held.PositionName}” từ {held.EffectiveFrom:dd/MM/yyyy}{(held.EndsOn is { } end ? $" đến {end:dd/MM/yyyy}" : "")}. "
            + "Ghi miễn nhiệm trước, đánh dấu kiêm nhiệm, hoặc đánh dấu quyết định đồng thời cho thôi chức vụ đang giữ.");
    }

    private static void RequirePost(MovementCase it)
    {
        if (it.Employee.PositionName is null)
        {
            throw new RuleViolationException(
                "personnel.holds-no-post", $"Hồ sơ không ghi chức vụ nào nên không ghi được “{it.Type.Name}”. Ghi bổ nhiệm còn thiếu trước.");
        }
    }

    private static void RequireHost(MovementCase it)
    {
        if (it.ToUnit is null == it.Answers.Details.ReceivingBody is null)
        {
            throw new RuleViolationException(
                "personnel.secondment-host",
                "Chọn đơn vị nhận biệt phái trong tỉnh, hoặc ghi tên cơ quan ngoài phần mềm; chỉ một trong hai.");
        }

        if (it.ToUnit?.Id == it.Employee.UnitId)
        {
            throw new RuleViolationException("personnel.transfer-to-same-unit",
                "Đơn vị nhận biệt phái phải khác đơn vị hiện tại. Chọn lại đơn vị.");
        }
    }

    private static void RequireSomethingNew(MovementCase it)
    {
        if ((it.ToUnit is null || it.ToUnit.Id == it.Employee.UnitId) && it.Answers.Details.Division is null)
        {
            throw new RuleViolationException(
                "personnel.internal-move-nowhere", "Chọn đơn vị trực thuộc chuyển đến, hoặc ghi phòng, bộ phận mới.");
        }
    }
}
