using System.Globalization;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Deadlines.Features.Retirements;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Papers;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Domain.SelfService;
using HoSoCanBo.Personnel.Records.Features.Editing;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Records.Features.Employees;

/// <summary>The words of the form for what the audit trail wrote; null for what only the software needs or the user may not see.</summary>
internal sealed class ChangeLabels(EmployeeAccess access, ReferenceSnapshot reference, IReadOnlyDictionary<string, ProfileRow> rows)
{
    public ChangedField? Describe(AuditedChange change) => change switch
    {
        _ when ProfileTables.OfEntity(change.Entity) is { } table => access.Shows(table) ? DescribeRow(table, change) : null,
        { Field: null } => NameOfNew(change.Entity) is { } name ? new ChangedField("", name, null, null, IsNewRow: true) : null,
        { Entity: nameof(Employee) } => DescribeField(change),
        { Entity: nameof(Assignment), Field: nameof(Assignment.EffectiveUntil) } =>
            Plain("ket-thuc", "Kết thúc ở đơn vị, chức vụ", change, Day),
        { Entity: nameof(StatusPeriod), Field: nameof(StatusPeriod.EffectiveUntil) } =>
            Plain("het-trang-thai", "Hết trạng thái cũ", change, Day),
        { Entity: nameof(Attachment), Field: nameof(Attachment.StruckReason) } =>
            new ChangedField("tai-lieu", "Gạch bỏ tài liệu đính kèm", null, change.To, IsNewRow: true),
        { Entity: nameof(RetirementException), Field: nameof(RetirementException.RetiresOn) } =>
            Plain("nghi-huu", "Ngày nghỉ hưu riêng", change, Day),
        { Entity: nameof(RetirementException), Field: nameof(RetirementException.Ground) } =>
            Plain("can-cu-nghi-huu", "Căn cứ nghỉ hưu riêng", change, RetirementGrounds.NameOf),
        { Entity: nameof(RetirementException), Field: nameof(RetirementException.IsInForce), To: "False" } =>
            new ChangedField("nghi-huu", "Bỏ ngày nghỉ hưu riêng", null, null, IsNewRow: true),
        { Entity: nameof(PaperDifference), Field: nameof(PaperDifference.Settlement) } =>
            new ChangedField("doi-chieu", "Xử lý khác biệt với hồ sơ giấy", null, change.To, IsNewRow: true),
        _ => null,
    };

    private static string? NameOfNew(string entity) => entity switch
    {
        nameof(Employee) => "Lập hồ sơ",
        nameof(Assignment) => "Thêm đơn vị, chức vụ",
        nameof(StatusPeriod) => "Thêm trạng thái",
        nameof(Attachment) => "Thêm tài liệu đính kèm",
        nameof(PaperVerification) => "Đối chiếu với hồ sơ giấy",
        nameof(PaperDifference) => "Ghi khác biệt với hồ sơ giấy",
        nameof(RetirementException) => "Ghi ngày nghỉ hưu riêng",
        nameof(OwnConfirmation) => "Người có hồ sơ xác nhận hồ sơ đúng",
        _ => "Thêm dữ liệu",
    };

    private ChangedField? DescribeRow(ProfileTable table, AuditedChange change)
    {
        var summary = rows.TryGetValue(change.Key, out var row) ? TableViews.SummaryOf(row, reference.Catalogues) : null;
        if (change.Field is null)
        {
            return new ChangedField(table.Slug, $"Thêm dòng mục {table.Heading}", null, summary, IsNewRow: true);
        }

        if (change.Field == nameof(ProfileRow.StruckReason))
        {
            return new ChangedField(table.Slug, $"Gạch bỏ dòng mục {table.Heading}", summary, $"Gạch bỏ: {change.To}", IsNewRow: false);
        }

        return table.Fields.FirstOrDefault(f => f.PropertyName == change.Field) is { } field
            ? Plain($"{table.Slug}.{field.Key}", $"{table.Heading}: {field.Label.ToLowerInvariant()}", change, v => ShowStored(field, v))
            : null;
    }

    private static ChangedField Plain(string key, string label, AuditedChange change, Func<string?, string?> show) =>
        new(key, label, show(change.From), show(change.To), IsNewRow: false);

    private static string? Day(string? text) => DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day)
        ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
        : text;

    private ChangedField? DescribeField(AuditedChange change) => change.Field switch
    {
        nameof(Employee.FullName) => Plain(FieldKeys.FullName, "Họ và tên", change, v => v),
        nameof(Employee.EmployeeNumber) => Plain(FieldKeys.EmployeeNumber, "Số hiệu", change, v => v),
        nameof(Employee.KindCode) =>
            Plain(FieldKeys.Kind, "Đối tượng", change, v => reference.Catalogues.NameOf(CatalogueLookup.EmployeeKinds, v)),
        nameof(Employee.StatusCode) =>
            Plain(FieldKeys.Status, "Trạng thái", change, v => reference.Catalogues.NameOf(CatalogueLookup.RecordStatuses, v)),
        nameof(Employee.UnitId) =>
            Plain(FieldKeys.Unit, "Đơn vị", change, v => Guid.TryParse(v, out var id) ? reference.Units.NameOf(id) : v),
        nameof(Employee.PositionName) => Plain(FieldKeys.Position, "Chức vụ", change, v => v),
        nameof(Employee.InTransitMovementId) => new ChangedField(
            "chuyen", change.To is null ? "Kết thúc chuyển hồ sơ" : "Gửi hồ sơ đi đơn vị khác", null, null, IsNewRow: true),
        { } property when ProfileFields.OfProperty(property) is { } field && access.Shows(field) =>
            Plain(field.Key, field.Label, change, v => ShowStored(field, v)),
        _ => null,
    };

    private string? ShowStored(FieldShape field, string? stored) =>
        ProfileValues.Show(field, ProfileValues.FromStored(field, stored), reference.Catalogues);
}
