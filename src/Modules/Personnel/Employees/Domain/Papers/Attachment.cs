using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Employees.Domain.Papers;

/// <summary>
/// Thành phần hồ sơ: one scanned document of a record (Điều 8.3). What was added stays; a wrong one is struck with a reason.
/// </summary>
internal sealed class Attachment : IAudited
{
    public const int FileNameMaxLength = 200;
    public const int TitleMaxLength = 255;
    public const int ContentTypeMaxLength = 100;
    public const int ReasonMaxLength = 300;
    public const int UserNameMaxLength = 200;

    /// <summary>Code of the portrait among the kinds.</summary>
    public const string PhotoKind = "ANH_4X6";

    /// <summary>Largest portrait: it goes into every print of the record, a thousand of them in one file.</summary>
    public const int PhotoBytesMax = 2 * 1024 * 1024;

    public required Guid Id { get; init; }

    public required Guid EmployeeId { get; init; }

    /// <summary>Code of document_kinds.csv.</summary>
    public required string KindCode { get; init; }

    public string? Title { get; init; }

    public required string FileName { get; init; }

    /// <summary>As found in the content, never as the browser said.</summary>
    public required string ContentType { get; init; }

    public required long SizeInBytes { get; init; }

    /// <summary>Where the content is kept: SHA-256, hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Số, ký hiệu of the document.</summary>
    public string? DocumentNumber { get; init; }

    public DateOnly? DocumentDate { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTime AddedAt { get; init; }

    public required string AddedBy { get; init; }

    /// <summary>When it was struck; null while it counts.</summary>
    public DateTime? StruckAt { get; private set; }

    public string? StruckReason { get; private set; }

    public Guid AuditSubjectId => EmployeeId;

    /// <summary>Gạch bỏ: it was the wrong document. The content is kept.</summary>
    /// <exception cref="RuleViolationException">It is struck already.</exception>
    public void Strike(string reason, DateTime at)
    {
        if (StruckAt is not null)
        {
            throw new RuleViolationException("personnel.attachment-already-struck", "Tài liệu này đã được gạch bỏ trước đó.");
        }

        (StruckAt, StruckReason) = (at, reason);
    }
}

/// <summary>The content of attachments on SQL Server, each once, by its SHA-256. With embedded databases it lies in a folder.</summary>
internal sealed class AttachmentContent
{
    /// <summary>Characters of a SHA-256 in hexadecimal.</summary>
    public const int HashLength = 64;

    public required string Sha256 { get; init; }

    public required byte[] Content { get; init; }
}
