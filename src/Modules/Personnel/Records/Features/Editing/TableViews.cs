using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Records.Features.Editing;

/// <summary>A repeating table as the profile page shows it.</summary>
/// <param name="Table">Its description.</param>
/// <param name="Heading">Item and title on the form of the person's kind.</param>
/// <param name="Columns">Headings.</param>
/// <param name="Rows">Newest first where time runs.</param>
/// <param name="MayEdit">Whether the user may add, correct and strike rows.</param>
internal sealed record TableView(ProfileTable Table, string Heading, IReadOnlyList<ColumnView> Columns, IReadOnlyList<RowView> Rows,
    bool MayEdit);

/// <summary>A heading.</summary>
internal sealed record ColumnView(string Label, bool IsNumber);

/// <param name="Id">The row.</param>
/// <param name="Cells">Texts, one a column.</param>
/// <param name="Group">Heading the row stands under; null in tables without groups.</param>
internal sealed record RowView(Guid Id, IReadOnlyList<string?> Cells, string? Group);

/// <summary>Stored rows to texts.</summary>
internal static class TableViews
{
    private const string PeriodLabel = "Thời gian";
    private const string MoreLabel = "Thông tin khác";

    /// <summary>The view of a table.</summary>
    public static TableView Of(ProfileTable table, string heading, IEnumerable<ProfileRow> rows, CatalogueLookup catalogues, bool mayEdit)
    {
        var period = PeriodFieldsOf(table);
        var columns = table.Fields.Where(f => f.HasColumn && !period.Contains(f)).ToList();
        var more = table.Fields.Where(f => !f.HasColumn).ToList();
        var ordered = Ordered(table, rows, catalogues).ToList();
        var hasMore = ordered.Exists(r => more.Exists(f => f.Read(r) is not null));
        var headings = columns.Select(f => new ColumnView(f.Label, IsNumber(f))).ToList();
        if (period.Count > 0)
        {
            headings.Insert(0, new ColumnView(PeriodLabel, false));
        }

        if (hasMore)
        {
            headings.Add(new ColumnView(MoreLabel, false));
        }

        var views = ordered.Select(row => new RowView(
            row.Id,
            [
                .. period.Count > 0 ? [PeriodOf(period, row)] : Array.Empty<string?>(),
                .. columns.Select(f => ProfileValues.Show(f, f.Read(row), catalogues)),
                .. hasMore ? [MoreOf(more, row, catalogues)] : Array.Empty<string?>(),
            ],
            GroupOf(row)));
        return new TableView(table, heading, headings, [.. views], mayEdit);
    }

    /// <summary>A row in a few words, for the history and for asking before it is struck.</summary>
    public static string SummaryOf(ProfileRow row, CatalogueLookup catalogues)
    {
        var table = ProfileTables.Of(row);
        return string.Join(
            " · ", table.Fields.Select(f => ProfileValues.Show(f, f.Read(row), catalogues)).Where(t => !string.IsNullOrEmpty(t)));
    }

    private static IEnumerable<ProfileRow> Ordered(ProfileTable table, IEnumerable<ProfileRow> rows, CatalogueLookup catalogues)
    {
        if (table.RowType != typeof(FamilyMember))
        {
            return rows.OrderByDescending(table.From).ThenBy(r => r.Id);
        }

        var relations = catalogues.ChoicesOf("relation_types").Select(c => c.Code).ToList();
        return rows.Cast<FamilyMember>().OrderBy(r => r.Side).ThenBy(r => relations.IndexOf(r.RelationCode)).ThenBy(r => r.BirthYear);
    }

    private static string? GroupOf(ProfileRow row) => row is FamilyMember relative
        ? (relative.Side == FamilySide.Own ? "a) Về bản thân" : "b) Về bên vợ (hoặc chồng)")
        : null;

    private static bool IsNumber(RowField field) => field.Type is ProfileFieldType.Integer or ProfileFieldType.Hundredths;

    private static List<RowField> PeriodFieldsOf(ProfileTable table)
    {
        var fields = table.Fields.Where(f => f.Key is "tu_thang" or "den_thang" or "tu_ngay" or "den_ngay").ToList();
        return fields.Count == 2 ? fields : [];
    }

    private static string? PeriodOf(List<RowField> period, ProfileRow row)
    {
        var (from, until) = (Text(period[0], row), Text(period[1], row));
        return (from, until) switch
        {
            ("", "") => null,
            ("", _) => $"đến {until}",
            (_, "") => row is EducationRecord or DisciplineRecord or AbroadStay ? $"từ {from}" : $"{from} – đến nay",
            _ => $"{from} – {until}",
        };
    }

    private static string Text(RowField field, ProfileRow row) => ProfileValues.ForInput(field, field.Read(row));

    private static string MoreOf(List<RowField> fields, ProfileRow row, CatalogueLookup catalogues) => string.Join(
        "; ",
        fields.Select(f => (f.Label, Text: ProfileValues.Show(f, f.Read(row), catalogues))).Where(p => p.Text is not null)
            .Select(p => $"{p.Label}: {p.Text}"));
}
