using HoSoCanBo.Personnel.Records.Features.Duplicates;
using FluentValidation;
using FluentValidation.Results;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Deadlines.Features.Obligations;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Domain.Planned;
using HoSoCanBo.Personnel.Reference.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Editing;

/// <summary>How saving ended.</summary>
/// <param name="EmployeeId">The record.</param>
/// <param name="ToConfirm">Warnings to be confirmed with a reason first, as the user may read them; none: it is saved.</param>
internal sealed record SavingOutcome(Guid EmployeeId, IReadOnlyList<string> ToConfirm)
{
    public bool IsSaved => ToConfirm.Count == 0;

    /// <summary>The day the change takes effect, when it waits for it.</summary>
    public DateOnly? WaitsFor { get; init; }

    /// <summary>What else changed with it, in words; null: nothing.</summary>
    public string? Followed { get; init; }
}

/// <summary>
/// The last steps of every change of a record: what blocks is refused, what warns asks for a reason, then the change is saved
/// with its paper and the clocks of Điều 10. What stood in the record before is not asked again.
/// </summary>
internal sealed class RecordSaving(PersonnelDbContext db, DecisionRegister decisions, ObligationRegister obligations,
    RequestContext request)
{
    /// <summary>Saves the tracked changes of a record.</summary>
    /// <param name="employee">The record, tracked.</param>
    /// <param name="ground">Why.</param>
    /// <param name="what">What was done, for changes on a decision without a summary.</param>
    /// <param name="known">Findings before the change.</param>
    /// <param name="found">Findings after it.</param>
    /// <param name="beforeSave">Told the decision before saving: publishes events, marks rows.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ValidationException">A finding blocks.</exception>
    public async Task<SavingOutcome> SaveAsync(
        Employee employee, ChangeGround ground, string what, IReadOnlyList<ProfileFinding> known, IEnumerable<ProfileFinding> found,
        Action<Decision?> beforeSave, CancellationToken cancellationToken) => await SaveAsync(
        employee, ground, what, known, found,
        decision =>
        {
            beforeSave(decision);
            return Task.CompletedTask;
        },
        null, cancellationToken);

    /// <summary>The same; a change on a decision of a later day is kept until that day, and the record stays as it is.</summary>
    /// <param name="employee">The record, tracked.</param>
    /// <param name="ground">Why.</param>
    /// <param name="what">What was done, for changes on a decision without a summary.</param>
    /// <param name="known">Findings before the change.</param>
    /// <param name="found">Findings after it.</param>
    /// <param name="beforeSave">Told the decision before saving.</param>
    /// <param name="plan">Makes what waits for its day; null: the change holds at once.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ValidationException">A finding blocks.</exception>
    public async Task<SavingOutcome> SaveAsync(
        Employee employee, ChangeGround ground, string what, IReadOnlyList<ProfileFinding> known, IEnumerable<ProfileFinding> found,
        Func<Decision?, Task> beforeSave, Func<Decision, PlannedChange>? plan, CancellationToken cancellationToken)
    {
        var papers = ground.Decision is { } paper ? PaperRules.Check(paper.ToFacts(), ground.IsAboutPay) : [];
        var duplicates = await new DuplicatePeople(db).FindAsync(employee, cancellationToken);
        var afterDeath = await AfterDeathAsync(employee, cancellationToken);
        var news = found.Where(f => IsNews(f, known)).Concat(papers).Concat(duplicates).Concat(afterDeath).ToList();
        var numbers = new UniqueNumbers(db);
        var reads = (await EmployeeAccess.OfAsync(db, request.User, employee.Id, cancellationToken)).Reads;
        Refuse([.. news.Where(f => f.Blocks), .. await numbers.FindTakenAsync(employee, cancellationToken)], reads);
        var toConfirm = news.Where(f => f.NeedsConfirmation).ToList();
        if (toConfirm.Count > 0 && db.ChangeTracker.HasChanges() && string.IsNullOrWhiteSpace(ground.ConfirmReason))
        {
            return new SavingOutcome(employee.Id, [.. toConfirm.Select(f => f.Message.For(reads))]);
        }

        if (db.ChangeTracker.HasChanges())
        {
            var decision = ground.Decision is null ? null : await decisions.FindOrAddAsync(ground.Decision.ToFacts(), cancellationToken);
            db.Basis = ground.BasisFor(what, decision, toConfirm);
            if (plan is not null)
            {
                db.LeaveAsItIs(employee); // what was typed was checked on it; it holds from its day on
                db.PlannedChanges.Add(plan(decision!));
                db.Basis = db.Basis with { Reason = $"Chờ hiệu lực từ {decision!.EffectiveFrom:dd/MM/yyyy}: {db.Basis.Reason}" };
                await obligations.PlannedAsync(employee, decision, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                return new SavingOutcome(employee.Id, []) { WaitsFor = decision.EffectiveFrom };
            }

            await beforeSave(decision);
            await obligations.EditedAsync(employee, decision, cancellationToken);
            await numbers.SaveAsync(cancellationToken);
        }

        return new SavingOutcome(employee.Id, []);
    }

    /// <summary>Rule D11 for what is being changed of somebody who has died.</summary>
    private async Task<IReadOnlyList<ProfileFinding>> AfterDeathAsync(Employee employee, CancellationToken cancellationToken)
    {
        if (employee.StatusCode != RecordStatusCodes.Died)
        {
            return [];
        }

        var diedOn = await db.StatusPeriods.AsNoTracking()
            .Where(p => p.EmployeeId == employee.Id && p.StatusCode == RecordStatusCodes.Died)
            .MaxAsync(p => (DateOnly?)p.EffectiveFrom, cancellationToken) ?? DateOnly.MaxValue;
        var rows = db.ChangeTracker.Entries<ProfileRow>().Where(e => e.State is EntityState.Added or EntityState.Modified)
            .Select(e => e.Entity);
        var fields =
            ProfileFields.All.Where(f => db.Entry(employee).Properties.Any(p => p.Metadata.Name == f.PropertyName && p.IsModified));
        return [.. DeathRule.CheckRows(rows, diedOn), .. DeathRule.CheckFields(employee, fields, diedOn)];
    }

    /// <summary>Turns findings that block into messages at their fields, as the user may read them.</summary>
    /// <exception cref="ValidationException">There is one.</exception>
    public static void Refuse(IReadOnlyList<ProfileFinding> blocking, Secrecy reads)
    {
        if (blocking.Count > 0)
        {
            throw new ValidationException(
                blocking.Select(f => new ValidationFailure(f.FieldKey is null ? "" : $"Values[{f.FieldKey}]", f.Message.For(reads))));
        }
    }

    /// <summary>Findings on tables name no field, so two of one rule are told apart by their words.</summary>
    private static bool IsNews(ProfileFinding finding, IReadOnlyList<ProfileFinding> known) =>
        !known.Any(k => k.Rule == finding.Rule && k.FieldKey == finding.FieldKey
            && (finding.FieldKey is not null || k.Message.Equals(finding.Message)));
}
