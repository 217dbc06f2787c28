using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Contracts;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.People.Features.Recalculations;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.Decisions;
using HoSoCanBo.SharedRecords.People;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.People.Features.SalaryChanges;

/// <summary>What the commands that change a person's pay share.</summary>
internal sealed class SalaryRecords(SalaryDbContext db, PayRecalculations recalculations, RequestContext request, TimeProvider clock)
{
    private readonly Dictionary<PaidEmployee, PaySnapshot> changing = [];

    /// <summary>Who may change pay (Điều 15.1, 15.2).</summary>
    public const string Edit = SalaryPermissions.Edit;

    /// <summary>The person with every fact, when the user may change his or her pay.</summary>
    /// <exception cref="NotFoundException">Unknown, or outside the scope.</exception>
    /// <exception cref="RuleViolationException">The user's own pay.</exception>
    public async Task<PaidEmployee> RequireAsync(Guid personId, CancellationToken cancellationToken)
    {
        RefuseOwn(personId);
        return Changing(await db.PaidEmployees.InScope(request.User.ScopeOf(Edit), db.KnownUnits).AsSplitQuery()
            .RequireAsync(p => p.Id == personId, cancellationToken));
    }

    /// <summary>The people with every fact, to carry out what was decided for all of them.</summary>
    public async Task<IReadOnlyDictionary<Guid, PaidEmployee>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var people = await db.PaidEmployees.Where(p => ids.Contains(p.Id)).AsSplitQuery().ToListAsync(cancellationToken);
        return people.ToDictionary(p => p.Id, Changing);
    }

    /// <summary>
    /// Refuses the user's own pay. The save refuses it as well, but only knows records of the person: a row of a list or a sheet is one of
    /// the list or the sheet, and only the command says whom it is about. Where both stand, this one answers before anything is worked out.
    /// </summary>
    /// <exception cref="RuleViolationException">The person is the user.</exception>
    public void RefuseOwn(Guid personId) => request.User.RefuseOwn(personId);

    /// <summary>The paper: number, day and issuer are one paper however many people it concerns.</summary>
    public async Task<PayDecision> DecisionAsync(PayDecisionForm form, CancellationToken cancellationToken)
    {
        var entered = form.ToDecision(clock.UtcNow());
        var known = await db.PayDecisions
            .Where(d => d.Number == entered.Number && d.SignedOn == entered.SignedOn && d.Issuer == entered.Issuer)
            .OrderBy(d => d.RecordedAt).ThenBy(d => d.Id).FirstOrDefaultAsync(cancellationToken);
        var decision = known ?? db.PayDecisions.Add(entered).Entity;
        await db.AttachFileAsync(form.FileId, decision.Id, cancellationToken);
        return decision;
    }

    /// <summary>Where a new fact comes from.</summary>
    public FactSource Source(Guid id, PayDecision? decision) => new(id, clock.UtcNow(), decision?.Id);

    /// <summary>Who asked for the change a second person approves; null: nobody had to.</summary>
    public string? AskedByName { get; set; }

    /// <summary>Tells the other modules of a line.</summary>
    public void Publish(SalaryLine line, PayDecision? decision, Guid? replaces = null) => db.Publish(new SalaryChanged(
        Guid.CreateVersion7(), clock.GetUtcNow(), line.DecisionId, line.PersonId, line.Id, line.WithdrawnAt is not null, replaces,
        line.Change.ToString(),
        line.RankCode, line.RankName, line.Step, line.CoefficientInHundredths, line.BeyondFramePercent,
        line.EffectiveFrom, decision?.Number, decision?.SignedOn));

    /// <summary>
    /// Saves with the decision, or the reason of a correction, as the basis, and asks for the sheets of everybody read here whose pay is
    /// another one now.
    /// </summary>
    /// <param name="what">What was done.</param>
    /// <param name="decision">The paper.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <param name="isApproved">Whether somebody else has approved it before, so that it may be about the user too.</param>
    public async Task SaveAsync(string what, PayDecision? decision, CancellationToken cancellationToken, bool isApproved = false)
    {
        var asked = AskedByName is null ? what : $"{what} (đề nghị: {AskedByName}; người thứ hai duyệt)";
        db.Basis = new ChangeBasis(asked, decision?.Id, decision?.Number) { MayConcernActor = isApproved };
        foreach (var (person, before) in changing)
        {
            await recalculations.AskAsync(person, before, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        changing.Clear();
    }

    private PaidEmployee Changing(PaidEmployee person)
    {
        changing.TryAdd(person, PaySnapshot.Of(person)); // read twice in one request it is the same object, maybe changed already
        return person;
    }
}
