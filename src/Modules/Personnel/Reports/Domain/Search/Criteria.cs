namespace HoSoCanBo.Personnel.Reports.Domain.Search;

/// <summary>How conditions, or groups of them, are joined.</summary>
internal enum Join
{
    /// <summary>Tất cả đều đúng.</summary>
    All,

    /// <summary>Ít nhất một điều đúng.</summary>
    Any,

    /// <summary>Loại trừ: whoever fulfils all of the group is left out.</summary>
    Without,
}

/// <summary>One condition as it was chosen; nothing in it is checked yet.</summary>
/// <param name="Group">The group it stands in; <see cref="Criteria.Always"/>: it holds whatever the groups say.</param>
/// <param name="Field">Key of a <see cref="SearchField"/>.</param>
/// <param name="Operator">Code of a <see cref="SearchOperator"/>.</param>
/// <param name="Values">Codes, texts, or the two ends of a range.</param>
internal sealed record Condition(int Group, string Field, string Operator, IReadOnlyList<string> Values);

/// <summary>
/// Tiêu chí tùy chọn (Điều 9.2): conditions in groups, whom they are sought among, and the day they are asked for. Search, statistics,
/// export and saved searches all carry this one description.
/// </summary>
/// <param name="Conditions">The conditions, in the order of the form.</param>
/// <param name="GroupJoins">How the conditions of a group are joined; a group not named here joins by <see cref="Join.All"/>.</param>
/// <param name="Between">How the groups are joined: <see cref="Join.All"/> or <see cref="Join.Any"/>.</param>
/// <param name="Day">The day units, posts, statuses, ages and histories are asked for; null: today.</param>
/// <param name="WithThoseWhoLeft">Whether people no longer present are sought too.</param>
internal sealed record Criteria(
    IReadOnlyList<Condition> Conditions, IReadOnlyDictionary<int, Join> GroupJoins, Join Between, DateOnly? Day, bool WithThoseWhoLeft)
{
    /// <summary>The group of conditions that always hold; the cell of a statistic adds its own here.</summary>
    public const int Always = 0;

    public const int MostGroups = 6;
    public const int MostConditions = 20;
    public const int MostValues = 50;
    public const int ValueMaxLength = 100;

    /// <summary>Nothing asked: everybody present today.</summary>
    public static readonly Criteria None = new([], new Dictionary<int, Join>(), Join.All, null, false);

    /// <summary>How the conditions of a group are joined.</summary>
    public Join JoinOf(int group) => GroupJoins.GetValueOrDefault(group, Join.All);

    /// <summary>The same with conditions that hold besides.</summary>
    public Criteria And(params IEnumerable<Condition> more) =>
        this with { Conditions = [.. Conditions, .. more.Select(c => c with { Group = Always })] };
}

/// <summary>What a condition compares by.</summary>
/// <param name="Code">In addresses.</param>
/// <param name="Label">Vietnamese words.</param>
internal sealed record SearchOperator(string Code, string Label)
{
    public static readonly SearchOperator Is = new("la", "là một trong");
    public static readonly SearchOperator IsNot = new("khac", "không phải là (kể cả để trống)");
    public static readonly SearchOperator Below = new("thuoc", "thuộc (kể cả đơn vị trực thuộc)");
    public static readonly SearchOperator NotBelow = new("ngoai", "không thuộc");
    public static readonly SearchOperator Contains = new("chua", "có chữ");
    public static readonly SearchOperator Lacks = new("khong-chua", "không có chữ (kể cả để trống)");
    public static readonly SearchOperator StartsWith = new("dau", "bắt đầu bằng");
    public static readonly SearchOperator Equal = new("bang", "đúng bằng (cả chữ hoa, chữ thường)");
    public static readonly SearchOperator Range = new("tu-den", "trong khoảng");
    public static readonly SearchOperator InMonth = new("thang", "vào tháng (mọi năm)");
    public static readonly SearchOperator Empty = new("trong", "để trống");
    public static readonly SearchOperator Filled = new("co", "đã có");

    public static readonly IReadOnlyList<SearchOperator> All =
        [Is, IsNot, Below, NotBelow, Contains, Lacks, StartsWith, Equal, Range, InMonth, Empty, Filled];

    /// <summary>Whether it needs no value.</summary>
    public bool StandsAlone => this == Empty || this == Filled;

    /// <summary>The operator of a code; null when there is none.</summary>
    public static SearchOperator? Find(string code) => All.FirstOrDefault(o => o.Code == code);
}
