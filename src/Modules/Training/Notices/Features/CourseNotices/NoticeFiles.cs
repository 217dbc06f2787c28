using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.SharedRecords.Decisions;
using HoSoCanBo.Training.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Notices.Features.CourseNotices;

/// <summary>Tải lên tệp của một văn bản, before the form with it is saved.</summary>
[Requires(TrainingPermissions.Announce)]
internal sealed record StageTrainingFile(Stream? File, string? FileName) : IRequest<DecisionFile>;

/// <summary>The scan of a notice the user may see, or one the user has just brought.</summary>
[Requires(
    TrainingPermissions.Use, TrainingPermissions.Register, TrainingPermissions.Confirm, TrainingPermissions.Announce,
    TrainingPermissions.Manage,
    TrainingPermissions.Report)]
internal sealed record OpenTrainingFile(Guid FileId) : IRequest<OpenedDecisionFile>;

internal sealed class NoticeFilesHandler(TrainingDbContext db, RequestContext request, NoticeAccess access)
    : IRequestHandler<StageTrainingFile, DecisionFile>, IRequestHandler<OpenTrainingFile, OpenedDecisionFile>
{
    public Task<DecisionFile> Handle(StageTrainingFile command, CancellationToken cancellationToken) =>
        db.StageAsync(command.File, command.FileName, request, cancellationToken);

    public Task<OpenedDecisionFile> Handle(OpenTrainingFile query, CancellationToken cancellationToken) => db.OpenFileAsync(
        query.FileId, paper => access.Visible().AnyAsync(n => n.Id == paper, cancellationToken), request, cancellationToken);
}
