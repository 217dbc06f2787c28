using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Domain.Papers;
using HoSoCanBo.Personnel.Employees.Papers;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Attachments;

/// <summary>The content of one document; the reading is logged.</summary>
[Requires(PersonnelPermissions.View)]
internal sealed record OpenAttachment(Guid EmployeeId, Guid AttachmentId) : IRequest<OpenedAttachment>;

/// <summary>A portrait of the person; the newest when none is named. It belongs to pages whose reading is logged.</summary>
[Requires(PersonnelPermissions.View)]
internal sealed record OpenPhoto(Guid EmployeeId, Guid? AttachmentId) : IRequest<OpenedAttachment>;

/// <summary>A document with its content.</summary>
internal sealed record OpenedAttachment(string FileName, string ContentType, byte[] Content);

internal sealed class OpenAttachmentHandler(AttachmentReading reading, RequestContext request, RecordViewLog views)
    : IRequestHandler<OpenAttachment, OpenedAttachment>
{
    public async Task<OpenedAttachment> Handle(OpenAttachment query, CancellationToken cancellationToken)
    {
        var attachments = await reading.OfAsync(query.EmployeeId, cancellationToken);
        var opened = await reading.OpenAsync(attachments.Where(a => a.Id == query.AttachmentId), cancellationToken);
        await views.NoteAsync(request, RecordViewKind.Document, query.EmployeeId, 1, opened.FileName, cancellationToken);
        return opened;
    }
}

internal sealed class OpenPhotoHandler(AttachmentReading reading) : IRequestHandler<OpenPhoto, OpenedAttachment>
{
    public async Task<OpenedAttachment> Handle(OpenPhoto query, CancellationToken cancellationToken)
    {
        var photos = (await reading.OfAsync(query.EmployeeId, cancellationToken)).Photos();
        return await reading.OpenAsync(query.AttachmentId is { } id ? photos.Where(a => a.Id == id) : photos, cancellationToken);
    }
}

/// <summary>Reaches the documents of a record only through the right to read the whole of it.</summary>
internal sealed class AttachmentReading(PersonnelDbContext db, RequestContext request, AttachmentStore store)
{
    /// <summary>The documents of a person.</summary>
    /// <exception cref="NotFoundException">The record is out of the user's scope.</exception>
    /// <exception cref="ForbiddenException">The user sees only parts of records.</exception>
    public async Task<IQueryable<Attachment>> OfAsync(Guid employeeId, CancellationToken cancellationToken)
    {
        await db.EmployeesReadableIn(request.User.ScopeOf(PersonnelPermissions.View))
            .Select(e => new { e.Id })
            .RequireAsync(e => e.Id == employeeId, cancellationToken);
        if (request.User.IsLimited(PersonnelPermissions.View))
        {
            throw new ForbiddenException();
        }

        var access = await EmployeeAccess.OfAsync(db, request.User, employeeId, cancellationToken);
        IReadOnlyList<string> closed = access.Reads.HasFlag(Secrecy.Pay) ? [] : RecordPapers.AboutPay;
        return db.Attachments.AsNoTracking().Where(a => a.EmployeeId == employeeId && !closed.Contains(a.KindCode));
    }

    /// <summary>The first of the documents, with its content.</summary>
    /// <exception cref="NotFoundException">There is none, or its content is gone.</exception>
    public async Task<OpenedAttachment> OpenAsync(IQueryable<Attachment> documents, CancellationToken cancellationToken)
    {
        var attachment = await documents.FirstOrDefaultAsync(cancellationToken);
        return attachment is not null && await store.ReadAsync(attachment.Sha256, cancellationToken) is { } content
            ? new OpenedAttachment(attachment.FileName, attachment.ContentType, content)
            : throw new NotFoundException();
    }
}
