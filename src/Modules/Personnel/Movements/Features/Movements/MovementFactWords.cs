using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Movements.Features.Movements;

/// <summary>What a movement says besides its decision, as lines of facts; nothing that is empty.</summary>
internal static class MovementFactWords
{
    public static IReadOnlyList<(string Label, string Value)> Of(Movement movement, MovementType type, ReferenceSnapshot reference) =>
        [.. All(movement, type, reference).Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => (f.Label, f.Value!))];

    private static IEnumerable<(string Label, string? Value)> All(Movement movement, MovementType type, ReferenceSnapshot reference)
    {
        var details = movement.Details;
        var post = type.Category switch { "transfer" => "Chức vụ tại đơn vị mới", "position" => "Chức vụ theo quyết định", _ => "Chức vụ, chức danh" };
        yield return (post, movement.PositionName);
        yield return ("Thời hạn đến hết ngày", Day(movement.EndsOn));
        yield return ("Phòng, bộ phận", details.Division);
        yield return ("Nơi đến", details.ReceivingBody);
        yield return ("Văn bản đồng ý tiếp nhận", Paper(details.AcceptanceNumber, details.AcceptanceSignedOn));
        yield return ("Giấy thôi trả lương", Paper(details.PayStopNumber, details.PayStopOn));
        yield return ("Nơi trả lương", details.Payer is { } payer ? MovementChoices.Payers.GetValueOrDefault(payer, payer) : null);
        yield return ("Hình thức nghỉ hưu", details.RetirementForm is { } form ? MovementKindRules.RetirementForms.GetValueOrDefault(form, form) : null);
        yield return ("Hưởng lương hưu từ", Day(details.PensionFrom));
        yield return ("Ngày làm việc cuối cùng", Day(details.LastWorkingDay));
        yield return ("Trợ cấp thôi việc", details.HasSeverance is { } severance ? (severance ? "Có" : "Không") : null);
        yield return ("Trạng thái sau biến động", reference.Catalogues.NameOf(CatalogueLookup.RecordStatuses, details.StatusCode));
        yield return ("Hệ số phụ cấp chức vụ", details.AllowanceInHundredths is { } allowance ? Show.Hundredths(allowance) : null);
        yield return ("Kiêm nhiệm", details.IsConcurrent == true ? "Có, chức vụ chính giữ nguyên" : null);
        yield return ("Chức vụ đang giữ", details.EndsPresentPost == true ? "Thôi giữ theo cùng quyết định" : null);
        yield return ("Ngạch, chức danh nghề nghiệp", details.RankCode);
        yield return ("Nội dung, nơi học", details.Course);
        yield return ("Lý do", details.Reason);
    }

    private static string? Day(DateOnly? day) => day is null ? null : Show.Date(day);

    private static string? Paper(string? number, DateOnly? day) => number is null ? Day(day) : day is null ? $"Số {number}" : $"Số {number} ngày {Show.Date(day)}";
}
