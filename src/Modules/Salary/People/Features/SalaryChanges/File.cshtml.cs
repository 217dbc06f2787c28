using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.AspNetCore.Authorization;

namespace HoSoCanBo.Salary.People.Features.SalaryChanges;

/// <summary>Tệp của một quyết định lương.</summary>
[Authorize(SalaryPermissions.View)]
public sealed class FileModel(IMediator mediator) : DecisionFilePage
{
    /// <inheritdoc />
    protected override Task<OpenedDecisionFile> OpenAsync(Guid fileId, CancellationToken cancellationToken) =>
        mediator.Send(new OpenPayDecisionFile(fileId), cancellationToken);

    /// <inheritdoc />
    protected override Task<DecisionFile> StageAsync(Stream? content, string? fileName, CancellationToken cancellationToken) =>
        mediator.Send(new StagePayDecisionFile(content, fileName), cancellationToken);
}
