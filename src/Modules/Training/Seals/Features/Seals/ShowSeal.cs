using System.Text;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Seals.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Seals.Features.Seals;

/// <summary>Một con dấu with its text, for those who see what it is on.</summary>
[Requires(TrainingPermissions.Use, TrainingPermissions.Register, TrainingPermissions.Confirm, TrainingPermissions.Announce,
    TrainingPermissions.Report)]
internal sealed record ShowSeal(Guid Id) : IRequest<SealView>;

/// <summary>A seal.</summary>
/// <param name="Seal">The seal.</param>
/// <param name="Text">Its text, a line each.</param>
/// <param name="Fault">What is wrong with it; null: nothing.</param>
public sealed record SealView(Seal Seal, IReadOnlyList<string> Text, string? Fault);

internal sealed class ShowSealHandler(TrainingDbContext db, RequestContext request) : IRequestHandler<ShowSeal, SealView>
{
    public async Task<SealView> Handle(ShowSeal query, CancellationToken cancellationToken)
    {
        var seal = await Visible().AsNoTracking().RequireAsync(s => s.Id == query.Id, cancellationToken);
        var text = Encoding.UTF8.GetString(seal.Content).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new SealView(seal, text, await SealFaults.OfAsync(db, seal, cancellationToken));
    }

    /// <summary>
    /// Seals of units the user acts for, those on lists sent to courses the user organises, and the answers to own lists.
    /// </summary>
    private IQueryable<Seal> Visible()
    {
        var user = request.User;
        var units = db.KnownUnits.InScope(user.ScopeOfAny([.. TrainingPermissions.OfUnits, TrainingPermissions.Announce]))
            .Select(u => u.Id);
        var organised = db.KnownUnits.InScope(user.ScopeOf(TrainingPermissions.Announce)).Select(u => u.Id);
        var all = user.ScopeOf(TrainingPermissions.Report).WholeProvince;
        return db.Seals.Where(s => all || units.Contains(s.ChainId) || db.CourseNotices.Any(n => n.Id == s.NoticeId
            && organised.Contains(n.OrganizerUnitId)));
    }
}

/// <summary>Checks one seal in its place.</summary>
internal static class SealFaults
{
    /// <summary>What is wrong; null: nothing.</summary>
    public static async Task<string?> OfAsync(TrainingDbContext db, Seal seal, CancellationToken cancellationToken)
    {
        var chain = await db.SealChains.AsNoTracking().SingleOrDefaultAsync(c => c.Id == seal.ChainId, cancellationToken);
        var seals = await db.Seals.AsNoTracking().Where(s => s.ChainId == seal.ChainId).OrderBy(s => s.Sequence)
            .ToListAsync(cancellationToken);
        return SealCheck.Run(chain, seals).FirstOrDefault(f => f.SealId == seal.Id)?.What;
    }
}
