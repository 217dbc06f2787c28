using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web;

/// <summary>
/// Pages that answered a POST, kept for a while so that the browser can fetch them with GET: check pages and forms to be put right.
/// In memory, because they hold what was typed and are worthless after an hour; a host that starts anew has forgotten them.
/// </summary>
internal sealed class KeptAnswers(TimeProvider clock)
{
    /// <summary>As long as a session may idle; typing again after that is the lesser evil.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    /// <summary>Bytes after compression, all answers together; a check page takes about 8 KB.</summary>
    private const long MostBytes = 64 * 1024 * 1024;

    private const int KeyBytes = 16;

    private readonly ConcurrentDictionary<string, KeptAnswer> answers = new(StringComparer.Ordinal);
    private long bytes;

    /// <summary>Keeps a page and gives its key; the oldest make room.</summary>
    /// <param name="owner">The account; null when nobody is signed in.</param>
    /// <param name="path">The address it answers.</param>
    /// <param name="page">HTML in UTF-8.</param>
    /// <param name="after">Key of the kept page the form was sent from; null when it was sent from the page itself.</param>
    public string Keep(Guid? owner, string path, ReadOnlySpan<byte> page, string? after = null)
    {
        using var packed = new MemoryStream();
        using (var zip = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(page);
        }

        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));
        answers[key] = new KeptAnswer(owner, path, packed.ToArray(), clock.GetUtcNow() + KeptFor, ChainOf(after, owner) ?? key);
        if (Interlocked.Add(ref bytes, packed.Length) > MostBytes)
        {
            MakeRoom();
        }

        return key;
    }

    /// <summary>The page; null when it is gone, or another account or address asks for it.</summary>
    public byte[]? Find(string key, Guid? owner, string path)
    {
        if (!answers.TryGetValue(key, out var kept) || kept.Owner != owner || kept.Path != path || kept.Until < clock.GetUtcNow())
        {
            return null;
        }

        using var page = new MemoryStream();
        using var unzip = new BrotliStream(new MemoryStream(kept.Packed), CompressionMode.Decompress);
        unzip.CopyTo(page);
        return page.ToArray();
    }

    /// <summary>
    /// The form of a kept page was carried out: the page and those it came from say what was to be done, and that is done.
    /// </summary>
    /// <param name="key">Key of the page the form was sent from.</param>
    /// <param name="owner">The account.</param>
    public void Finish(string key, Guid? owner)
    {
        if (ChainOf(key, owner) is { } chain)
        {
            foreach (var (each, kept) in answers.Where(a => a.Value.Chain == chain && a.Value.Owner == owner))
            {
                answers.TryUpdate(each, kept with { IsFinished = true }, kept);
            }
        }
    }

    /// <summary>Whether the form of a page was carried out since it was kept.</summary>
    public bool IsFinished(string key, Guid? owner) => answers.TryGetValue(key, out var kept) && kept.Owner == owner && kept.IsFinished;

    private string? ChainOf(string? key, Guid? owner) =>
        key is not null && answers.TryGetValue(key, out var kept) && kept.Owner == owner ? kept.Chain : null;

    /// <summary>Lets go of what is too old, then of the oldest until half is free: not at every page.</summary>
    private void MakeRoom()
    {
        foreach (var (key, kept) in answers.OrderBy(a => a.Value.Until).ToList())
        {
            if (kept.Until >= clock.GetUtcNow() && Interlocked.Read(ref bytes) <= MostBytes / 2)
            {
                return;
            }

            if (answers.TryRemove(key, out _))
            {
                Interlocked.Add(ref bytes, -kept.Packed.Length);
            }
        }
    }

    /// <param name="Chain">Key of the first page of the same form: check page, form to be put right, check page again.</param>
    /// <param name="IsFinished">Whether what the form was for is done.</param>
    private sealed record KeptAnswer(Guid? Owner, string Path, byte[] Packed, DateTimeOffset Until, string Chain, bool IsFinished = false);
}
