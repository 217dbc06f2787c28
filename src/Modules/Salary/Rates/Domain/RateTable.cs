namespace HoSoCanBo.Salary.Rates.Domain;

/// <summary>How a value of a column is written.</summary>
internal enum RateValueKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>Đồng.</summary>
    Dong,

    Coefficient,

    /// <summary>A percentage.</summary>
    Percent,

    /// <summary>Có or không.</summary>
    YesNo,

    /// <summary>Numbers separated by semicolons.</summary>
    Numbers,

    /// <summary>Tax brackets, 10000000:5;30000000:10;:35.</summary>
    Brackets,

    /// <summary>A number with at most two decimals.</summary>
    Number,

    /// <summary>One of the choices of the column.</summary>
    Choice,
}

/// <summary>A column of a table of rates.</summary>
/// <param name="Name">Name in the data.</param>
/// <param name="Label">What people read.</param>
/// <param name="Kind">How it is written.</param>
internal sealed record RateColumn(string Name, string Label, RateValueKind Kind = RateValueKind.Text)
{
    /// <summary>Whether it must be filled in.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it tells which series the row belongs to.</summary>
    public bool IsKey { get; init; }

    /// <summary>Whether lists show it.</summary>
    public bool IsListed { get; init; }

    /// <summary>Codes and names, for <see cref="RateValueKind.Choice"/>.</summary>
    public IReadOnlyList<(string Code, string Name)> Choices { get; init; } = [];

    /// <summary>Help under the field.</summary>
    public string? Hint { get; init; }
}

/// <summary>Bảng tham số lương.</summary>
/// <param name="Code">Name of its file without the ending, and its code in the database.</param>
/// <param name="Title">What people read.</param>
/// <param name="Slug">Its part of the address.</param>
/// <param name="Columns">The columns.</param>
internal sealed record RateTable(string Code, string Title, string Slug, IReadOnlyList<RateColumn> Columns)
{
    /// <summary>Whether every day after the first must have a row.</summary>
    public bool IsContinuous { get; init; }

    /// <summary>Keys whose days may be without a row although the table is continuous: exceptions that the law made for a time.</summary>
    public IReadOnlyList<string> KeysWithGaps { get; init; } = [];

    /// <summary>Whether pay takes it for whole months.</summary>
    public bool StartsOnFirstOfMonth { get; init; }

    /// <summary>What the table is for.</summary>
    public required string Purpose { get; init; }

    /// <summary>The columns that make the key.</summary>
    public IEnumerable<RateColumn> Keys => Columns.Where(c => c.IsKey);

    /// <summary>The key of a row.</summary>
    public string KeyOf(IReadOnlyDictionary<string, string> values) =>
        string.Join('|', Keys.Select(c => values.GetValueOrDefault(c.Name, "").Trim()));
}
