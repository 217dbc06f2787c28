using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Employees.Lists;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reports.Domain.Search;
using HoSoCanBo.Personnel.Reports.Features.Search;

namespace HoSoCanBo.Personnel.Records.Features.Employees;

/// <summary>A column of the list of employees a user may choose.</summary>
/// <param name="Key">Value in the address.</param>
/// <param name="Label">Vietnamese heading.</param>
/// <param name="Sort">The order it stands for; null when the list cannot be ordered by it.</param>
/// <param name="IsDefault">Whether it shows when nothing is chosen.</param>
/// <param name="IsNumber">Whether figures stand in it.</param>
/// <param name="Text">What it shows.</param>
/// <param name="Field">Key of the <see cref="SearchField"/> it shows: who may not list people by that one does not get the column.</param>
internal sealed record EmployeeColumn(
    string Key, string Label, string? Sort, bool IsDefault, bool IsNumber, Func<EmployeeRow, ReferenceSnapshot, string> Text,
    string? Field = null)
{
    /// <summary>Long names of units stay on one line, so that many people fit on the screen.</summary>
    public bool IsClipped => Key == "don-vi";
}

/// <summary>The columns besides the name, which always stands first.</summary>
internal static class EmployeeColumns
{
    public static readonly IReadOnlyList<EmployeeColumn> All =
    [
        new("so-hieu", "Số hiệu", EmployeeSort.Number, true, true, (r, _) => r.EmployeeNumber),
        new("ngay-sinh", "Ngày sinh", EmployeeSort.BirthDate, true, true, (r, _) =>
            r.BirthDate is { } born ? new PartialDate(born, r.BirthDatePrecision).ToString() : Show.Nothing, "ngay_sinh"),
        new("gioi-tinh", "Giới tính", null, false, false,
            (r, _) => r.Sex switch { Sex.Male => "Nam", Sex.Female => "Nữ", _ => Show.Nothing }, "gioi_tinh"),
        new("doi-tuong", "Đối tượng", null, false, false, (r, data) => data.Catalogues.NameOf(CatalogueLookup.EmployeeKinds, r.KindCode)),
        new("don-vi", "Đơn vị", EmployeeSort.Unit, true, false, (r, data) => data.Units.NameOf(r.UnitId)),
        new("phong", "Phòng, bộ phận", null, false, false, (r, _) => Show.Text(r.Division), "phong_bo_phan"),
        new("chuc-vu", "Chức vụ", null, true, false, (r, _) => Show.Text(r.PositionName)),
        new("ngach", "Ngạch, chức danh", null, false, false, (r, _) => Show.Text(r.RankName), "ngach"),
        new("trinh-do", "Trình độ chuyên môn", null, false, false, (r, data) =>
            Show.Text(data.Catalogues.NameOf("professional_levels", r.ProfessionalLevelCode)), "trinh_do_chuyen_mon"),
        new("ngay-vao-dang", "Ngày vào Đảng", null, false, true, (r, _) => Show.Date(r.PartyJoinedOn), "ngay_vao_dang"),
        new("ngay-tuyen-dung", "Ngày tuyển dụng", null, false, true, (r, _) => Show.Date(r.RecruitedOn), "ngay_tuyen_dung"),
        new("so-giay-to", "Số giấy tờ", null, false, true, (r, _) => Show.Text(r.IdNumber), "so_giay_to"),
    ];

    /// <summary>The columns a user may choose.</summary>
    public static IReadOnlyList<EmployeeColumn> OfferedTo(SearchAccess access) =>
        [.. All.Where(c => c.Field is null || access.Covers(SearchFields.Find(c.Field)!))];

    /// <summary>The columns of an address; the usual ones when it names none that are offered.</summary>
    public static IReadOnlyList<EmployeeColumn> Chosen(IReadOnlyCollection<string> keys, SearchAccess access)
    {
        var offered = OfferedTo(access);
        return offered.Where(c => keys.Contains(c.Key)).ToList() is { Count: > 0 } chosen ? chosen : [.. offered.Where(c => c.IsDefault)];
    }
}
