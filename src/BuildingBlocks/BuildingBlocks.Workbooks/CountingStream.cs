using System.IO.Compression;

namespace HoSoCanBo.BuildingBlocks.Workbooks;

/// <summary>How much of a workbook was unfolded while it is read: the sizes in a zip's directory may lie.</summary>
internal sealed class UnfoldedBytes
{
    private long total;

    public void Add(int read)
    {
        total += read;
        if (total > WorkbookGuard.UnfoldedMaxBytes)
        {
            throw WorkbookGuard.TooLarge();
        }
    }

    /// <summary>Begins anew: what is read a second time is not kept a second time.</summary>
    public void Restart() => total = 0;
}

/// <summary>A part of a workbook that stops being read when it turns out to be a trap.</summary>
internal sealed class CountingStream(ZipArchiveEntry entry, UnfoldedBytes unfolded) : Stream
{
    private readonly Stream part = entry.Open();
    private long size;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => size;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = part.Read(buffer);
        size += read;
        unfolded.Add(read);
        return WorkbookGuard.IsTrap(size, entry.CompressedLength) ? throw WorkbookGuard.TooLarge() : read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            part.Dispose();
        }

        base.Dispose(disposing);
    }
}
