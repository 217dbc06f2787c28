using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Domain;
using HoSoCanBo.Personnel.Domain.Attachments;
using HoSoCanBo.Personnel.Features.Employees;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Features.Attachments;

/// <summary>The content of one document; the reading is logged. Without an id: the newest portrait.</summary>
[Requires(PersonnelPermissions.View)]
internal sealed record OpenAttachment(Guid EmployeeId, Guid? AttachmentId) : IRequest<OpenedAttachment>;

/// <summary>A document with its content.</summary>
internal sealed record OpenedAttachment(string FileName, string ContentType, byte[] Content);

internal sealed class OpenAttachmentHandler(PersonnelDbContext db, RequestContext request, AttachmentStore store, RecordViewLog views)
    : IRequestHandler<OpenAttachment, OpenedAttachment>
{
    public async Task<OpenedAttachment> Handle(OpenAttachment query, CancellationToken cancellationToken)
    {
        var id = query.EmployeeId;
        await db.EmployeesReadableIn(request.User.ScopeOf(PersonnelPermissions.View)).Select(e => new { e.Id }).RequireAsync(e => e.Id == id, cancellationToken);
        if (request.User.IsLimited(PersonnelPermissions.View))
        {
            throw new ForbiddenException();
        }

        var attachments = db.Attachments.AsNoTracking().Where(a => a.EmployeeId == id);
        var attachment = query.AttachmentId is { } attachmentId
            ? await attachments.FirstOrDefaultAsync(a => a.Id == attachmentId, cancellationToken)
            : await attachments.CurrentPhoto().FirstOrDefaultAsync(cancellationToken);
        if (attachment is null || await store.ReadAsync(attachment.Sha256, cancellationToken) is not { } content)
        {
            throw new NotFoundException();
        }

        if (query.AttachmentId is not null)
        {
            await views.NoteAsync(request, RecordViewKind.Document, id, 1, attachment.FileName, cancellationToken);
        }

        return new OpenedAttachment(attachment.FileName, attachment.ContentType, content);
    }
}

internal static class PhotoQueries
{
    /// <summary>The portrait that counts: the newest that was not struck.</summary>
    public static IQueryable<Attachment> CurrentPhoto(this IQueryable<Attachment> attachments) => attachments
        .Where(a => a.KindCode == Attachment.PhotoKind && a.StruckAt == null)
        .OrderByDescending(a => a.AddedAt)
        .ThenBy(a => a.Id);
}
