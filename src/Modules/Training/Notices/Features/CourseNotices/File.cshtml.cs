using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.AspNetCore.Authorization;

namespace HoSoCanBo.Training.Notices.Features.CourseNotices;

/// <summary>Tệp của một văn bản đào tạo.</summary>
[Authorize(TrainingPermissions.Follow)]
public sealed class FileModel(IMediator mediator) : DecisionFilePage
{
    /// <inheritdoc />
    protected override Task<OpenedDecisionFile> OpenAsync(Guid fileId, CancellationToken cancellationToken) =>
        mediator.Send(new OpenTrainingFile(fileId), cancellationToken);

    /// <inheritdoc />
    protected override Task<DecisionFile> StageAsync(Stream? content, string? fileName, CancellationToken cancellationToken) =>
        mediator.Send(new StageTrainingFile(content, fileName), cancellationToken);
}
