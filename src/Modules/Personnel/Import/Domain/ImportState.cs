namespace HoSoCanBo.Personnel.Import.Domain;

/// <summary>Where a run of an import stands.</summary>
internal enum ImportState
{
    /// <summary>Stored, waiting to be checked.</summary>
    Uploaded,

    Checking,

    /// <summary>Checked; nothing is written before its user orders it.</summary>
    Checked,

    /// <summary>Ordered or being written, portion by portion; a host that stops goes on after the last one.</summary>
    Writing,

    Done,
    Failed,
    Cancelled,

    /// <summary>An undo is ordered.</summary>
    Undoing,

    /// <summary>Taken back, but for people who were changed later.</summary>
    Undone,
}

/// <summary>What the parts of a stored file belong to.</summary>
internal enum ImportFileKind
{
    /// <summary>What the user uploaded; kept until the run is over.</summary>
    Upload,

    /// <summary>What was done, row by row.</summary>
    Result,

    /// <summary>What one portion did, row by row; its number is that of its first row. They become the result.</summary>
    Portion,
}

/// <summary>A piece of a stored file: pieces, so that no whole file has to pass through memory.</summary>
internal sealed class ImportFilePart
{
    /// <summary>Size of every part but the last.</summary>
    public const int SizeInBytes = 1024 * 1024;

    public required Guid RunId { get; init; }

    public required ImportFileKind Kind { get; init; }

    /// <summary>From 0.</summary>
    public required int Number { get; init; }

    public required byte[] Content { get; init; }
}
