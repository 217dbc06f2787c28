using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.EventHandlers;
using HoSoCanBo.Personnel.Reference.Domain.Retirement;
using HoSoCanBo.Personnel.Runs;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Import.Features.Undo;

/// <summary>
/// Hoàn tác một lần nhập, portion by portion (docs/adr/0024): records the file made are annulled, those it changed are as before. Whoever
/// was changed since stays as he is and is named. Nothing is deleted, and the other modules are told as of any other change.
/// </summary>
internal sealed class ImportUndo(PersonnelDbContext db, WorkingCalendars calendars, TimeProvider clock)
{
    /// <summary>How the list of findings calls the part of the undo.</summary>
    public const string Sheet = "Hoàn tác";

    private const int BatchSize = 200;
    private const int ReasonMaxLength = 500;
    private const string OutOfScope = "Hồ sơ đã chuyển ra ngoài phạm vi được phân công.";

    public async Task UndoAsync(ImportRun run, WorkProgress progress, CancellationToken cancellationToken)
    {
        progress.Begin("Đang hoàn tác lần nhập", run.Added + run.Updated);
        var traces = await ImportTraces.LoadAsync(db, run, cancellationToken);
        await LostRace.SaveUntilWonAsync(db, () => TakeRestBackAsync(run.Id, traces, progress, cancellationToken), cancellationToken);
        await FinishAsync(run.Id, cancellationToken);
    }

    /// <summary>Every portion that is still to be taken back; a host that was stopped goes on after the last one.</summary>
    private async Task TakeRestBackAsync(Guid runId, ImportTraces traces, WorkProgress progress, CancellationToken cancellationToken)
    {
        var run = await db.ImportRuns.AsNoTracking().SingleAsync(r => r.Id == runId, cancellationToken);
        var done = run.TakenBack + run.Kept;
        foreach (var batch in traces.People.Order().Skip(done).Chunk(BatchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await SaveAsync(run, batch, traces, cancellationToken);
            progress.Report(done += batch.Length);
        }
    }

    /// <summary>One portion: its people, and how far the run is.</summary>
    private async Task SaveAsync(ImportRun run, Guid[] batch, ImportTraces traces, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(run, batch, traces, cancellationToken);
        var stored = await RequireRunAsync(run.Id, cancellationToken);
        var number = await db.ImportIssues.Where(i => i.RunId == run.Id).MaxAsync(i => (int?)i.Number, cancellationToken) ?? 0;
        var kept = 0;
        foreach (var id in batch)
        {
            var employee = known.People.GetValueOrDefault(id);
            if ((employee is null ? OutOfScope : WhyKept(employee, traces.Of(id), known)) is { } why)
            {
                Keep(run, employee, number + ++kept, why);
            }
            else
            {
                await TakeBackAsync(run, employee!, traces.Of(id), known, cancellationToken);
            }
        }

        stored.AddUndone(batch.Length - kept, kept);
        db.Basis = new ChangeBasis(
            ImportIssue.Shortened($"Hoàn tác lần nhập {run.Id:N} từ tệp {run.FileName}: {run.UndoReason}", ReasonMaxLength));
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    /// <summary>What the people of a batch look like now, and what came after the import.</summary>
    private async Task<Known> KnownAsync(ImportRun run, Guid[] batch, ImportTraces traces, CancellationToken cancellationToken)
    {
        var people = await db.EmployeesIn(RunScope.FromStored(run.Scope)).Include(e => e.Assignments).Include(e => e.StatusPeriods)
            .AsSplitQuery()
            .Where(e => batch.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancellationToken);
        var first = batch.Min(id => traces.Of(id).Sequence);
        var later = (await db.AuditEntries.AsNoTracking()
                .Where(a => batch.Contains(a.SubjectId) && a.Sequence > first
                    && a.Reason != SalaryChangedHandler.WithoutDecision && a.Changes != "[]")
                .Select(a => new { a.SubjectId, a.Sequence, a.Reason })
                .ToListAsync(cancellationToken))
            .Where(a => a.Sequence > traces.Of(a.SubjectId).Sequence)
            .GroupBy(a => a.SubjectId).ToDictionary(g => g.Key, g => g.MinBy(a => a.Sequence)!.Reason);
        var movements =
            (await db.Movements.Where(m => batch.Contains(m.EmployeeId) && !Movement.Over.Contains(m.State)).ToListAsync(cancellationToken))
            .ToLookup(m => m.EmployeeId);
        var clocks = (await db.Obligations.Where(o => batch.Contains(o.EmployeeId) && o.ClosedAt == null).ToListAsync(cancellationToken))
            .ToLookup(o => o.EmployeeId);
        return new Known(people, later, traces.Movements, movements, clocks);
    }

    /// <summary>Why the person stays as he is; null when nothing depends on the import.</summary>
    private static string? WhyKept(Employee employee, ImportTrace trace, Known known)
    {
        if (known.Movements[employee.Id].Any(m => !known.OwnMovements.Contains(m.Id)))
        {
            return "Đã có biến động ghi cho người này. Đính chính, hủy biến động trước.";
        }

        if (known.Later.GetValueOrDefault(employee.Id) is { } reason)
        {
            return $"Hồ sơ đã được sửa sau lần nhập ({reason}).";
        }

        return !trace.MadeTheRecord && trace.Fields.Any(f => HandedOver.Contains(f.Field!))
            ? "Tệp đã ghi lương hoặc khen thưởng, các phần đó đã nhận. Sửa ở phần Tiền lương, Thi đua."
            : null;
    }

    /// <summary>Fields that went on to the module that owns them.</summary>
    private static readonly HashSet<string> HandedOver =
    [
        nameof(Employee.HighestAward), .. ProfileFields.All.Where(f => f.Section == ProfileSection.Salary).Select(f => f.PropertyName),
    ];

    private async Task TakeBackAsync(ImportRun run, Employee employee, ImportTrace trace, Known known, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        var own = known.Movements[employee.Id].Where(m => known.OwnMovements.Contains(m.Id));
        var reason = ImportIssue.Shortened(run.UndoReason, ProfileRow.ReasonMaxLength);
        if (trace.MadeTheRecord)
        {
            var person = new MovingPerson(
                employee, known.Clocks[employee.Id], [],
                new MovingDay(clock.GetUtcNow(), clock.TodayInVietnam(), run.CreatedBy, null,
                    await calendars.CurrentAsync(cancellationToken), [], []));
            person.Annul(own, reason);
            person.News.ToList().ForEach(db.Publish);
            TellOfUndo(run, employee, isAnnulled: true);
            return;
        }

        own.ToList().ForEach(m => m.Annul(reason, now, run.CreatedBy));
        if (trace.Rows.Count > 0)
        {
            await db.LoadTablesAsync(employee, cancellationToken);
            foreach (var row in ProfileTables.All.SelectMany(employee.Rows).Where(r => trace.Rows.Contains(r.Id)))
            {
                row.Strike(reason, now);
            }
        }

        foreach (var field in trace.Fields)
        {
            Restore(employee, field);
        }

        TellOfUndo(run, employee, isAnnulled: false);
    }

    private void Restore(Employee employee, AuditedChange change)
    {
        var entry = db.Entry(employee);
        switch (change.Field)
        {
            case nameof(Employee.FullName):
                employee.Rename(change.From!);
                break;
            case nameof(Employee.FullNameSearch) or nameof(Employee.Version):
                break;
            default:
                var path = change.Field!.Split('.');
                var property = path.Length == 2 ? entry.ComplexProperty(path[0]).Property(path[1]) : entry.Property(path[0]);
                property.CurrentValue = AuditedText.Parse(change.From, property.Metadata.ClrType);
                break;
        }
    }

    private void TellOfUndo(ImportRun run, Employee employee, bool isAnnulled)
    {
        var at = clock.GetUtcNow().AddTicks(1);
        db.Publish(new EmployeeIdentityChanged(
            Guid.CreateVersion7(), at, null, employee.Id, employee.EmployeeNumber, employee.FullName, employee.BirthDate, employee.KindCode,
            RetirementAge.RetiresOn(employee.Sex, employee.BirthDate), employee.QuotaKindCode));
        if (!isAnnulled)
        {
            db.Publish(LearningNews.Of(employee, null, clock));
        }

        db.Publish(new ImportUndone(Guid.CreateVersion7(), at, null, run.Id, employee.Id, employee.UnitId, run.FileName, run.UndoReason!,
            isAnnulled));
    }

    private void Keep(ImportRun run, Employee? employee, int number, string why)
    {
        var issue = new ImportIssue
        {
            RunId = run.Id,
            Number = number,
            Sheet = Sheet,
            Row = 0,
            Cell = "",
            Label = employee?.FullName ?? "Người đã chuyển đi",
            Value = employee?.EmployeeNumber ?? "",
            Rule = "",
            IsError = false,
            Message = ImportIssue.Shortened(why, ImportIssue.MessageMaxLength),
            Allowed = "",
        };
        db.ImportIssues.Add(issue);
    }

    /// <summary>The version of the run guards each portion, so that of two hosts that take the same one back one commits.</summary>
    private async Task<ImportRun> RequireRunAsync(Guid runId, CancellationToken cancellationToken)
    {
        var run = await db.ImportRuns.SingleAsync(r => r.Id == runId, cancellationToken);
        return run.State == ImportState.Undoing ? run : throw new OperationCanceledException("The undo was ended elsewhere.");
    }

    private async Task FinishAsync(Guid runId, CancellationToken cancellationToken)
    {
        var run = await RequireRunAsync(runId, cancellationToken);
        if (run.TakenBack > 0)
        {
            run.FinishUndo(clock.UtcNow());
            await db.SaveChangesAsync(cancellationToken);
            return;
        }

        var kept = db.ImportIssues.Where(i => i.RunId == runId && i.Sheet == Sheet);
        var names = await kept.OrderBy(i => i.Number).Take(3).Select(i => i.Label).ToListAsync(cancellationToken);
        await kept.ExecuteDeleteAsync(cancellationToken);
        run.ForgetUndo();
        await db.SaveChangesAsync(cancellationToken);
        throw names.Count == 0
            ? new RuleViolationException("personnel.import-wrote-nobody", "Lần nhập này không ghi hồ sơ nào nên không có gì để hoàn tác.")
            : new RuleViolationException(
                "personnel.import-depended-on",
                $"Không hoàn tác được: mọi hồ sơ của lần nhập này đã có thay đổi sau đó ({string.Join(", ", names)}). Sửa từng hồ sơ.");
    }

    private sealed record Known(
        Dictionary<Guid, Employee> People, Dictionary<Guid, string> Later, IReadOnlySet<Guid> OwnMovements,
        ILookup<Guid, Movement> Movements,
        ILookup<Guid, Deadlines.Domain.Obligations.UpdateObligation> Clocks);
}
