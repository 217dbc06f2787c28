using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Movements.Features.Recording;

/// <summary>What a movement says besides its decision, as lines of facts; nothing that is empty, nothing the reader may not see.</summary>
internal static class MovementFactWords
{
    public static IReadOnlyList<(string Label, string Value)> Of(
        Movement movement, MovementType type, ReferenceSnapshot reference, Secrecy reads) =>
        [.. All(movement, type, reference).Where(f => f.Value is { IsEmpty: false }).Select(f => (f.Label, f.Value!.For(reads)))];

    private static IEnumerable<(string Label, Wording? Value)> All(Movement movement, MovementType type, ReferenceSnapshot reference)
    {
        var details = movement.Details;
        var post = type.Category switch { MovementCategory.Transfer => "Chức vụ tại đơn vị mới", MovementCategory.Position =>
            "Chức vụ theo quyết định", _ => "Chức vụ, chức danh" };
        yield return (post, Naming(movement.PositionName));
        yield return ("Thời hạn đến hết ngày", Open(Day(movement.EndsOn)));
        yield return ("Phòng, bộ phận", Naming(details.Division));
        yield return ("Nơi đến", Naming(details.ReceivingBody));
        yield return ("Văn bản đồng ý tiếp nhận", Open(Paper(details.AcceptanceNumber, details.AcceptanceSignedOn)));
        yield return ("Giấy thôi trả lương", Open(Paper(details.PayStopNumber, details.PayStopOn)));
        yield return ("Nơi trả lương", Open(details.Payer is { } payer ? MovementChoices.Payers.GetValueOrDefault(payer, payer) : null));
        yield return ("Hình thức nghỉ hưu",
            Open(details.RetirementForm is { } form ? MovementKindRules.RetirementForms.GetValueOrDefault(form, form) : null));
        yield return ("Hưởng lương hưu từ", Open(Day(details.PensionFrom)));
        yield return ("Ngày làm việc cuối cùng", Open(Day(details.LastWorkingDay)));
        yield return ("Trợ cấp thôi việc", Open(details.HasSeverance is { } severance ? (severance ? "Có" : "Không") : null));
        yield return ("Trạng thái sau biến động", Open(reference.Catalogues.NameOf(CatalogueLookup.RecordStatuses, details.StatusCode)));
        yield return ("Hệ số phụ cấp chức vụ",
            details.AllowanceInHundredths is { } allowance ? Wording.Secret(Secrecy.Pay, Show.Hundredths(allowance)) : null);
        yield return ("Kiêm nhiệm", Open(details.IsConcurrent == true ? "Có, chức vụ chính giữ nguyên" : null));
        yield return ("Chức vụ đang giữ", Open(details.EndsPresentPost == true ? "Thôi giữ theo cùng quyết định" : null));
        yield return ("Ngạch, chức danh nghề nghiệp", Open(details.RankCode));
        yield return ("Nội dung, nơi học", Naming(details.Course));
        yield return ("Lý do", Naming(details.Reason));
    }

    private static Wording? Open(string? text) => text is null ? null : Wording.Open(text);

    /// <summary>A post, a body, words somebody typed: they tell who it is.</summary>
    private static Wording? Naming(string? text) => text is null ? null : Wording.Secret(Secrecy.Identity, text);

    private static string? Day(DateOnly? day) => day is null ? null : Show.Date(day);

    private static string? Paper(string? number, DateOnly? day) =>
        number is null ? Day(day) : day is null ? $"Số {number}" : $"Số {number} ngày {Show.Date(day)}";
}
