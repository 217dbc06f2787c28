using System.Linq.Expressions;

namespace HoSoCanBo.Personnel.Employees.Domain.Profile;

/// <summary>One column of a repeating table.</summary>
internal sealed class RowField : FieldShape
{
    /// <summary>Reads the stored value.</summary>
    public required Func<ProfileRow, object?> Read { get; init; }

    /// <summary>Writes a value of the stored type, or null.</summary>
    public required Action<ProfileRow, object?> Write { get; init; }

    /// <summary>Whether it has a column of its own in the list; the others are told together in the last one.</summary>
    public bool HasColumn { get; init; }

    /// <summary>Builds a column over a property of the row.</summary>
    public static RowField Over<TRow, TValue>(Expression<Func<TRow, TValue>> property, string key, string label, ProfileFieldType type,
        RowFieldOptions options)
        where TRow : ProfileRow
    {
        var row = Expression.Parameter(typeof(ProfileRow));
        var value = Expression.Parameter(typeof(object));
        var member = Expression.Property(Expression.Convert(row, typeof(TRow)), ((MemberExpression)property.Body).Member.Name);
        return new RowField
        {
            Key = key,
            Label = label,
            Type = type,
            Catalogue = options.Catalogue,
            Choices = options.Choices ?? [],
            MaxLength = options.MaxLength,
            IsRequired = options.IsRequired,
            HasColumn = options.HasColumn,
            PropertyName = ((MemberExpression)property.Body).Member.Name,
            Read = Expression.Lambda<Func<ProfileRow, object?>>(Expression.Convert(member, typeof(object)), row).Compile(),
            Write = Expression.Lambda<Action<ProfileRow, object?>>(
                Expression.Assign(member, Expression.Convert(value, typeof(TValue))), row, value).Compile(),
        };
    }
}

/// <summary>What a column is besides its name and type.</summary>
internal readonly record struct RowFieldOptions(
    bool IsRequired = false, bool HasColumn = true, int MaxLength = 0, string? Catalogue = null,
    IReadOnlyList<Reference.Domain.CatalogueChoice>? Choices = null);

/// <summary>A repeating table of the forms, described once: its page, form, history and checks read this description.</summary>
internal sealed class ProfileTable
{
    /// <summary>In addresses: <c>dao-tao</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>Item of form 2C-BNV/2008; empty for tables the form does not print.</summary>
    public required string Item { get; init; }

    public required string Title { get; init; }

    /// <summary>The part of the form the table stands under.</summary>
    public required ProfileSection Section { get; init; }

    public required Type RowType { get; init; }

    public required IReadOnlyList<RowField> Fields { get; init; }

    /// <summary>A new row, still empty, of a person.</summary>
    public required Func<Guid, Guid, ProfileRow> New { get; init; }

    /// <summary>First day of what the row tells, for order and for "as of" a day; null: it has none.</summary>
    public Func<ProfileRow, DateOnly?> From { get; init; } = _ => null;

    /// <summary>Last day; null while it lasts.</summary>
    public Func<ProfileRow, DateOnly?> Until { get; init; } = _ => null;

    /// <summary>Pay figures: hidden from who may not see salaries (Điều 7.3).</summary>
    public bool IsPay { get; init; }

    public string Heading => Item.Length > 0 ? $"{Item}. {Title}" : Title;
}
