using System.Security.Cryptography;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Seals.Domain;

namespace HoSoCanBo.Training.Seals.Features.Seals;

/// <summary>What is to be sealed.</summary>
/// <param name="ChainId">The unit that seals.</param>
/// <param name="Kind">What it is.</param>
/// <param name="SubjectId">The registration or the notice.</param>
/// <param name="NoticeId">The notice.</param>
/// <param name="Write">Writes the lines of the content.</param>
internal sealed record SealOrder(Guid ChainId, SealKind Kind, Guid SubjectId, Guid NoticeId, Action<SealText> Write);

/// <summary>
/// Đóng dấu: adds a seal to the end of a unit's chain; the caller saves it with what it seals, so both are there or neither.
/// </summary>
internal sealed class SealPress(TrainingDbContext db, RequestContext request)
{
    public async Task<Seal> SealAsync(SealOrder order, CancellationToken cancellationToken)
    {
        var chain = await db.SealChains.FindAsync([order.ChainId], cancellationToken)
            ?? db.SealChains.Add(new SealChain { Id = order.ChainId }).Entity;
        var (at, sequence, previous) = (request.Clock.UtcNow(), chain.Count + 1, chain.LastHash);
        var text = new SealText();
        text.Line("loai", NameOf(order.Kind)).Line(SealCheck.ChainLine, order.ChainId.ToString("D")).Line(SealCheck.SequenceLine, sequence)
            .Line(SealCheck.PreviousLine, previous).Line("thoi-diem", at).Line("muc", nameof(SealLevel.A));
        order.Write(text);
        var content = text.ToBytes();
        var hash = SealText.HashOf(content);
        chain.Grow(hash);
        return db.Seals.Add(new Seal
        {
            Id = Guid.CreateVersion7(), ChainId = order.ChainId, Sequence = sequence, Kind = order.Kind, Level = SealLevel.A,
            SubjectId = order.SubjectId,
            NoticeId = order.NoticeId,
            Content = content, Hash = hash, PreviousHash = previous,
            Code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Seal.CodeLength / 2)),
            SealedAt = at, SealedById = request.User.Id, SealedByName = request.User.DisplayName,
        }).Entity;
    }

    private static string NameOf(SealKind kind) => kind switch
    {
        SealKind.Registration => "dang-ky",
        SealKind.Answer => "tra-loi",
        _ => "rut-dang-ky",
    };
}
