using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.SharedRecords.Decisions;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Documents.Decisions;

/// <summary>Sổ quyết định: the same paper entered for several people is one row.</summary>
internal sealed class DecisionRegister(PersonnelDbContext db, RequestContext request, TimeProvider clock)
{
    /// <summary>The registered paper, when there is one.</summary>
    /// <exception cref="RuleViolationException">The number stands for another act, or the paper is signed in the future.</exception>
    public async Task<Decision?> FindAsync(DecisionFacts facts, CancellationToken cancellationToken)
    {
        if (facts.SignedOn > clock.TodayInVietnam())
        {
            throw new RuleViolationException(
                "personnel.decision-signed-in-future", $"Ngày ký {facts.SignedOn:dd/MM/yyyy} chưa tới. Kiểm tra lại ngày ký trên quyết định.");
        }

        var issuer = VietnameseText.SearchKey(facts.Issuer);
        var registered = await db.Decisions
            .SingleOrDefaultAsync(d => d.Number == facts.Number && d.SignedOn == facts.SignedOn && d.IssuerKey == issuer,
                cancellationToken);
        registered?.RequireSameAct(facts, await MayReadAsync(registered, cancellationToken));
        return registered;
    }

    /// <summary>Papers the user entered, or which concern people of the user's units.</summary>
    private async Task<bool> MayReadAsync(Decision paper, CancellationToken cancellationToken) =>
        (paper.RecordedBy is { } by && by == request.User.Id)
        || await db.DecisionsIn(request.User.ScopeOf(PersonnelPermissions.Search).Or(request.User.ScopeOf(PersonnelPermissions.Edit)))
        .AnyAsync(d => d.Id == paper.Id, cancellationToken);

    /// <summary>The registered paper, or a new entry saved with the caller's change.</summary>
    public async Task<Decision> FindOrAddAsync(DecisionFacts facts, CancellationToken cancellationToken)
    {
        var decision = await FindAsync(facts, cancellationToken)
            ?? db.Decisions.Add(Decision.Register(facts, clock.UtcNow(), request.User.Id)).Entity;
        await db.AttachFileAsync(facts.FileId, decision.Id, cancellationToken);
        return decision;
    }
}
