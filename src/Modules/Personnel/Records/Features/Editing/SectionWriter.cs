using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reference.Domain.Retirement;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Editing;

/// <summary>Writes what was typed for a part of the record into it: at once, or on the day its decision takes effect.</summary>
internal static class SectionWriter
{
    /// <summary>No limit: who planned the change had the right to it.</summary>
    public static readonly Func<string, bool> Everything = _ => true;

    /// <summary>What of the record a user may write, by key of the field.</summary>
    public static Func<string, bool> Of(EmployeeAccess access) =>
        key => ProfileFields.All.FirstOrDefault(f => f.Key == key) is { } field ? access.MayEditField(field) : access.MayEditKey(key);

    /// <summary>The typed texts that differ from what is stored.</summary>
    public static Dictionary<string, string?> Changed(
        Employee employee, ProfileSection section, IReadOnlyDictionary<string, string?> typed, Func<string, bool> may)
    {
        var stored = ProfileFields.All.Where(f => f.Section == section).ToDictionary(f => f.Key, f => ProfileValues.ForInput(f, employee));
        if (section == ProfileSection.Identity)
        {
            (stored[FieldKeys.FullName], stored[FieldKeys.EmployeeNumber]) = (employee.FullName, employee.EmployeeNumber);
        }

        if (section == ProfileSection.Service)
        {
            stored[FieldKeys.Kind] = employee.KindCode;
        }

        return typed.Where(t => stored.TryGetValue(t.Key, out var old) && may(t.Key) && (t.Value?.Trim() ?? "") != old)
            .ToDictionary(t => t.Key, t => t.Value);
    }

    /// <summary>Labels of fields, as the form shows them.</summary>
    public static string LabelsOf(IEnumerable<string> keys) => string.Join(", ", keys.Select(key => key switch
    {
        FieldKeys.FullName => "Họ và tên",
        FieldKeys.EmployeeNumber => "Số hiệu",
        FieldKeys.Kind => "Đối tượng",
        _ => ProfileFields.All.First(f => f.Key == key).Label,
    }));

    /// <summary>Writes; what cannot be read comes back by field.</summary>
    public static IReadOnlyList<ProfileFinding> Write(
        Employee employee, ProfileSection section, IReadOnlyDictionary<string, string?> values, Func<string, bool> may,
        ReferenceSnapshot reference)
    {
        if (section == ProfileSection.Identity && may(FieldKeys.FullName))
        {
            employee.Rename(ProfileRules.NormalName(values.GetValueOrDefault(FieldKeys.FullName) ?? employee.FullName));
            employee.EmployeeNumber = (values.GetValueOrDefault(FieldKeys.EmployeeNumber) ?? employee.EmployeeNumber).Trim()
                .ToUpperInvariant();
        }

        var fields = ProfileFields.All.Where(f => f.Section == section && may(f.Key));
        var unreadable = ProfileForm.Apply(employee, fields, values, reference.Catalogues);
        if (section == ProfileSection.Service && may(FieldKeys.Kind) && values.GetValueOrDefault(FieldKeys.Kind) is { } kind)
        {
            if (!reference.Catalogues.Contains(CatalogueLookup.EmployeeKinds, kind))
            {
                return [.. unreadable, new ProfileFinding("S1", RuleSeverity.Format, FieldKeys.Kind, "Chọn đối tượng trong danh mục.")];
            }

            employee.KindCode = kind;
        }

        return unreadable;
    }

    /// <summary>Tells the other modules when what they keep a copy of has changed.</summary>
    public static async Task PublishIdentityAsync(
        this PersonnelDbContext db, Employee employee, KnownElsewhere before, Guid? decisionId, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var now = KnownElsewhere.Of(employee);
        if (now.Learning != before.Learning)
        {
            db.Publish(LearningNews.Of(employee, decisionId, clock));
        }

        if (now with { Learning = before.Learning } != before)
        {
            var own = await db.RetirementExceptions.Where(r => r.Id == employee.Id && r.IsInForce).Select(r => (DateOnly?)r.RetiresOn)
                .SingleOrDefaultAsync(cancellationToken);
            db.Publish(new EmployeeIdentityChanged(
                Guid.CreateVersion7(), clock.GetUtcNow(), decisionId, employee.Id, now.Number, now.Name, now.Born, now.Kind, own
                    ?? now.RetiresOn, now.Quota));
        }
    }
}

/// <summary>What other modules keep a copy of.</summary>
internal sealed record KnownElsewhere(string Number, string Name, DateOnly? Born, string Kind, DateOnly? RetiresOn, string? Quota,
    LearningOfRecord Learning)
{
    public static KnownElsewhere Of(Employee e) =>
        new(e.EmployeeNumber, e.FullName, e.BirthDate, e.KindCode, RetirementAge.RetiresOn(e.Sex, e.BirthDate), e.QuotaKindCode,
            LearningOfRecord.Of(e));
}
