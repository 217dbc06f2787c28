using System.Linq.Expressions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reference.Domain.Retirement;
using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Reports.Domain.Search;

/// <summary>
/// What the software knows of everybody beside the items of the form: name, unit, kind, status, and what follows from dates.
/// </summary>
internal static class OwnFields
{
    public const string Unit = "don_vi";
    public const string UnitLevel = "cap_don_vi";
    public const string UnitKind = "loai_don_vi";
    public const string Kind = "doi_tuong";
    public const string Status = "trang_thai";
    public const string Position = "chuc_vu";
    public const string Age = "tuoi";
    public const string PartyMember = "dang_vien";
    public const string Minority = "dan_toc_thieu_so";
    public const string Religious = "co_ton_giao";
    public const string PastRetirement = "qua_tuoi_nghi_huu";
    public const string RankGroup = "nhom_ngach";

    /// <summary>Levels of units.</summary>
    public static readonly IReadOnlyList<CatalogueChoice> Levels =
        [.. new[] { "tinh", "huyen", "xa" }.Select(l => new CatalogueChoice(l, UnitKinds.LevelOf(l), null, true))];

    /// <summary>Kinds of units.</summary>
    public static readonly IReadOnlyList<CatalogueChoice> Kinds =
        [.. UnitKinds.All.Select(k => new CatalogueChoice(k, UnitKinds.NameOf(k), null, true))];

    private const string General = "Chung";
    private const string Counted = "1";

    public static readonly IReadOnlyList<SearchField> All =
    [
        new() { Key = "ho_ten", Label = "Họ và tên", Part = General, Kind = SearchKind.Name, Value = Read(e => e.FullNameSearch) },
        new() { Key = "so_hieu", Label = "Số hiệu cán bộ", Part = General, Kind = SearchKind.Text, Value = Read(e => e.EmployeeNumber) },
        new() { Key = Unit, Label = "Đơn vị", Part = General, Kind = SearchKind.Unit, Value = Read(e => e.UnitId),
            HeldIn = HistoryFields.PostUnit },
        new() { Key = UnitLevel, Label = "Cấp của đơn vị", Part = General, Kind = SearchKind.UnitTrait, Value = Read(e => e.UnitId),
            HeldIn = HistoryFields.PostUnitLevel, Choices = Levels, Trait = u => u.Level },
        new() { Key = UnitKind, Label = "Loại đơn vị", Part = General, Kind = SearchKind.UnitTrait, Value = Read(e => e.UnitId),
            HeldIn = HistoryFields.PostUnitKind, Choices = Kinds, Trait = u => u.Kind },
        new() { Key = Kind, Label = "Đối tượng", Part = General, Kind = SearchKind.Choice, Value = Read(e => e.KindCode),
            Catalogue = CatalogueLookup.EmployeeKinds },
        new() { Key = Status, Label = "Trạng thái", Part = General, Kind = SearchKind.Choice, Value = Read(e => e.StatusCode),
            HeldIn = HistoryFields.HeldStatus, Catalogue = CatalogueLookup.RecordStatuses },
        new() { Key = Position, Label = "Chức vụ", Part = General, Kind = SearchKind.Text, Value = Read(e => e.PositionName),
            HeldIn = HistoryFields.PostName },
        new() { Key = Age, Label = "Tuổi", Part = General, Kind = SearchKind.Years, Value = Read(e => e.BirthDate),
            DrawnFrom = "ngay_sinh" },
        new() { Key = "tham_nien", Label = "Số năm công tác (từ ngày tuyển dụng)", Part = General, Kind = SearchKind.Years,
            Value = Read(e => e.RecruitedOn), DrawnFrom = "ngay_tuyen_dung" },
        new() { Key = "tuoi_dang", Label = "Tuổi Đảng", Part = General, Kind = SearchKind.Years, Value = Read(e => e.PartyJoinedOn),
            DrawnFrom = "ngay_vao_dang" },
        new() { Key = PartyMember, Label = "Là đảng viên", Part = General, Kind = SearchKind.Flag, DrawnFrom = "ngay_vao_dang",
            Holds = IsPartyMember },
        new() { Key = Minority, Label = "Là người dân tộc thiểu số", Part = General, Kind = SearchKind.Flag, DrawnFrom = "dan_toc",
            Holds = c => HasCode(e => e.EthnicGroupCode, c, "ethnic_groups") },
        new() { Key = Religious, Label = "Có tôn giáo", Part = General, Kind = SearchKind.Flag, DrawnFrom = "ton_giao",
            Holds = c => HasCode(e => e.ReligionCode, c, "religions") },
        new() { Key = PastRetirement, Label = "Quá tuổi nghỉ hưu theo lộ trình", Part = General, Kind = SearchKind.Flag,
            DrawnFrom = "ngay_sinh", Holds = IsPastRetirement },
        new() { Key = RankGroup, Label = "Nhóm ngạch, hạng", Part = General, Kind = SearchKind.Choice, Value = Read(e => e.RankCode),
            DrawnFrom = "ma_ngach", Choices = RankGroups.Choices, Members = RankGroups.Members },
        new() { Key = "dang_chuyen", Label = "Đang chuyển đi, chờ tiếp nhận", Part = General, Kind = SearchKind.Flag,
            Holds = _ => e => e.InTransitMovementId != null },
        new() { Key = "biet_phai_den", Label = "Đang biệt phái đến đơn vị", Part = General, Kind = SearchKind.Unit,
            Value = Read(e => e.HostUnitId) },
    ];

    private static Expression<Func<Employee, TValue>> Read<TValue>(Expression<Func<Employee, TValue>> value) => value;

    private static Expression<Func<Employee, bool>> IsPartyMember(FlagContext context)
    {
        var day = context.Day;
        return e => e.PartyJoinedOn != null && e.PartyJoinedOn <= day;
    }

    /// <summary>Whoever was born before the month whose people retire after the day.</summary>
    private static Expression<Func<Employee, bool>> IsPastRetirement(FlagContext context)
    {
        var men = RetirementHorizon.BornBefore(Sex.Male, context.Day.AddDays(-1));
        var women = RetirementHorizon.BornBefore(Sex.Female, context.Day.AddDays(-1));
        return e => e.BirthDate != null && ((e.Sex == Sex.Male && e.BirthDate < men) || (e.Sex == Sex.Female && e.BirthDate < women));
    }

    /// <summary>The catalogue marks the values that count; the others are few, so a list of codes is short.</summary>
    private static Expression<Func<Employee, bool>> HasCode(Expression<Func<Employee, string?>> code, FlagContext context, string catalogue)
    {
        var counted = context.Catalogues.ChoicesOf(catalogue).Where(c => c.Group == Counted).Select(c => c.Code).ToList();
        var contains = Expression.Call(QueryParameter.Of(counted), nameof(List<string>.Contains), null, code.Body);
        return Expression.Lambda<Func<Employee, bool>>(
            Expression.AndAlso(Expression.NotEqual(code.Body, Expression.Constant(null, typeof(string))), contains), code.Parameters[0]);
    }
}
