using System.Globalization;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Notices.Domain;
using HoSoCanBo.Training.Registrations.Domain;
using HoSoCanBo.Training.Seals.Domain;

namespace HoSoCanBo.Training.Registrations.Features.Registrations;

/// <summary>What the seal of a list says.</summary>
/// <param name="List">The list.</param>
/// <param name="Notice">The notice it answers.</param>
/// <param name="Unit">The unit, as it is called now.</param>
/// <param name="Actor">Who confirmed.</param>
/// <param name="ReplacedHash">The seal of the list it replaces.</param>
internal sealed record SealedRegistration(Registration List, CourseNotice Notice, KnownUnit Unit, ConfirmedActor Actor,
    string? ReplacedHash);

/// <summary>
/// Writes the content of the seal of a list: who, for whom, to what, what, when, by whose will (docs/seals.md). The order of lines is part
/// of the format.
/// </summary>
internal static class RegistrationText
{
    /// <summary>Writes it.</summary>
    public static void Write(SealText text, SealedRegistration sealedList)
    {
        var (list, notice, unit, actor, replaced) = sealedList;
        var revision = notice.InForce!;
        text.Line("danh-sach", list.Id.ToString("D")).Line("lan", list.Number).Line("thay-cho-con-dau", replaced)
            .Row("don-vi", unit.Id.ToString("D"), unit.Code, unit.Name)
            .Row("thong-bao", notice.Id.ToString("D"), revision.Text.Number, Day(revision.Text.SignedOn), revision.Text.Title)
            .Line("thong-bao-lan", revision.Number).Line("thong-bao-tep-sha256", revision.FileHash)
            .Line("noi-dung", revision.Text.ContentName)
            .Line("mo-dang-ky", notice.OpensAt).Line("het-han-dang-ky", notice.ClosesAt)
            .Row("nguoi-lap", list.PreparedById?.ToString("D"), list.PreparedByName).Line("lap-luc", list.PreparedAt)
            .Row("nguoi-xac-nhan", actor.AccountId.ToString("D"), actor.UserName, actor.DisplayName);
        foreach (var right in actor.Rights)
        {
            text.Row("vai-tro", right.RoleCode, right.RoleName, right.OverId.ToString("D"), right.Paper);
        }

        text.Line("xac-nhan-luc", list.SentAt!.Value).Line("loi-xac-nhan", ConfirmRegistration.Statement)
            .Line("so-nguoi", list.People.Count());
        var number = 0;
        foreach (var line in list.People.OrderBy(l => l.EmployeeNumber, StringComparer.Ordinal).ThenBy(l => l.PersonId))
        {
            text.Row(
                $"nguoi-{++number}", line.PersonId.ToString("D"), line.EmployeeNumber, line.FullName, line.BirthDate is { } born
                    ? Day(born) : null, line.KindCode,
                line.UnitId.ToString("D"), line.UnitName, line.PositionName, line.IsEligible
                    ? "du-dieu-kien" : "de-nghi-xem-xet", line.ExceptionReason, line.Wish);
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
