using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.AspNetCore.Authorization;

namespace HoSoCanBo.Personnel.Movements.Features.Decisions;

/// <summary>Tệp của một quyết định nhân sự.</summary>
[Authorize(PersonnelPermissions.Search + "|" + PersonnelPermissions.View + "|" + PersonnelPermissions.Edit
    + "|" + PersonnelPermissions.Transfer + "|" + PersonnelPermissions.AdministerUnits)]
public sealed class FileModel(IMediator mediator) : DecisionFilePage
{
    /// <inheritdoc />
    protected override Task<OpenedDecisionFile> OpenAsync(Guid fileId, CancellationToken cancellationToken) =>
        mediator.Send(new OpenDecisionFile(fileId), cancellationToken);

    /// <inheritdoc />
    protected override Task<DecisionFile> StageAsync(Stream? content, string? fileName, CancellationToken cancellationToken) =>
        mediator.Send(new StageDecisionFile(content, fileName), cancellationToken);
}
