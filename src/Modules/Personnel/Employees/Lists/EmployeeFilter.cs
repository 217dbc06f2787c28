using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Employees.Lists;

/// <summary>What a list of employees is narrowed by; the list, its count and its export share it.</summary>
/// <param name="Text">Words of a name, số hiệu, or the beginning of a number of identity.</param>
/// <param name="UnitId">A unit with everything below it.</param>
/// <param name="KindCode">Code of employee_kinds.csv.</param>
/// <param name="Status"><see cref="Present"/>, <see cref="Everyone"/> or a code of record_statuses.csv.</param>
internal sealed record EmployeeFilter(string? Text, Guid? UnitId, string? KindCode, string? Status)
{
    /// <summary>Hiện có mặt: the default.</summary>
    public const string Present = "hien-co-mat";

    /// <summary>Tất cả, also those who left.</summary>
    public const string Everyone = "tat-ca";

    /// <summary>Longest text that is searched for.</summary>
    public const int TextMaxLength = 100;

    private const int MostWords = 6;

    /// <summary>Sorts after whatever may follow in a number, byte by byte as well as by the rules of a language.</summary>
    private const string AfterAnyEnding = "zzzz";

    /// <summary>The status in force when none is chosen.</summary>
    public string StatusOrDefault => string.IsNullOrEmpty(Status) ? Present : Status;

    /// <summary>The text as it is searched: cleaned, and never longer than a name.</summary>
    public string? SearchText => VietnameseText.Clean(Text) is { } text ? text[..Math.Min(TextMaxLength, text.Length)] : null;

    /// <summary>Whether numbers of identity papers are searched too; not for who may not see them.</summary>
    public bool SearchesIdentityNumbers { get; init; } = true;

    /// <summary>The employees the permission covers, narrowed.</summary>
    public IQueryable<Employee> Apply(PersonnelDbContext db, Scope scope, ReferenceSnapshot reference)
    {
        var rows = ByStatus(db.EmployeesIn(scope), reference);
        rows = string.IsNullOrEmpty(KindCode) ? rows : rows.Where(e => e.KindCode == KindCode);
        rows = UnitId is { } unitId ? ByUnit(rows, db, unitId, reference) : rows;
        return SearchText is { } text ? ByText(rows, text) : rows;
    }

    /// <summary>
    /// The other statuses are excluded: nearly everybody is present, and asked for the statuses themselves SQLite takes the index
    /// of statuses, gathers nearly everybody and sorts (300 ms at 50,000 people) instead of reading the index in the wished order.
    /// </summary>
    private IQueryable<Employee> ByStatus(IQueryable<Employee> rows, ReferenceSnapshot reference)
    {
        var wanted = StatusOrDefault == Present ? reference.PresentStatuses : [StatusOrDefault];
        var others = reference.Catalogues.ChoicesOf(CatalogueLookup.RecordStatuses).Select(s => s.Code).Except(wanted).ToList();
        return StatusOrDefault == Everyone ? rows : rows.Where(e => !others.Contains(e.StatusCode));
    }

    /// <summary>
    /// Most units inside: the few outside are excluded instead, so that the database reads the index in the wished order and
    /// need not gather and sort nearly everybody.
    /// </summary>
    private static IQueryable<Employee> ByUnit(IQueryable<Employee> rows, PersonnelDbContext db, Guid unitId, ReferenceSnapshot reference)
    {
        if (reference.Units.Find(unitId) is not { } top)
        {
            return rows.Where(e => false);
        }

        var path = top.Unit.Path;
        var inside = reference.Units.Subtree(unitId).Select(u => u.Id).ToHashSet();
        if (inside.Count == 1)
        {
            return rows.Where(e => e.UnitId == unitId);
        }

        return inside.Count * 2 < reference.Units.All.Count
            ? rows.Where(e => db.Units.Where(u => u.Path.StartsWith(path)).Select(u => u.Id).Contains(e.UnitId))
            : rows.Where(e => !db.Units.Where(u => !u.Path.StartsWith(path)).Select(u => u.Id).Contains(e.UnitId));
    }

    private IQueryable<Employee> ByText(IQueryable<Employee> rows, string text)
    {
        if (text.Any(char.IsAsciiDigit))
        {
            return ByNumber(rows, text.Replace(" ", "", StringComparison.Ordinal));
        }

        // Each word must begin a word of the name, in any order: "an nguyen" finds Nguyễn Văn An, not Hoàng Lan.
        foreach (var word in VietnameseText.SearchKey(text).Split(' ').Take(MostWords))
        {
            var atStart = " " + word;
            rows = rows.Where(e => (" " + e.FullNameSearch).Contains(atStart));
        }

        return rows;
    }

    /// <summary>Ranges instead of LIKE: both databases then search the unique indexes. Numbers are kept in capitals.</summary>
    private IQueryable<Employee> ByNumber(IQueryable<Employee> rows, string text)
    {
        var number = text.ToUpperInvariant();
        var numberEnd = number + AfterAnyEnding;
        if (!SearchesIdentityNumbers || !IdentityNumber.LooksLikeNumber(text))
        {
            return rows.Where(e => e.EmployeeNumber.CompareTo(number) >= 0 && e.EmployeeNumber.CompareTo(numberEnd) < 0);
        }

        return rows.Where(e =>
            (e.EmployeeNumber.CompareTo(number) >= 0 && e.EmployeeNumber.CompareTo(numberEnd) < 0)
            || (e.IdNumber!.CompareTo(number) >= 0 && e.IdNumber.CompareTo(numberEnd) < 0));
    }
}
