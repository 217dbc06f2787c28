namespace HoSoCanBo.Training.Seals.Domain;

/// <summary>What is wrong with a seal or a chain.</summary>
/// <param name="ChainId">The chain.</param>
/// <param name="Sequence">The place in it.</param>
/// <param name="SealId">The seal; null: it is missing.</param>
/// <param name="What">Vietnamese sentence.</param>
public sealed record SealFault(Guid ChainId, int Sequence, Guid? SealId, string What);

/// <summary>Kiểm tra toàn vẹn: recomputes everything of a chain from its texts alone and names what does not fit.</summary>
public static class SealCheck
{
    /// <summary>Name of the line with the place in the chain.</summary>
    public const string SequenceLine = "so-thu-tu";

    /// <summary>Name of the line with the chain.</summary>
    public const string ChainLine = "chuoi";

    /// <summary>Name of the line with the hash of the seal before.</summary>
    public const string PreviousLine = "con-dau-truoc";

    /// <summary>Checks one chain.</summary>
    /// <param name="end">How it should end; null: it should not exist.</param>
    /// <param name="seals">Its seals in order.</param>
    public static IEnumerable<SealFault> Run(SealChain? end, IReadOnlyList<Seal> seals)
    {
        string? last = null;
        var expected = 1;
        foreach (var seal in seals)
        {
            for (; expected < seal.Sequence; expected++)
            {
                yield return new SealFault(seal.ChainId, expected, null, $"Thiếu con dấu số {expected}: đã bị gỡ khỏi chuỗi.");
                last = null;
            }

            foreach (var fault in OfOne(seal, last))
            {
                yield return fault;
            }

            (last, expected) = (SealText.HashOf(seal.Content), seal.Sequence + 1);
        }

        if (seals.Count > 0 || end is not null)
        {
            foreach (var fault in OfEnd(end, seals, expected))
            {
                yield return fault;
            }
        }
    }

    /// <summary>One seal by itself, and against the hash of the text before it.</summary>
    private static IEnumerable<SealFault> OfOne(Seal seal, string? before)
    {
        SealFault Fault(string what) => new(seal.ChainId, seal.Sequence, seal.Id, what);
        if (SealText.HashOf(seal.Content) != seal.Hash)
        {
            yield return Fault($"Con dấu số {seal.Sequence}: nội dung đã bị sửa sau khi đóng dấu.");
            yield break; // its text says nothing any more
        }

        if (SealText.ValueOf(seal.Content, SequenceLine) != seal.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture)
            || SealText.ValueOf(seal.Content, ChainLine) != seal.ChainId.ToString("D"))
        {
            yield return Fault($"Con dấu số {seal.Sequence}: đứng sai chỗ trong chuỗi, đã bị tráo hoặc chèn vào.");
        }

        var named = SealText.ValueOf(seal.Content, PreviousLine);
        if (named != (seal.PreviousHash ?? SealText.Nothing) || (before is not null && named != before)
            || (seal.Sequence == 1 && named != SealText.Nothing))
        {
            yield return Fault($"Con dấu số {seal.Sequence}: không nối với con dấu đứng trước.");
        }
    }

    private static IEnumerable<SealFault> OfEnd(SealChain? end, IReadOnlyList<Seal> seals, int expected)
    {
        var chain = end?.Id ?? seals[0].ChainId;
        for (; expected <= (end?.Count ?? 0); expected++)
        {
            yield return new SealFault(chain, expected, null, $"Thiếu con dấu số {expected}: đã bị gỡ khỏi cuối chuỗi.");
        }

        if (end is not null && seals.Count > 0 && seals[^1].Sequence == end.Count && seals[^1].Hash != end.LastHash)
        {
            yield return new SealFault(chain, end.Count,
                seals[^1].Id, $"Con dấu số {end.Count}: không phải con dấu cuối đã ghi nhận, đã bị thay.");
        }

        foreach (var extra in seals.Where(s => s.Sequence > (end?.Count ?? 0)))
        {
            yield return new SealFault(chain, extra.Sequence, extra.Id, $"Con dấu số {extra.Sequence}: đã bị chèn thêm vào cuối chuỗi.");
        }
    }
}
