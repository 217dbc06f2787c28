using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Units.Domain;
using MediatR;

namespace HoSoCanBo.Personnel.Reference.Features.Catalogues;

/// <summary>
/// Gợi ý của danh mục for a field whose words also stand on papers: chức vụ, ngạch, nơi. Anything else may be typed and is marked as such.
/// </summary>
/// <param name="Kind">chuc-vu, ngach, xa, huyen or tinh.</param>
/// <param name="EmployeeKind">Code of employee_kinds.csv: only what fits the kind of person (Điều 2.2); null: everything.</param>
[AnySignedInUser]
internal sealed record SuggestValues(string? Kind, string? EmployeeKind) : IRequest<IReadOnlyList<string>>;

internal sealed class SuggestValuesHandler(ReferenceCache references, TimeProvider clock)
    : IRequestHandler<SuggestValues, IReadOnlyList<string>>
{
    private const string Committee = "Ủy ban nhân dân ";
    private static readonly string[] OfBodies = ["tinh", "so", "huyen", "chung"];

    public async Task<IReadOnlyList<string>> Handle(SuggestValues query, CancellationToken cancellationToken)
    {
        var reference = await references.CurrentAsync(cancellationToken);
        return query.Kind switch
        {
            "chuc-vu" =>
                [.. reference.Catalogues.ChoicesOf("positions").Where(c => c.IsOffered && Fits(c.Group, query.EmployeeKind))
                    .Select(c => c.Name).Distinct()],
            "ngach" => PayScales.RankCodes(query.EmployeeKind?.StartsWith("VIEN_CHUC", StringComparison.Ordinal), clock.TodayInVietnam()),
            "xa" => Places(reference.Units, "ubnd_xa"),
            "huyen" => Places(reference.Units, "ubnd_huyen"),
            "tinh" => [.. reference.Catalogues.ChoicesOf("cccd_province_codes").Select(c => ProvinceOf(c.Name))],
            _ => [],
        };
    }

    private static bool Fits(string? group, string? kind) => kind switch
    {
        null or "" => true,
        _ when kind.EndsWith("_XA", StringComparison.Ordinal) => group is "xa" or "chung",
        _ when kind.StartsWith("VIEN_CHUC", StringComparison.Ordinal) => group is "don_vi_su_nghiep" or "chung",
        "NGUOI_LV_HOI" => group is "hoi" or "chung",
        _ => OfBodies.Contains(group),
    };

    private static IReadOnlyList<string> Places(UnitTree units, string kind) =>
    [
        .. units.All.Where(u => u.Unit.Kind == kind && u.Name.StartsWith(Committee, StringComparison.Ordinal))
            .Select(u => u.Name[Committee.Length..]).Distinct().OrderBy(VietnameseText.SearchKey, StringComparer.Ordinal),
    ];

    private static string ProvinceOf(string name) =>
        name.StartsWith("Thành phố", StringComparison.Ordinal) || name is "Hà Nội" or "Hải Phòng" or "Đà Nẵng" or "Hồ Chí Minh" or "Cần Thơ"
            ? name.StartsWith("Thành phố", StringComparison.Ordinal) ? "thành phố" + name["Thành phố".Length..] : $"thành phố {name}"
            : $"tỉnh {name}";
}
