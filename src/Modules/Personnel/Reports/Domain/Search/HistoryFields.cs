using System.Linq.Expressions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Employees.Domain.Papers;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Reports.Domain.Search;

/// <summary>
/// Histories the software keeps beside the tables of the form: units and posts, statuses, movements, papers, comparisons.
/// </summary>
internal static class HistoryFields
{
    public const string PostUnit = "don-vi-qua.don_vi";
    public const string PostUnitLevel = "don-vi-qua.cap";
    public const string PostUnitKind = "don-vi-qua.loai";
    public const string PostName = "don-vi-qua.chuc_vu";
    public const string HeldStatus = "trang-thai-qua.trang_thai";

    private static readonly SearchTable Posts = new("don-vi-qua", "Đơn vị, chức vụ đã qua", typeof(Assignment))
    {
        StartsOn = nameof(Assignment.EffectiveFrom),
        EndsOn = nameof(Assignment.EffectiveUntil),
    };

    private static readonly SearchTable Statuses = new("trang-thai-qua", "Trạng thái đã qua", typeof(StatusPeriod))
    {
        StartsOn = nameof(StatusPeriod.EffectiveFrom),
        EndsOn = nameof(StatusPeriod.EffectiveUntil),
    };

    private static readonly SearchTable Movements = new("bien-dong", "Biến động (bổ nhiệm, điều động, hợp đồng…)", typeof(Movement))
    {
        StartsOn = nameof(Movement.EffectiveFrom),
        Only = (Expression<Func<Movement, bool>>)(m => m.State == MovementState.Applied),
    };

    private static readonly SearchTable Papers = new("giay-to", "Thành phần hồ sơ (tệp đính kèm)", typeof(Attachment))
    {
        Only = (Expression<Func<Attachment, bool>>)(a => a.StruckAt == null),
    };

    private static readonly SearchTable Comparisons =
        new("doi-chieu", "Đối chiếu hồ sơ giấy", typeof(PaperVerification)) { StartsOn = nameof(PaperVerification.VerifiedOn) };

    public static readonly IReadOnlyList<SearchTable> Tables = [Posts, Statuses, Movements, Papers, Comparisons];

    public static readonly IReadOnlyList<SearchField> All =
    [
        Field<Assignment, Guid>(Posts, "don_vi", "Đơn vị", SearchKind.Unit, a => a.UnitId),
        Field<Assignment, Guid>(Posts, "cap", "Cấp của đơn vị", SearchKind.UnitTrait, a => a.UnitId, choices: OwnFields.Levels,
            trait: u => u.Level),
        Field<Assignment, Guid>(Posts, "loai", "Loại đơn vị", SearchKind.UnitTrait, a => a.UnitId, choices: OwnFields.Kinds,
            trait: u => u.Kind),
        Field<Assignment, string?>(Posts, "phong_bo_phan", "Phòng, bộ phận", SearchKind.Text, a => a.Division),
        Field<Assignment, string?>(Posts, "chuc_vu", "Chức vụ", SearchKind.Text, a => a.PositionName),
        Field<Assignment, DateOnly>(Posts, "tu_ngay", "Từ ngày", SearchKind.Day, a => a.EffectiveFrom),
        Field<Assignment, DateOnly?>(Posts, "den_ngay", "Đến ngày", SearchKind.Day, a => a.EffectiveUntil),
        Field<StatusPeriod, string>(Statuses, "trang_thai", "Trạng thái", SearchKind.Choice, p => p.StatusCode,
            CatalogueLookup.RecordStatuses),
        Field<StatusPeriod, DateOnly>(Statuses, "tu_ngay", "Từ ngày", SearchKind.Day, p => p.EffectiveFrom),
        Field<StatusPeriod, DateOnly?>(Statuses, "den_ngay", "Đến ngày", SearchKind.Day, p => p.EffectiveUntil),
        Field<Movement, string>(Movements, "loai", "Loại", SearchKind.Choice, m => m.TypeCode, CatalogueLookup.MovementTypes),
        Field<Movement, DateOnly>(Movements, "hieu_luc", "Ngày hiệu lực", SearchKind.Day, m => m.EffectiveFrom),
        Field<Movement, DateOnly?>(Movements, "thoi_han", "Có thời hạn đến ngày", SearchKind.Day, m => m.EndsOn),
        Field<Movement, string?>(Movements, "chuc_vu", "Chức vụ", SearchKind.Text, m => m.PositionName),
        Field<Movement, Guid>(Movements, "tu_don_vi", "Từ đơn vị", SearchKind.Unit, m => m.FromUnitId),
        Field<Movement, Guid>(Movements, "cap_tu", "Từ đơn vị cấp", SearchKind.UnitTrait, m => m.FromUnitId, choices: OwnFields.Levels,
            trait: u => u.Level),
        Field<Movement, Guid>(Movements, "den_don_vi", "Đến đơn vị", SearchKind.Unit, m => m.ToUnitId),
        Field<Attachment, string>(Papers, "loai", "Loại giấy tờ", SearchKind.Choice, a => a.KindCode, "document_kinds"),
        Field<PaperVerification, DateOnly>(Comparisons, "ngay", "Ngày đối chiếu", SearchKind.Day, v => v.VerifiedOn),
    ];

    private static SearchField Field<TRow, TValue>(
        SearchTable table, string key, string label, SearchKind kind, Expression<Func<TRow, TValue>> value, string? catalogue = null,
        IReadOnlyList<CatalogueChoice>? choices = null, Expression<Func<OrganizationUnit, string>>? trait = null) => new()
        {
            Key = $"{table.Key}.{key}",
            Label = label,
            Part = table.Part,
            Kind = kind,
            Value = value,
            Table = table,
            Catalogue = catalogue,
            Choices = choices ?? [],
            Trait = trait,
        };
}
