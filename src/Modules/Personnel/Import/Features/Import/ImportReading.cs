using HoSoCanBo.Personnel.Import.Features.Cells;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>
/// Goes through a workbook in batches: reads, finds what is wrong, and puts every good row into its record in memory. The check
/// throws the records away, the write saves them: both see the same.
/// </summary>
internal sealed class ImportReading(PersonnelDbContext db, ImportLookups lookups, ImportDecisions decisions, ImportIssues issues)
{
    /// <summary>People in one file; a larger one is better checked and answered for in parts.</summary>
    public const int PeopleMax = 20_000;

    /// <summary>Rows written together: other writers of an embedded database wait for one such portion, a quarter of a second.</summary>
    public const int BatchSize = 200;

    private readonly ImportCounts counts = new();

    /// <summary>
    /// Rows at the start of the sheet that were dealt with before: they are read, so that those after them are compared with them, and
    /// passed over.
    /// </summary>
    public int RowsDone { get; init; }

    /// <summary>Reads everything; <paramref name="useBatch"/> gets each batch after its rows have been applied.</summary>
    /// <param name="file">The workbook.</param>
    /// <param name="keepsRecords">Whether stored records are tracked, to be saved by <paramref name="useBatch"/>.</param>
    /// <param name="useBatch">What to do with a batch.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<ImportCounts> ReadAsync(
        Stream file, bool keepsRecords, Func<IReadOnlyList<PersonRow>, Task> useBatch, WorkProgress progress,
        CancellationToken cancellationToken)
    {
        using var workbook = WorkbookReader.Open(file);
        var cells = new CellReader(lookups.Catalogues);
        var people = SheetOfPeople(workbook);
        var notes = new SheetNotes(issues);
        var tables = new TableRowReader(cells, lookups, issues, notes);
        tables.ReadAll(workbook);
        var reader = ReadHeader(workbook, people, cells, out var rows);
        var update = new RecordUpdate(reader, lookups, decisions, issues);
        foreach (var batch in InBatches(ReadPeople(rows, reader, tables, row => notes.See(people.Name, row)).Skip(RowsDone)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await ApplyAsync(batch, update, keepsRecords, cancellationToken);
            await useBatch(batch);
            progress.Report(counts.Rows);
        }

        if (counts.Rows == 0)
        {
            throw new RuleViolationException(
                "personnel.import-empty", $"Sheet \"{ImportColumns.Sheet}\" không có dòng dữ liệu nào dưới dòng tiêu đề.");
        }

        tables.WarnOfUnused();
        notes.WarnOfHiddenRows();
        notes.WarnOfUnread(workbook, people);
        (counts.Errors, counts.Warnings) = (issues.Errors, issues.Warnings);
        return counts;
    }

    private PersonRowReader ReadHeader(WorkbookReader workbook, WorkbookSheet sheet, CellReader cells, out IEnumerator<WorkbookRow> rows)
    {
        rows = workbook.ReadRows(sheet).GetEnumerator();
        if (!rows.MoveNext())
        {
            rows.Dispose();
            throw new RuleViolationException("personnel.import-empty", $"Sheet \"{sheet.Name}\" trống. Dùng tệp mẫu.");
        }

        var header = HeaderMap.Read(rows.Current);
        foreach (var unknown in header.Unknown)
        {
            issues.AddWarning(new ImportPlace(sheet.Name, rows.Current.Number, -1, unknown, unknown), "K4",
                "Không nhận ra cột này nên bỏ qua. So với dòng tiêu đề của tệp mẫu.");
        }

        return new PersonRowReader(sheet.Name, header, lookups, cells, issues);
    }

    private IEnumerable<PersonRow> ReadPeople(IEnumerator<WorkbookRow> rows, PersonRowReader reader, TableRowReader tables,
        Action<WorkbookRow> see)
    {
        using (rows)
        {
            while (rows.MoveNext())
            {
                if (reader.IsExample(rows.Current) || reader.IsBlank(rows.Current))
                {
                    continue;
                }

                see(rows.Current);
                if (++counts.Rows > PeopleMax)
                {
                    throw new RuleViolationException(
                        "personnel.import-too-many-rows", $"Tệp có hơn {PeopleMax} người. Chia thành nhiều tệp, ví dụ theo đơn vị.");
                }

                var row = reader.Read(rows.Current);
                if (!tables.TryTake(row.Number, out var tableRows))
                {
                    row.HasErrors = true;
                }

                row.Tables = tableRows;
                yield return row;
            }
        }
    }

    /// <summary>A row with a reason of its own is saved by itself, so that the history of its record names the reason.</summary>
    private static IEnumerable<PersonRow[]> InBatches(IEnumerable<PersonRow> people)
    {
        var batch = new List<PersonRow>(BatchSize);
        foreach (var row in people)
        {
            if (row.ConfirmReason is not null || batch.Count == BatchSize)
            {
                yield return [.. batch];
                batch.Clear();
            }

            batch.Add(row);
            if (row.ConfirmReason is not null)
            {
                yield return [.. batch];
                batch.Clear();
            }
        }

        yield return [.. batch];
    }

    private static WorkbookSheet SheetOfPeople(WorkbookReader workbook)
    {
        var found = workbook.Sheets.FirstOrDefault(s => ImportColumns.IsOfPeople(s.Name))
            ?? (workbook.Sheets.Count == 1 ? workbook.Sheets[0] : null);
        return found ?? throw new RuleViolationException(
            "personnel.import-sheet-missing", $"Tệp không có sheet \"{ImportColumns.Sheet}\". Dùng tệp mẫu, hoặc đặt lại tên sheet.");
    }

    private async Task ApplyAsync(PersonRow[] batch, RecordUpdate update, bool keepsRecords, CancellationToken cancellationToken)
    {
        var known = batch.Where(r => r is { HasErrors: false, Known: not null }).ToList();
        var stored = await LoadStoredAsync([.. known.Select(r => r.Known!.Id)], keepsRecords, cancellationToken);
        var tableRows = await LoadTableRowsAsync([.. known.Where(r => r.Tables.Count > 0).Select(r => r.Known!.Id)], cancellationToken);
        var deaths = await LoadDeathsAsync([.. stored.Values.Where(e => e.StatusCode == RecordStatusCodes.Died).Select(e => e.Id)],
            cancellationToken);
        await decisions.PrepareAsync(batch, cancellationToken);
        foreach (var row in batch)
        {
            var record = row.Known is null ? null : stored.GetValueOrDefault(row.Known.Id);
            update.Apply(row, record is null ? null : new StoredRecord(record, tableRows[record.Id], deaths.GetValueOrDefault(record.Id)));
            Count(row);
        }
    }

    private void Count(PersonRow row)
    {
        switch (row.Outcome)
        {
            case RowOutcome.New: counts.New++; break;
            case RowOutcome.Changed: counts.Changed++; break;
            case RowOutcome.Unchanged: counts.Unchanged++; break;
            default: counts.RowsWithErrors++; break;
        }
    }

    private async Task<Dictionary<Guid, Employee>> LoadStoredAsync(Guid[] ids, bool keepsRecords, CancellationToken cancellationToken)
    {
        if (ids.Length == 0)
        {
            return [];
        }

        var stored = keepsRecords ? db.Employees : db.Employees.AsNoTracking();
        return await stored.Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancellationToken);
    }

    private async Task<Dictionary<Guid, DateOnly?>> LoadDeathsAsync(Guid[] ids, CancellationToken cancellationToken) => ids.Length == 0
        ? []
        : await db.StatusPeriods.AsNoTracking()
            .Where(p => ids.Contains(p.EmployeeId) && p.StatusCode == RecordStatusCodes.Died)
            .GroupBy(p => p.EmployeeId)
            .Select(g => new { g.Key, DiedOn = g.Max(p => p.EffectiveFrom) })
            .ToDictionaryAsync(d => d.Key, d => (DateOnly?)d.DiedOn, cancellationToken);

    private async Task<ILookup<Guid, ProfileRow>> LoadTableRowsAsync(Guid[] ids, CancellationToken cancellationToken)
    {
        var rows = new List<ProfileRow>();
        if (ids.Length > 0)
        {
            rows.AddRange(await RowsAsync<OrganizationMembership>(ids, cancellationToken));
            rows.AddRange(await RowsAsync<EducationRecord>(ids, cancellationToken));
            rows.AddRange(await RowsAsync<WorkPeriod>(ids, cancellationToken));
            rows.AddRange(await RowsAsync<FamilyMember>(ids, cancellationToken));
            rows.AddRange(await RowsAsync<SalaryPeriod>(ids, cancellationToken));
        }

        return rows.ToLookup(r => r.EmployeeId);
    }

    private async Task<List<TRow>> RowsAsync<TRow>(Guid[] ids, CancellationToken cancellationToken)
        where TRow : ProfileRow =>
        await db.Set<TRow>().AsNoTracking().Where(r => ids.Contains(r.EmployeeId)).ToListAsync(cancellationToken);
}
