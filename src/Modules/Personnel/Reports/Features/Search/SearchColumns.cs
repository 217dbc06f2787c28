using System.Globalization;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Lists;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reports.Domain.Search;
using HoSoCanBo.Personnel.Units;

namespace HoSoCanBo.Personnel.Reports.Features.Search;

/// <summary>Where somebody stood on the day asked for.</summary>
internal sealed record Standing(Guid UnitId, string? PositionName, string StatusCode);

/// <summary>A column of the answer a user may choose: one field of the record.</summary>
/// <param name="Field">The field.</param>
/// <param name="Sort">The order it stands for; null: the list cannot be ordered by it.</param>
internal sealed record SearchColumn(SearchField Field, string? Sort)
{
    public string Key => Field.Key;

    public string Label => Field.Label;

    /// <summary>Whether figures stand in it.</summary>
    public bool IsNumber => Field.Kind is SearchKind.Number or SearchKind.Years or SearchKind.Day;
}

/// <summary>The columns besides the name, and what they show.</summary>
internal sealed class SearchColumns(SearchAccess access, SearchDay day, ReferenceSnapshot reference)
{
    /// <summary>Most columns on a screen.</summary>
    public const int MostOnScreen = 12;

    private static readonly string[] Usual = ["so_hieu", "ngay_sinh", OwnFields.Unit, OwnFields.Position, OwnFields.Status];

    private static readonly string[] ShortenedKeys = ["so_giay_to", "so_bhxh", "so_the_bhyt", "ma_so_thue", "tai_khoan_ngan_hang"];

    /// <summary>Every column a user may choose.</summary>
    public static IReadOnlyList<SearchColumn> OfferedTo(SearchAccess access) =>
        [.. access.Fields.Where(f => f is { Table: null, Kind: not (SearchKind.Name or SearchKind.UnitTrait) }
            && f.Key is not ("biet_phai_den" or "dang_chuyen")).Select(ColumnOf)];

    /// <summary>The chosen ones; the usual when none is.</summary>
    public IReadOnlyList<SearchColumn> Chosen(IReadOnlyCollection<string> keys, int most)
    {
        var offered = OfferedTo(access);
        var chosen = keys.Distinct().Select(k => offered.FirstOrDefault(c => c.Key == k)).OfType<SearchColumn>().Take(most).ToList();
        return chosen.Count > 0 ? chosen : [.. offered.Where(c => Usual.Contains(c.Key))];
    }

    /// <summary>What a cell says; null when nothing is known or shown.</summary>
    public string? TextOf(SearchColumn column, Employee employee, Standing standing, bool isShort)
    {
        if (column.Field.IsPay && !CoversPayOf(employee))
        {
            return null;
        }

        var text = column.Field.Shape is ProfileField shape
            ? ProfileValues.Show(shape, employee, reference.Catalogues)?.For(shape.Secrecy)
            : OwnTextOf(column.Key, employee, standing);
        return isShort && ShortenedKeys.Contains(column.Key) ? IdentityNumber.Mask(text) : text;
    }

    /// <summary>What a cell of a workbook holds: numbers and days as such; null when nothing is known or shown.</summary>
    public object? ValueOf(SearchColumn column, Employee employee, Standing standing) =>
        column.Field.Shape is ProfileField shape && !(column.Field.IsPay && !CoversPayOf(employee))
            ? ExportSheet.ValueOf(shape, employee, reference.Catalogues)
            : ExportSheet.Safe(TextOf(column, employee, standing, isShort: false));

    private bool CoversPayOf(Employee employee) =>
        access.Pay.WholeProvince || (reference.Units.Find(employee.UnitId) is { } unit && access.Pay.Covers(unit.Unit, reference.Units));

    private string? OwnTextOf(string key, Employee employee, Standing standing) => key switch
    {
        "so_hieu" => employee.EmployeeNumber,
        OwnFields.Unit => day.Units.NameOf(standing.UnitId) is { Length: > 0 } name ? name : reference.Units.NameOf(standing.UnitId),
        OwnFields.Kind => reference.Catalogues.NameOf(CatalogueLookup.EmployeeKinds, employee.KindCode),
        OwnFields.Position => standing.PositionName,
        OwnFields.Status => reference.Catalogues.NameOf(CatalogueLookup.RecordStatuses, standing.StatusCode),
        OwnFields.Age => YearsSince(employee.BirthDate),
        "tham_nien" => YearsSince(employee.RecruitedOn),
        "tuoi_dang" => YearsSince(employee.PartyJoinedOn),
        OwnFields.RankGroup => RankGroups.NameOf(employee.RankCode),
        OwnFields.PartyMember => YesNo(employee.PartyJoinedOn <= day.Day),
        OwnFields.Minority => YesNo(reference.Catalogues.GroupOf("ethnic_groups", employee.EthnicGroupCode) == "1"),
        OwnFields.Religious => YesNo(reference.Catalogues.GroupOf("religions", employee.ReligionCode) == "1"),
        OwnFields.PastRetirement =>
            YesNo(SearchFields.Find(key)!.Holds!(new FlagContext(day.Day, reference.Catalogues)).Compile()(employee)),
        _ => null,
    };

    private string? YearsSince(DateOnly? date)
    {
        if (date is not { } from || from > day.Day)
        {
            return null;
        }

        var years = day.Day.Year - from.Year;
        return (from > day.Day.AddYears(-years) ? years - 1 : years).ToString(CultureInfo.InvariantCulture);
    }

    private static string YesNo(bool holds) => holds ? "Có" : "Không";

    private static SearchColumn ColumnOf(SearchField field) => new(field, field.Key switch
    {
        "so_hieu" => EmployeeSort.Number,
        "ngay_sinh" => EmployeeSort.BirthDate,
        OwnFields.Unit => EmployeeSort.Unit,
        _ => null,
    });
}
