using System.Linq.Expressions;

namespace HoSoCanBo.Personnel.Domain.Employees;

/// <summary>The sections of the record, in the order of the form.</summary>
internal enum ProfileSection
{
    Identity,
    Contact,
    Service,
    Salary,
    Qualification,
    PartyAndArmy,
    HealthAndPolicy,
    PersonalHistory,
}

/// <summary>What a field holds, which decides its input, its cell in a workbook and how it is checked and shown.</summary>
internal enum ProfileFieldType
{
    Text,
    LongText,
    Date,
    Integer,

    /// <summary>Two decimals, stored as hundredths: 2,34 is 234.</summary>
    Hundredths,

    /// <summary>One decimal, stored as tenths: 57,5 is 575.</summary>
    Tenths,

    /// <summary>A code of <see cref="ProfileField.Catalogue"/>.</summary>
    Code,
    Sex,
    IdentityDocument,
}

/// <summary>
/// One field of the record, described once: the import template and check, the profile page, the editing form, the history
/// and the export all read this description.
/// </summary>
internal sealed class ProfileField
{
    /// <summary>Stable key, used in forms and columns.</summary>
    public required string Key { get; init; }

    /// <summary>Item number on form 2C-BNV/2008; empty for fields the form does not print.</summary>
    public required string Item { get; init; }

    /// <summary>Vietnamese label.</summary>
    public required string Label { get; init; }

    public required ProfileSection Section { get; init; }

    public required ProfileFieldType Type { get; init; }

    /// <summary>Name of the catalogue of a <see cref="ProfileFieldType.Code"/>.</summary>
    public string? Catalogue { get; init; }

    /// <summary>The groups of the catalogue the field takes; empty: all.</summary>
    public IReadOnlyList<string> CatalogueGroups { get; init; } = [];

    /// <summary>Longest text.</summary>
    public int MaxLength { get; init; }

    /// <summary>Needed before the record is complete (mark R of the form description).</summary>
    public bool IsRequired { get; init; }

    /// <summary>Pay figures: hidden from who may not see salaries (Điều 7.3).</summary>
    public bool IsPay { get; init; }

    /// <summary>Name of the stored property path, as the audit trail writes it.</summary>
    public required string PropertyName { get; init; }

    /// <summary>Reads the stored value.</summary>
    public required Func<Employee, object?> Read { get; init; }

    /// <summary>Writes a value of the stored type, or null.</summary>
    public required Action<Employee, object?> Write { get; init; }

    /// <summary>Whether a catalogue value of a group fits the field.</summary>
    public bool Offers(string? group) => CatalogueGroups.Count == 0 || CatalogueGroups.Contains(group);

    /// <summary>Builds a field over a property of <see cref="Employee"/>.</summary>
    public static ProfileField Over<TValue>(
        Expression<Func<Employee, TValue>> property, string key, string item, string label, ProfileSection section, ProfileFieldType type,
        string? catalogue = null, int maxLength = 0, bool required = false, bool pay = false, params string[] groups)
    {
        var member = (MemberExpression)property.Body;
        var employee = property.Parameters[0];
        var value = Expression.Parameter(typeof(object));
        var write = Expression.Lambda<Action<Employee, object?>>(
            Expression.Assign(member, Expression.Convert(value, typeof(TValue))), employee, value);
        var read = Expression.Lambda<Func<Employee, object?>>(Expression.Convert(member, typeof(object)), employee);
        return new ProfileField
        {
            Key = key,
            Item = item,
            Label = label,
            Section = section,
            Type = type,
            Catalogue = catalogue,
            CatalogueGroups = groups,
            MaxLength = maxLength,
            IsRequired = required,
            IsPay = pay,
            PropertyName = member.Expression is MemberExpression owner ? $"{owner.Member.Name}.{member.Member.Name}" : member.Member.Name,
            Read = read.Compile(),
            Write = write.Compile(),
        };
    }
}
