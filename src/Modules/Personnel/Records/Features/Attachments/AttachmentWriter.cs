using FluentValidation;
using FluentValidation.Results;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Employees.Domain.Papers;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.Extensions.Options;

namespace HoSoCanBo.Personnel.Records.Features.Attachments;

/// <summary>A file as it came in.</summary>
/// <param name="Id">Made by the form, so that a second click adds nothing.</param>
/// <param name="KindCode">Code of document_kinds.csv.</param>
/// <param name="Content">The file.</param>
/// <param name="FileName">Its name on the user's machine.</param>
/// <param name="Title">What it is.</param>
/// <param name="DocumentNumber">Số, ký hiệu.</param>
/// <param name="DocumentDate">Its day.</param>
internal sealed record NewAttachment(
    Guid Id, string KindCode, Stream Content, string? FileName, string? Title, string? DocumentNumber, DateOnly? DocumentDate);

/// <summary>Takes files in: checks size and content, stores the bytes and tracks the row. The caller saves.</summary>
internal sealed class AttachmentWriter(PersonnelDbContext db, AttachmentStore store, RequestContext request,
    IOptions<AttachmentOptions> options)
{
    /// <summary>The field of forms the messages stand at.</summary>
    private const string Field = "File";

    /// <summary>Checks and stores a file of a person.</summary>
    /// <exception cref="ValidationException">The file is not taken.</exception>
    public async Task<Attachment> TakeAsync(Guid employeeId, NewAttachment file, CancellationToken cancellationToken)
    {
        var bytes = await ReadAsync(file.Content, cancellationToken);
        var content = FileContent.Read(bytes)
            ?? throw Refused("Tệp không phải PDF, JPG hoặc PNG, hoặc bị hỏng. Quét lại thành một trong ba loại này.");
        if (file.KindCode == Attachment.PhotoKind && !content.IsPortrait)
        {
            throw Refused("Ảnh 4 x 6 phải là tệp JPG hoặc PNG đứng, chiều rộng bằng khoảng hai phần ba chiều cao. Cắt lại ảnh rồi gửi.");
        }

        if (file.KindCode == Attachment.PhotoKind && (!content.FitsOnPaper || bytes.Length > Attachment.PhotoBytesMax))
        {
            throw Refused(
                $"Ảnh quá lớn: tối đa {Attachment.PhotoBytesMax / 1024 / 1024} MB và {FileContent.PictureSideMax:#,##0} điểm ảnh mỗi chiều. Thu nhỏ ảnh rồi gửi lại.");
        }

        var attachment = new Attachment
        {
            Id = file.Id,
            EmployeeId = employeeId,
            KindCode = file.KindCode,
            Title = VietnameseText.Clean(file.Title),
            FileName = NameOf(file.FileName, content),
            ContentType = content.ContentType,
            SizeInBytes = bytes.Length,
            Sha256 = await store.PutAsync(bytes, cancellationToken),
            DocumentNumber = VietnameseText.Clean(file.DocumentNumber),
            DocumentDate = file.DocumentDate,
            AddedAt = request.Clock.UtcNow(),
            AddedBy = request.User.DisplayName,
        };
        return db.Attachments.Add(attachment).Entity;
    }

    private static ValidationException Refused(string message) => new([new ValidationFailure(Field, message)]);

    /// <summary>The user's name for the file without what a path or a header could trip over, with the ending of its real kind.</summary>
    private static string NameOf(string? typed, FileContent content)
    {
        var name = VietnameseText.Clean(Path.GetFileNameWithoutExtension((typed ?? "").Replace('\\', '/'))) ?? "tai-lieu";
        var safe = string.Concat(name.Select(c => char.IsControl(c) || "\"<>:|?*/;".Contains(c, StringComparison.Ordinal) ? '-' : c));
        var longest = Attachment.FileNameMaxLength - content.Extension.Length;
        return (safe.Length > longest ? safe[..longest] : safe) + content.Extension;
    }

    /// <summary>Reads at most one byte more than is allowed.</summary>
    private async Task<byte[]> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        var limit = options.Value.MaxBytes;
        using var memory = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > limit)
            {
                throw Refused($"Tệp quá lớn: tối đa {limit / 1024 / 1024} MB. Quét với độ phân giải thấp hơn hoặc chia nhỏ.");
            }
        }

        return memory.Length > 0 ? memory.ToArray() : throw Refused("Tệp này trống. Chọn tệp có nội dung.");
    }
}
