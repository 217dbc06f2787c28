using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Import.Features.Undo;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reference.Domain.Retirement;
using HoSoCanBo.Personnel.Runs;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>
/// Writes a checked workbook in one transaction (docs/adr/0010): people, history, events, result and the end of the run are
/// there together or not at all, whatever happens in between. The rows are read and checked again inside it.
/// </summary>
internal sealed class ImportWriter(
    PersonnelDbContext db, ImportFiles files, WorkingCalendars calendars, TimeProvider clock)
{
    /// <summary>Longest reason the audit trail takes.</summary>
    private const int ReasonMaxLength = 500;

    private readonly List<ImportResultRow> results = [];

    public async Task WriteAsync(ImportRun run, WorkProgress progress, CancellationToken cancellationToken)
    {
        progress.Begin("Đang ghi vào hồ sơ", run.Counts.Rows);
        var calendar = await calendars.CurrentAsync(cancellationToken);
        await using var file = await files.OpenAsync(run.Id, ImportFileKind.Upload, cancellationToken) ?? throw ImportChecker.FileIsGone();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.ChangeTracker.AutoDetectChangesEnabled = false;

        var issues = new ImportIssues(run.Id);
        var lookups = await ImportLookups.LoadAsync(db, RunScope.FromStored(run.Scope), clock.TodayInVietnam(), cancellationToken);
        lookups.LimitedTo = RunScope.LimitFromStored(run.Scope);
        lookups.OwnRecordId = run.OwnRecordId;
        var decisions = new ImportDecisions(db, run.CreatedBy, clock.UtcNow());
        var reading = new ImportReading(db, lookups, decisions, issues);
        await reading.ReadAsync(
            file, keepsRecords: true, batch => SaveAsync(run, batch, decisions, new MovingDay(clock.GetUtcNow(), lookups.Today, run.CreatedBy, null, calendar, [], []), cancellationToken),
            progress, cancellationToken);

        progress.Begin("Đang lập tệp kết quả", 0);
        await StoreResultAsync(run.Id, cancellationToken);
        await files.DeleteAsync(run.Id, ImportFileKind.Upload, cancellationToken);
        await FinishAsync(run.Id, cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
    }

    private static ChangeBasis BasisOf(ImportRun run, string? confirmReason) => new(ImportIssue.Shortened(
        $"Nhập từ tệp {run.FileName} {ImportTraces.MarkOf(run.Id)}{(confirmReason is null ? "" : $". Xác nhận số giấy tờ: {confirmReason}")}"
        + (run.Reason is null ? "" : $". Căn cứ: {run.Reason}"), ReasonMaxLength));

    private async Task SaveAsync(
        ImportRun run, IReadOnlyList<PersonRow> batch, ImportDecisions decisions, MovingDay day, CancellationToken cancellationToken)
    {
        db.Basis = BasisOf(run, batch is [{ ConfirmReason: { } reason }] ? reason : null);
        db.Decisions.AddRange(decisions.TakeFresh());
        foreach (var row in batch)
        {
            switch (row.Outcome)
            {
                case RowOutcome.New:
                    AddPerson(row, decisions.IdOf(row.Decision), day);
                    break;
                case RowOutcome.Changed:
                    AddChanges(row);
                    break;
                case RowOutcome.Skipped:
                    LeaveOut(run, row);
                    break;
            }

            AddContract(row, decisions, day);
            results.Add(ImportResultRow.Of(row));
        }

        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private void AddPerson(PersonRow row, Guid? decisionId, MovingDay day)
    {
        var employee = row.Employee!;
        db.Employees.Add(employee);
        db.Publish(new EmployeeRecruited(
            Guid.CreateVersion7(), clock.GetUtcNow(), decisionId, employee.Id, employee.EmployeeNumber, employee.FullName, employee.BirthDate,
            employee.KindCode, employee.StatusCode, employee.UnitId, employee.PositionName, row.From!.Value,
            RetirementAge.RetiresOn(employee.Sex, employee.BirthDate), employee.QuotaKindCode));
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
        if (row.ChangesIdentity)
        {
            db.Publish(new EmployeeIdentityChanged(
                Guid.CreateVersion7(), clock.GetUtcNow(), null, employee.Id, employee.EmployeeNumber, employee.FullName, employee.BirthDate, employee.KindCode,
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
                    employee.RankCode, employee.RankName, employee.SalaryStep, employee.CoefficientInHundredths, employee.BeyondFramePercent,
                    employee.PositionAllowanceInHundredths, employee.SalaryFrom)
                : null,
            employee.HighestAward));
    }

    private void LeaveOut(ImportRun run, PersonRow row)
    {
        if (!run.SkipsRowsWithErrors)
        {
            throw new RuleViolationException(
                "personnel.import-data-moved", "Dữ liệu đã thay đổi từ lúc kiểm tra nên chưa ghi gì. Bấm Kiểm tra lại để xem các dòng lỗi mới.");
        }

        if (row is { Known: not null, Employee: { } stored })
        {
            db.Entry(stored).State = EntityState.Detached; // the rules refused what was put into it
        }
    }

    private async Task StoreResultAsync(Guid runId, CancellationToken cancellationToken)
    {
        await using var workbook = TemporaryFile.New();
        ResultWorkbook.Write(workbook, results);
        await files.StoreAsync(runId, ImportFileKind.Result, workbook, cancellationToken);
    }

    /// <summary>The version of the run guards the whole transaction: when another host ended the run first, nothing is committed.</summary>
    private async Task FinishAsync(Guid runId, CancellationToken cancellationToken)
    {
        var finished = await db.ImportRuns.SingleAsync(r => r.Id == runId, cancellationToken);
        if (finished.State != ImportState.Writing)
        {
            throw new DbUpdateConcurrencyException("The run was ended elsewhere.");
        }

        finished.FinishWriting(
            Count(RowOutcome.New), Count(RowOutcome.Changed), Count(RowOutcome.Unchanged), Count(RowOutcome.Skipped), clock.UtcNow());
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(cancellationToken);
    }

    private int Count(RowOutcome outcome) => results.Count(r => r.Outcome == outcome);
}
