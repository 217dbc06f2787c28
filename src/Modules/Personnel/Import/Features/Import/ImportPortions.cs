using System.Text.Json;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.Personnel.Import.Features.Undo;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain.Retirement;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>
/// Saves one portion of an import: its people, history and events, how far the run is now and what became of each row are there
/// together or not at all.
/// </summary>
internal sealed class ImportPortions(PersonnelDbContext db, TimeProvider clock)
{
    /// <summary>Longest reason the audit trail takes.</summary>
    private const int ReasonMaxLength = 500;

    public async Task SaveAsync(
        ImportRun run, IReadOnlyList<PersonRow> batch, ImportDecisions decisions, MovingDay day, CancellationToken cancellationToken)
    {
        if (batch.Count == 0)
        {
            return;
        }

        db.Basis = BasisOf(run, batch is [{ ConfirmReason: { } reason }] ? reason : null);
        db.Decisions.AddRange(decisions.TakeFresh());
        foreach (var row in batch)
        {
            Add(row, decisions, day);
        }

        var stored = await RequireRunAsync(run.Id, cancellationToken);
        db.ImportFileParts.Add(new ImportFilePart
        {
            RunId = run.Id,
            Kind = ImportFileKind.Portion,
            Number = stored.RowsDone,
            Content = JsonSerializer.SerializeToUtf8Bytes(batch.Select(r => ImportResultRow.Of(r, run.SkipsRowsWithErrors))),
        });
        int Count(RowOutcome outcome) => batch.Count(r => r.Outcome == outcome);
        stored.AddPortion(
            new ImportTally(Count(RowOutcome.New), Count(RowOutcome.Changed), Count(RowOutcome.Unchanged), Count(RowOutcome.Skipped)));
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    /// <summary>What became of every row, in the order of the file.</summary>
    public async Task<IReadOnlyList<ImportResultRow>> ResultsAsync(Guid runId, CancellationToken cancellationToken)
    {
        var parts = await db.ImportFileParts.AsNoTracking()
            .Where(p => p.RunId == runId && p.Kind == ImportFileKind.Portion)
            .OrderBy(p => p.Number).Select(p => p.Content)
            .ToListAsync(cancellationToken);
        return [.. parts.SelectMany(p => JsonSerializer.Deserialize<ImportResultRow[]>(p)!)];
    }

    /// <summary>The run, tracked: its version guards the portion, so that of two hosts that write the same one commits.</summary>
    public async Task<ImportRun> RequireRunAsync(Guid runId, CancellationToken cancellationToken)
    {
        var run = await db.ImportRuns.SingleAsync(r => r.Id == runId, cancellationToken);
        return run.State == ImportState.Writing ? run : throw new OperationCanceledException("The run was ended elsewhere.");
    }

    private static ChangeBasis BasisOf(ImportRun run, string? confirmReason) => new(ImportIssue.Shortened(
        $"Nhập từ tệp {run.FileName} {ImportTraces.MarkOf(run.Id)}{(confirmReason is null ? "" : $". Xác nhận số giấy tờ: {confirmReason}")}"
        + (run.Reason is null ? "" : $". Căn cứ: {run.Reason}"), ReasonMaxLength));

    private void Add(PersonRow row, ImportDecisions decisions, MovingDay day)
    {
        switch (row.Outcome)
        {
            case RowOutcome.New:
                AddPerson(row, decisions.IdOf(row.Decision), day);
                break;
            case RowOutcome.Changed:
                AddChanges(row);
                break;
            case RowOutcome.Skipped when row is { Known: not null, Employee: { } stored }:
                db.Entry(stored).State = EntityState.Detached; // the rules refused what was put into it
                break;
        }

        AddContract(row, decisions, day);
    }

    private void AddPerson(PersonRow row, Guid? decisionId, MovingDay day)
    {
        var employee = row.Employee!;
        db.Employees.Add(employee);
        db.Publish(new EmployeeRecruited(
            Guid.CreateVersion7(), clock.GetUtcNow(), decisionId, employee.Id, employee.EmployeeNumber, employee.FullName,
            employee.BirthDate,
            employee.KindCode, employee.StatusCode, employee.UnitId, employee.PositionName, row.From!.Value,
            RetirementAge.RetiresOn(employee.Sex, employee.BirthDate), employee.QuotaKindCode));
        db.Publish(LearningNews.Of(employee, decisionId, clock));
        PublishOpeningFacts(row, decisionId);
        if (row.Decision is { } decision)
        {
            var person = new MovingPerson(employee, [], [], day);
            person.ComeInFromFile(decisionId, decision.SignedOn);
            db.Obligations.AddRange(person.Started);
        }
    }

    private void AddContract(PersonRow row, ImportDecisions decisions, MovingDay day)
    {
        if (row is { HasErrors: false, Contract: { } contract, Employee: { } employee })
        {
            var period = new MovementPeriod(decisions.IdOf(row.Decision)!.Value, contract.SignedOn, contract.EndsOn);
            db.Movements.Add(new MovingPerson(employee, [], [], day).ComeInWithContract(period));
        }
    }

    private void AddChanges(PersonRow row)
    {
        var employee = row.Employee!;
        db.AddRange(row.NewTableRows);
        db.Publish(LearningNews.Of(employee, null, clock));
        if (row.ChangesIdentity)
        {
            db.Publish(new EmployeeIdentityChanged(
                Guid.CreateVersion7(), clock.GetUtcNow(), null, employee.Id, employee.EmployeeNumber, employee.FullName,
                employee.BirthDate, employee.KindCode,
                RetirementAge.RetiresOn(employee.Sex, employee.BirthDate), employee.QuotaKindCode));
        }

        PublishOpeningFacts(row, null);
    }

    private void PublishOpeningFacts(PersonRow row, Guid? decisionId)
    {
        if (!row.OpensFacts)
        {
            return;
        }

        var employee = row.Employee!;
        var hasSalary = employee.RankCode is not null || employee.SalaryStep is not null || employee.CoefficientInHundredths is not null;
        db.Publish(new OpeningFactsRecorded(
            Guid.CreateVersion7(), clock.GetUtcNow(), decisionId, employee.Id,
            hasSalary
                ? new OpeningSalary(
                    employee.RankCode, employee.RankName, employee.SalaryStep, employee.CoefficientInHundredths,
                    employee.BeyondFramePercent,
                    employee.PositionAllowanceInHundredths, employee.SalaryFrom)
                : null,
            employee.HighestAward));
    }
}
