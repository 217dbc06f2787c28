using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Runs.Domain;

namespace HoSoCanBo.Personnel.Import.Domain;

/// <summary>
/// Một lần nhập hồ sơ từ tệp Excel: the uploaded file, what its check found, and what was written. The people it writes carry
/// its name in their history.
/// </summary>
internal sealed class ImportRun : BackgroundRun, IOwnedRun
{
    public const int FileNameMaxLength = 200;
    public const int HashLength = 64;
    public const int ReasonMaxLength = 300;
    public const int MessageMaxLength = 500;

    private ImportRun()
    {
    }

    public string FileName { get; private init; } = "";

    public long FileLength { get; private init; }

    /// <summary>SHA-256 of the file, hexadecimal.</summary>
    public string FileHash { get; private init; } = "";

    public Guid CreatedBy { get; private init; }

    /// <summary>The user's own record, which the file does not change; null when it is not known.</summary>
    public Guid? OwnRecordId { get; private init; }

    /// <summary>Where its user might edit records when the file was uploaded: <c>*</c> or ids of units.</summary>
    public string Scope { get; private set; } = "";

    public ImportState State { get; private set; }

    public ImportCounts Counts { get; private init; } = new();

    /// <summary>Whether some findings are not listed because there are too many.</summary>
    public bool HasMoreIssues { get; private set; }

    /// <summary>Căn cứ: why the data enters, in the user's words.</summary>
    public string? Reason { get; private set; }

    /// <summary>The user chose to write the good rows and leave out those with errors.</summary>
    public bool SkipsRowsWithErrors { get; private set; }

    public int Added { get; private set; }

    public int Updated { get; private set; }

    public int Unchanged { get; private set; }

    public int Skipped { get; private set; }

    /// <summary>Why it is taken back; null while it stands.</summary>
    public string? UndoReason { get; private set; }

    public DateTime? UndoneAt { get; private set; }

    /// <summary>People whose record is as before again.</summary>
    public int TakenBack { get; private set; }

    /// <summary>People who stay as they are, because something later rests on it.</summary>
    public int Kept { get; private set; }

    /// <inheritdoc />
    public override bool IsWaiting => State is ImportState.Uploaded or ImportState.Checking or ImportState.Writing or ImportState.Undoing;

    /// <summary>Rows dealt with so far: a write that goes on begins after them.</summary>
    public int RowsDone => Added + Updated + Unchanged + Skipped;

    /// <summary>Whether records were written, be it for a part of the file.</summary>
    public bool HasWritten => Added + Updated > 0;

    /// <summary>Whether it ended with a part of the file written.</summary>
    public bool IsBrokenOff => HasWritten && State is (ImportState.Failed or ImportState.Cancelled);

    /// <summary>Whether the rest of the file may be written; not once a part of it is taken back.</summary>
    public bool MayGoOn => IsBrokenOff && TakenBack == 0;

    protected override RuleViolationException BrokenOff => new(
        "personnel.import-broken-off", State == ImportState.Undoing
            ? "Việc hoàn tác bị gián đoạn nhiều lần nên đã dừng. Bấm Hoàn tác lần nữa hoặc báo quản trị hệ thống."
            : "Lần nhập bị gián đoạn nhiều lần nên đã dừng. Chia tệp nhỏ hơn hoặc báo quản trị hệ thống.");

    protected override int LongestMessage => MessageMaxLength;

    /// <summary>An uploaded file.</summary>
    public static ImportRun Upload(ImportUpload upload, DateTime now) => new()
    {
        Id = upload.RunId,
        FileName = upload.FileName,
        FileLength = upload.FileLength,
        FileHash = upload.FileHash,
        CreatedAt = now,
        CreatedBy = upload.UserId,
        CreatedByName = upload.UserName,
        OwnRecordId = upload.OwnRecordId,
        Scope = upload.Scope,
        State = ImportState.Uploaded,
    };

    /// <summary>The check is over.</summary>
    public void FinishCheck(ImportCounts counts, bool hasMoreIssues)
    {
        (Counts.Rows, Counts.New, Counts.Changed, Counts.Unchanged) = (counts.Rows, counts.New, counts.Changed, counts.Unchanged);
        (Counts.RowsWithErrors, Counts.Errors, Counts.Warnings) = (counts.RowsWithErrors, counts.Errors, counts.Warnings);
        HasMoreIssues = hasMoreIssues;
        MoveTo(ImportState.Checked);
    }

    /// <summary>"Ghi vào hồ sơ": false when it was ordered before, so that a second click does nothing.</summary>
    /// <exception cref="RuleViolationException">There is nothing that may be written.</exception>
    public bool OrderWriting(string? reason, bool skipRowsWithErrors, string scope)
    {
        if (State is ImportState.Writing or ImportState.Done)
        {
            return false;
        }

        if (State != ImportState.Checked)
        {
            throw new RuleViolationException("personnel.import-not-checked",
                "Tệp chưa kiểm tra xong hoặc đã hủy. Tải tệp lên lại để kiểm tra.");
        }

        if (Counts.RowsWithErrors > 0 && !skipRowsWithErrors)
        {
            throw new RuleViolationException(
                "personnel.import-has-errors", $"Có {Counts.RowsWithErrors} dòng lỗi. Sửa tệp rồi tải lên lại, hoặc chọn bỏ qua các dòng lỗi.");
        }

        if (Counts.Rows == Counts.RowsWithErrors)
        {
            throw new RuleViolationException("personnel.import-empty", "Không có dòng nào ghi được. Sửa tệp rồi tải lên lại.");
        }

        if ((Counts.Warnings > 0 || Counts.Changed > 0) && string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleViolationException(
                "personnel.import-needs-reason", $"{(Counts.Warnings > 0 ? "Tệp có cảnh báo" : "Tệp sửa hồ sơ đã có")}: nhập căn cứ (lý do) trước khi ghi.");
        }

        Reason = reason;
        SkipsRowsWithErrors = skipRowsWithErrors;
        Scope = scope;
        MoveTo(ImportState.Writing);
        return true;
    }

    /// <summary>A portion is written; saved in the same transaction as its people. A host that got so far may be broken off anew.</summary>
    public void AddPortion(ImportTally portion)
    {
        (Added, Updated) = (Added + portion.Added, Updated + portion.Updated);
        (Unchanged, Skipped) = (Unchanged + portion.Unchanged, Skipped + portion.Skipped);
        MadeProgress();
    }

    /// <summary>Every row is dealt with.</summary>
    public void FinishWriting(DateTime now)
    {
        MoveTo(ImportState.Done);
        FinishedAt = now;
    }

    /// <summary>Hoàn tác: false when it was ordered before, so that a second click does nothing.</summary>
    /// <exception cref="RuleViolationException">Nothing was written.</exception>
    public bool OrderUndo(string reason, string scope)
    {
        if (State is ImportState.Undoing or ImportState.Undone)
        {
            return false;
        }

        if (State != ImportState.Done && !IsBrokenOff)
        {
            throw new RuleViolationException("personnel.import-not-written", "Chỉ hoàn tác được lần nhập đã ghi vào hồ sơ.");
        }

        ForgetFailure(FinishedAt);
        (UndoReason, Scope) = (reason, scope);
        MoveTo(ImportState.Undoing);
        return true;
    }

    /// <summary>A portion is taken back; saved in the same transaction as its people.</summary>
    public void AddUndone(int takenBack, int kept)
    {
        (TakenBack, Kept) = (TakenBack + takenBack, Kept + kept);
        MadeProgress();
    }

    /// <summary>Nobody could be taken back, so the undo did nothing.</summary>
    public void ForgetUndo()
    {
        Kept = 0;
        MadeProgress();
    }

    /// <summary>It is taken back.</summary>
    public void FinishUndo(DateTime now)
    {
        UndoneAt = now;
        MoveTo(ImportState.Undone);
    }

    /// <summary>Kiểm tra lại, for instance after the catalogue or other records changed.</summary>
    /// <exception cref="RuleViolationException">It is running, done or cancelled.</exception>
    public void CheckAgain()
    {
        if (State is not (ImportState.Checked or ImportState.Failed) && !MayGoOn)
        {
            throw new RuleViolationException("personnel.import-not-checkable", "Lần nhập này không kiểm tra lại được. Tải tệp lên lại.");
        }

        ForgetFailure();
        MoveTo(ImportState.Uploaded);
    }

    /// <inheritdoc />
    public override void Cancel(DateTime now)
    {
        if (State is ImportState.Done or ImportState.Failed or ImportState.Cancelled or ImportState.Undone)
        {
            return;
        }

        if (State == ImportState.Undoing)
        {
            EndUndo(); // what was written stands
            return;
        }

        MoveTo(ImportState.Cancelled);
        FinishedAt = now;
    }

    protected override void Begin() => State = State == ImportState.Uploaded ? ImportState.Checking : State;

    protected override void EndFailed(DateTime now)
    {
        if (State == ImportState.Undoing)
        {
            EndUndo(); // a refused undo leaves what was written
            return;
        }

        MoveTo(ImportState.Failed);
        FinishedAt = now;
    }

    private void EndUndo() => MoveTo(RowsDone < Counts.Rows ? ImportState.Cancelled : ImportState.Done);

    private void MoveTo(ImportState state)
    {
        State = state;
        Moved();
    }
}

/// <summary>What a portion did with its rows.</summary>
internal readonly record struct ImportTally(int Added, int Updated, int Unchanged, int Skipped);

/// <summary>What is known of a file when it arrives.</summary>
internal sealed record ImportUpload(
    Guid RunId, string FileName, long FileLength, string FileHash, Guid UserId, string UserName, string Scope, Guid? OwnRecordId = null);
