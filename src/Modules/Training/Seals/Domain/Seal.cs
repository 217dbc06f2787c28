namespace HoSoCanBo.Training.Seals.Domain;

/// <summary>What a seal is on.</summary>
public enum SealKind
{
    /// <summary>Đăng ký của đơn vị.</summary>
    Registration,

    /// <summary>Trả lời của cơ quan tổ chức: duyệt, dự bị, không duyệt.</summary>
    Answer,

    /// <summary>Rút đăng ký.</summary>
    Withdrawal,
}

/// <summary>How strong a seal is.</summary>
public enum SealLevel
{
    /// <summary>Account, document of assignment, password again, chain of hashes, time of the server.</summary>
    A,

    /// <summary>The same with a digital signature over the content.</summary>
    B,
}

/// <summary>
/// Con dấu: gives a registration the force of a signed and stamped document (Điều 13.1.b Quy chế 80/QĐ-UBND-HC). Its content is text
/// anybody can read; the hash is the SHA-256 of that text, and the text itself names the hash of the seal before it in the chain of the
/// same unit. Seals are only added: neither changed nor taken away (docs/seals.md).
/// </summary>
public sealed class Seal
{
    /// <summary>Letters of a SHA-256 in hexadecimal.</summary>
    public const int HashLength = 64;

    /// <summary>Letters of the code of verification: 128 bits nobody guesses.</summary>
    public const int CodeLength = 32;

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The unit whose chain it stands in.</summary>
    public required Guid ChainId { get; init; }

    /// <summary>Its place there, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>What it is on.</summary>
    public required SealKind Kind { get; init; }

    /// <summary>How strong it is.</summary>
    public required SealLevel Level { get; init; }

    /// <summary>The registration, or the notice that was answered.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The notice it belongs to.</summary>
    public required Guid NoticeId { get; init; }

    /// <summary>The sealed text, UTF-8.</summary>
    public required byte[] Content { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/>, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>The hash of the seal before it in the chain; null: it is the first.</summary>
    public string? PreviousHash { get; init; }

    /// <summary>What leads to the public page of verification; known to whoever holds a proof.</summary>
    public required string Code { get; init; }

    /// <summary>When (UTC), by the clock of the server.</summary>
    public required DateTime SealedAt { get; init; }

    /// <summary>The account.</summary>
    public Guid? SealedById { get; init; }

    /// <summary>Its name then.</summary>
    public required string SealedByName { get; init; }
}

/// <summary>What keeps the hash of a seal beside it, so that a seal that is gone is missed even when its chain is gone too.</summary>
internal interface ISealHolder
{
    /// <summary>Things whose seal is not there or is another one now.</summary>
    Task<IReadOnlyList<SealFault>> FindLostAsync(CancellationToken cancellationToken);
}

/// <summary>The end of a chain: how many seals it has and the hash of the last, so that a missing last one is found too.</summary>
public sealed class SealChain
{
    /// <summary>The unit.</summary>
    public required Guid Id { get; init; }

    /// <summary>How many seals it has.</summary>
    public int Count { get; private set; }

    /// <summary>Hash of the last.</summary>
    public string? LastHash { get; private set; }

    /// <summary>Grows with each seal, so that of two at the same moment one is made again.</summary>
    public int Version { get; private set; }

    internal void Grow(string hash) => (Count, LastHash, Version) = (Count + 1, hash, Version + 1);
}
