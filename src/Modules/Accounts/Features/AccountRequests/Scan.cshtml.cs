using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.AspNetCore.Authorization;

namespace HoSoCanBo.Accounts.Features.AccountRequests;

/// <summary>Bản quét của văn bản phân công, báo cáo, bổ nhiệm.</summary>
[Authorize(AccountsPermissions.AnyAdministration)]
public sealed class ScanModel(IMediator mediator) : DecisionFilePage
{
    /// <inheritdoc />
    protected override Task<OpenedDecisionFile> OpenAsync(Guid fileId, CancellationToken cancellationToken) =>
        mediator.Send(new OpenScan(fileId), cancellationToken);

    /// <inheritdoc />
    protected override Task<DecisionFile> StageAsync(Stream? content, string? fileName, CancellationToken cancellationToken) =>
        mediator.Send(new StageScan(content, fileName), cancellationToken);
}
