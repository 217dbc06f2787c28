using System.Linq.Expressions;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Employees.Domain.Profile;

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

    /// <summary>A code of the catalogue the field names.</summary>
    Code,
    Sex,
    IdentityDocument,

    /// <summary>A month, stored as its first day.</summary>
    Month,

    /// <summary>One of the fixed <see cref="FieldShape.Choices"/>.</summary>
    Choice,
}

/// <summary>What a field is, whether it stands once in the record or in each row of a table: how it is typed, checked and shown.</summary>
internal abstract class FieldShape
{
    /// <summary>Stable key, used in forms and columns.</summary>
    public required string Key { get; init; }

    /// <summary>Vietnamese label.</summary>
    public required string Label { get; init; }

    public required ProfileFieldType Type { get; init; }

    /// <summary>Name of the catalogue of a <see cref="ProfileFieldType.Code"/>.</summary>
    public string? Catalogue { get; init; }

    /// <summary>The groups of the catalogue the field takes; empty: all.</summary>
    public IReadOnlyList<string> CatalogueGroups { get; init; } = [];

    /// <summary>The values of a <see cref="ProfileFieldType.Choice"/>.</summary>
    public IReadOnlyList<Reference.Domain.CatalogueChoice> Choices { get; init; } = [];

    /// <summary>Longest text.</summary>
    public int MaxLength { get; init; }

    /// <summary>In the record: needed before it is complete (mark R of the form description). In a row: needed to save it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether a date may lack its day, or day and month.</summary>
    public bool TakesPartialDates { get; init; }

    /// <summary>Name of the stored property path, as the audit trail writes it.</summary>
    public required string PropertyName { get; init; }

    /// <summary>Whether a catalogue value of a group fits the field.</summary>
    public bool Offers(string? group) => CatalogueGroups.Count == 0 || CatalogueGroups.Contains(group);
}

/// <summary>
/// One field of the record, described once: the import template and check, the profile page, the editing form, the history
/// and the export all read this description.
/// </summary>
internal sealed class ProfileField : FieldShape
{
    /// <summary>Item number on form 2C-BNV/2008; empty for fields the form does not print.</summary>
    public required string Item { get; init; }

    public required ProfileSection Section { get; init; }

    /// <summary>Pay figures: hidden from who may not see salaries (Điều 7.3).</summary>
    public bool IsPay { get; init; }

    /// <summary>What a reader must be allowed to see its values.</summary>
    public Secrecy Secrecy => IsPay ? Secrecy.Pay : Secrecy.None;

    /// <summary>Reads the stored value.</summary>
    public required Func<Employee, object?> Read { get; init; }

    /// <summary>Writes a value of the stored type, or null.</summary>
    public required Action<Employee, object?> Write { get; init; }

    /// <summary>How much of the stored date is known; null for dates that are always whole.</summary>
    public Func<Employee, DatePrecision>? ReadPrecision { get; init; }

    /// <summary>Writes how much of the date is known.</summary>
    public Action<Employee, DatePrecision>? WritePrecision { get; init; }

    /// <summary>Builds a field over a property of <see cref="Employee"/>.</summary>
    public static ProfileField Over<TValue>(
        Expression<Func<Employee, TValue>> property, string key, string item, string label, ProfileSection section, ProfileFieldType type,
        string? catalogue = null, int maxLength = 0, bool required = false, bool pay = false,
        Expression<Func<Employee, DatePrecision>>? precision = null, params string[] groups)
    {
        var member = (MemberExpression)property.Body;
        var employee = property.Parameters[0];
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
            Write = WriterOf<TValue, object?>(property),
            TakesPartialDates = precision is not null,
            ReadPrecision = precision?.Compile(),
            WritePrecision = precision is null ? null : WriterOf<DatePrecision, DatePrecision>(precision),
        };
    }

    private static Action<Employee, TGiven> WriterOf<TValue, TGiven>(Expression<Func<Employee, TValue>> property)
    {
        var value = Expression.Parameter(typeof(TGiven));
        var assign = Expression.Assign(property.Body, Expression.Convert(value, typeof(TValue)));
        return Expression.Lambda<Action<Employee, TGiven>>(assign, property.Parameters[0], value).Compile();
    }
}
