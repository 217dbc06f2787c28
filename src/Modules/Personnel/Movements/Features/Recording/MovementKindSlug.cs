using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Movements.Features.Recording;

/// <summary>How a kind of movement stands in addresses: <c>BIET_PHAI</c> is <c>biet-phai</c>.</summary>
internal static class MovementKindSlug
{
    public static string Of(string code) => code.ToLowerInvariant().Replace('_', '-');

    public static string CodeOf(string slug) => slug.ToUpperInvariant().Replace('-', '_');

    /// <summary>The form of the kind for a person: kinds that go to another unit are sent, the others recorded.</summary>
    public static string UrlOf(MovementType type, Guid employeeId) => type.Category == MovementCategory.Transfer
        ? $"/can-bo/{employeeId}/dieu-chuyen?loai={Of(type.Code)}"
        : $"/can-bo/{employeeId}/bien-dong/{Of(type.Code)}";
}
