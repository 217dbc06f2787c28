using System.Globalization;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Domain.Catalogues;
using HoSoCanBo.Personnel.Domain.Employees;
using HoSoCanBo.Personnel.Persistence;

namespace HoSoCanBo.Personnel.Features.Employees;

/// <summary>The words of the form for what the audit trail wrote; null for what only the software needs or the user may not see.</summary>
internal sealed class ChangeLabels(EmployeeAccess access, ReferenceSnapshot reference)
{
    private static readonly Dictionary<string, ProfileField> ByProperty = ProfileFields.All.ToDictionary(f => f.PropertyName);

    public ChangedField? Describe(AuditedChange change) => change switch
    {
        { Entity: nameof(SalaryPeriod) } when !access.Pay => null,
        { Field: null } => new ChangedField("", NameOfRow(change.Entity), null, null, IsNewRow: true),
        { Entity: nameof(Employee) } => DescribeField(change),
        { Entity: nameof(Assignment), Field: nameof(Assignment.EffectiveUntil) } => Plain("ket-thuc", "Kết thúc ở đơn vị, chức vụ", change, Day),
        { Entity: nameof(StatusPeriod), Field: nameof(StatusPeriod.EffectiveUntil) } => Plain("het-trang-thai", "Hết trạng thái cũ", change, Day),
        _ => null,
    };

    private static string NameOfRow(string entity) => entity switch
    {
        nameof(Employee) => "Lập hồ sơ",
        nameof(Assignment) => "Thêm đơn vị, chức vụ",
        nameof(StatusPeriod) => "Thêm trạng thái",
        nameof(EducationRecord) => "Thêm dòng mục 27 (đào tạo, bồi dưỡng)",
        nameof(WorkPeriod) => "Thêm dòng mục 28 (quá trình công tác)",
        nameof(FamilyMember) => "Thêm dòng mục 30 (quan hệ gia đình)",
        nameof(SalaryPeriod) => "Thêm dòng mục 31 (diễn biến lương)",
        nameof(OrganizationMembership) => "Thêm dòng mục 17 (tổ chức chính trị - xã hội)",
        _ => "Thêm dữ liệu",
    };

    private static ChangedField Plain(string key, string label, AuditedChange change, Func<string?, string?> show) =>
        new(key, label, show(change.From), show(change.To), IsNewRow: false);

    private static string? Day(string? text) => DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day)
        ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
        : text;

    private ChangedField? DescribeField(AuditedChange change) => change.Field switch
    {
        nameof(Employee.FullName) => Plain(FieldKeys.FullName, "Họ và tên", change, v => v),
        nameof(Employee.EmployeeNumber) => Plain(FieldKeys.EmployeeNumber, "Số hiệu", change, v => v),
        nameof(Employee.KindCode) => Plain(FieldKeys.Kind, "Đối tượng", change, v => reference.Catalogues.NameOf(CatalogueLookup.EmployeeKinds, v)),
        nameof(Employee.StatusCode) => Plain(FieldKeys.Status, "Trạng thái", change, v => reference.Catalogues.NameOf(CatalogueLookup.RecordStatuses, v)),
        nameof(Employee.UnitId) => Plain(FieldKeys.Unit, "Đơn vị", change, v => Guid.TryParse(v, out var id) ? reference.Units.NameOf(id) : v),
        nameof(Employee.PositionName) => Plain(FieldKeys.Position, "Chức vụ", change, v => v),
        nameof(Employee.InTransitMovementId) => new ChangedField(
            "chuyen", change.To is null ? "Kết thúc chuyển hồ sơ" : "Gửi hồ sơ đi đơn vị khác", null, null, IsNewRow: true),
        { } property when ByProperty.TryGetValue(property, out var field) && access.Shows(field) =>
            Plain(field.Key, field.Label, change, v => ShowStored(field, v)),
        _ => null,
    };

    private string? ShowStored(ProfileField field, string? stored)
    {
        object? value = stored is null ? null : field.Type switch
        {
            ProfileFieldType.Date => DateOnly.Parse(stored, CultureInfo.InvariantCulture),
            ProfileFieldType.Integer or ProfileFieldType.Hundredths or ProfileFieldType.Tenths => int.Parse(stored, CultureInfo.InvariantCulture),
            ProfileFieldType.Sex => Enum.Parse<Sex>(stored),
            ProfileFieldType.IdentityDocument => Enum.Parse<IdentityDocument>(stored),
            _ => stored,
        };
        return ProfileValues.Show(field, value, reference.Catalogues);
    }
}
