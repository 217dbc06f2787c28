using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Domain.Import;

/// <summary>
/// Một lần nhập hồ sơ từ tệp Excel: the uploaded file, what its check found, and what was written. The people it writes carry
/// its name in their history.
/// </summary>
internal sealed class ImportRun : IVersioned
{
    public const int FileNameMaxLength = 200;
    public const int HashLength = 64;
    public const int UserNameMaxLength = 200;
    public const int ScopeMaxLength = 2000;
    public const int ReasonMaxLength = 300;
    public const int MessageMaxLength = 500;
    public const int StepMaxLength = 100;

    /// <summary>A run that was broken off this often (the process was killed each time) is not tried again.</summary>
    public const int AttemptsMax = 5;

    private ImportRun()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>Concurrency token: of two clicks on "Ghi vào hồ sơ" one wins, of two hosts that write one commits.</summary>
    public int Version { get; private set; }

    public string FileName { get; private init; } = "";

    public long FileLength { get; private init; }

    /// <summary>SHA-256 of the file, hexadecimal.</summary>
    public string FileHash { get; private init; } = "";

    public DateTime CreatedAt { get; private init; }

    public Guid CreatedBy { get; private init; }

    public string CreatedByName { get; private init; } = "";

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

    public int Attempts { get; private set; }

    public DateTime? FinishedAt { get; private set; }

    /// <summary>Why it failed, for its user.</summary>
    public string? FailureMessage { get; private set; }

    public int Added { get; private set; }

    public int Updated { get; private set; }

    public int Unchanged { get; private set; }

    public int Skipped { get; private set; }

    // How far it is, as the running host last stored it; changed apart from Version.
    public string? ProgressStep { get; private set; }

    public int ProgressDone { get; private set; }

    public int ProgressTotal { get; private set; }

    public DateTime? ProgressStartedAt { get; private set; }

    public DateTime? CancelRequestedAt { get; private set; }

    /// <summary>Whether background work is still to be done.</summary>
    public bool IsWaiting => State is ImportState.Uploaded or ImportState.Checking or ImportState.Writing;

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
        Scope = upload.Scope,
        State = ImportState.Uploaded,
    };

    /// <summary>The background work takes it up.</summary>
    /// <exception cref="RuleViolationException">It was broken off too often.</exception>
    public void TakeUp()
    {
        if (++Attempts > AttemptsMax)
        {
            throw new RuleViolationException(
                "personnel.import-broken-off", "Lần nhập bị gián đoạn nhiều lần nên đã dừng; chưa có gì được ghi. Chia tệp nhỏ hơn hoặc báo quản trị hệ thống.");
        }

        State = State == ImportState.Uploaded ? ImportState.Checking : State;
        Version++;
    }

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
            throw new RuleViolationException("personnel.import-not-checked", "Tệp chưa kiểm tra xong hoặc đã hủy. Tải tệp lên lại để kiểm tra.");
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

        if (Counts.Warnings > 0 && string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleViolationException("personnel.import-needs-reason", "Tệp có cảnh báo: nhập căn cứ (lý do) trước khi ghi.");
        }

        Reason = reason;
        SkipsRowsWithErrors = skipRowsWithErrors;
        Scope = scope;
        MoveTo(ImportState.Writing);
        return true;
    }

    /// <summary>Everything is written; saved in the same transaction as the people.</summary>
    public void FinishWriting(int added, int updated, int unchanged, int skipped, DateTime now)
    {
        (Added, Updated, Unchanged, Skipped) = (added, updated, unchanged, skipped);
        MoveTo(ImportState.Done);
        FinishedAt = now;
    }

    /// <summary>Kiểm tra lại, for instance after the catalogue or other records changed.</summary>
    /// <exception cref="RuleViolationException">It is running, done or cancelled.</exception>
    public void CheckAgain()
    {
        if (State is not (ImportState.Checked or ImportState.Failed))
        {
            throw new RuleViolationException("personnel.import-not-checkable", "Lần nhập này không kiểm tra lại được. Tải tệp lên lại.");
        }

        FailureMessage = null;
        FinishedAt = null;
        MoveTo(ImportState.Uploaded);
    }

    /// <summary>Stopped by an error; nothing was written.</summary>
    public void Fail(string message, DateTime now)
    {
        FailureMessage = ImportIssue.Shortened(message, MessageMaxLength);
        MoveTo(ImportState.Failed);
        FinishedAt = now;
    }

    /// <summary>Stopped by its user; nothing was written. A run that is over stays as it is.</summary>
    public void Cancel(DateTime now)
    {
        if (State is ImportState.Done or ImportState.Failed or ImportState.Cancelled)
        {
            return;
        }

        MoveTo(ImportState.Cancelled);
        FinishedAt = now;
    }

    private void MoveTo(ImportState state)
    {
        State = state;
        Attempts = 0;
        CancelRequestedAt = null;
        Version++;
    }
}

/// <summary>What is known of a file when it arrives.</summary>
internal sealed record ImportUpload(
    Guid RunId, string FileName, long FileLength, string FileHash, Guid UserId, string UserName, string Scope);
