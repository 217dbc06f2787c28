using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Seals.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Seals.Features.Seals;

/// <summary>What the public sees of a seal.</summary>
/// <param name="Kind">What it is on.</param>
/// <param name="UnitName">The unit that sealed.</param>
/// <param name="SealedAt">When (UTC).</param>
/// <param name="Level">How strong it is.</param>
/// <param name="Hash">SHA-256 of its text.</param>
/// <param name="Sequence">Its place in the chain.</param>
/// <param name="People">How many people the text names.</param>
/// <param name="Fault">What is wrong; null: nothing.</param>
public sealed record VerifiedSeal(SealKind Kind, string? UnitName, DateTime SealedAt, SealLevel Level, string Hash, int Sequence,
    string? People, string? Fault);

/// <summary>
/// Xác thực công khai by the code of a printed proof, for the page without a user. Who holds the code holds the proof, so it shows nothing
/// the proof does not: no names.
/// </summary>
internal sealed class SealVerification(TrainingDbContext db)
{
    /// <summary>The seal of a code; null: there is none.</summary>
    public async Task<VerifiedSeal?> FindAsync(string code, CancellationToken cancellationToken)
    {
        if (code.Length != Seal.CodeLength)
        {
            return null;
        }

        var seal = await db.Seals.AsNoTracking().SingleOrDefaultAsync(s => s.Code == code, cancellationToken);
        return seal is null ? null : new VerifiedSeal(
            seal.Kind, await db.KnownUnits.Where(u => u.Id == seal.ChainId).Select(u => u.Name)
                .SingleOrDefaultAsync(cancellationToken), seal.SealedAt, seal.Level,
            seal.Hash, seal.Sequence, SealText.ValueOf(seal.Content, "so-nguoi"), await SealFaults.OfAsync(db, seal, cancellationToken));
    }
}
