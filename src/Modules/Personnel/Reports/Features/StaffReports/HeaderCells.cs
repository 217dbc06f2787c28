namespace HoSoCanBo.Personnel.Reports.Features.StaffReports;

/// <summary>A cell of the printed heading.</summary>
internal sealed record HeaderCell(string Text, int Columns, int Rows);

/// <summary>The heading of a form in three rows: groups, subgroups, columns; equal neighbours are one cell.</summary>
internal static class HeaderCells
{
    public const int RowCount = 3;

    /// <summary>The rows of cells.</summary>
    public static IReadOnlyList<IReadOnlyList<HeaderCell>> Of(StaffForm form)
    {
        var rows = new List<HeaderCell>[] { [], [], [] };
        var columns = form.Columns;
        for (var i = 0; i < columns.Count; i++)
        {
            var depth = columns[i].Groups.Count;
            for (var level = 0; level < depth; level++)
            {
                var path = columns[i].Groups.Take(level + 1).ToList();
                if (i == 0 || !columns[i - 1].Groups.Take(level + 1).SequenceEqual(path))
                {
                    rows[level].Add(
                        new HeaderCell(path[level], columns.Skip(i).TakeWhile(c => c.Groups.Take(level + 1).SequenceEqual(path)).Count(),
                            1));
                }
            }

            rows[depth].Add(new HeaderCell(columns[i].Heading, 1, RowCount - depth));
        }

        return rows;
    }
}
