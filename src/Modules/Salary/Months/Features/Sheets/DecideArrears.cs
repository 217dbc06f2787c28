using FluentValidation;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Sheets;

/// <summary>Bỏ qua các khoản chênh lệch, with a reason: paid outside the software, not owed, taken back otherwise.</summary>
[Requires(SalaryPermissions.Edit, SalaryPermissions.Use)]
internal sealed record DismissArrears(Guid SheetId, IReadOnlyList<Guid>? ProposalIds, string? Reason) : IRequest<int>;

/// <summary>Xác nhận các tháng chưa được trả ngoài phần mềm, with the ground; only then may they be accepted.</summary>
[Requires(SalaryPermissions.Edit, SalaryPermissions.Use)]
internal sealed record ConfirmArrears(Guid SheetId, IReadOnlyList<Guid>? ProposalIds, string? Reason) : IRequest<int>;

internal sealed class DismissArrearsValidator : AbstractValidator<DismissArrears>
{
    public DismissArrearsValidator()
    {
        RuleFor(c => c.ProposalIds).NotEmpty().WithMessage("Chọn ít nhất một khoản.");
        RuleFor(c => c.Reason).NotEmpty().WithMessage("Ghi lý do bỏ qua khoản chênh lệch.");
        RuleFor(c => c.Reason).MaximumLength(ArrearsProposal.TextMaxLength)
            .WithMessage($"Lý do có tối đa {ArrearsProposal.TextMaxLength} ký tự.");
    }
}

internal sealed class ConfirmArrearsValidator : AbstractValidator<ConfirmArrears>
{
    public ConfirmArrearsValidator()
    {
        RuleFor(c => c.ProposalIds).NotEmpty().WithMessage("Chọn ít nhất một khoản.");
        RuleFor(c => c.Reason).NotEmpty().WithMessage("Ghi căn cứ cho thấy tháng đó chưa được trả.");
        RuleFor(c => c.Reason).MaximumLength(ArrearsProposal.TextMaxLength)
            .WithMessage($"Căn cứ có tối đa {ArrearsProposal.TextMaxLength} ký tự.");
    }
}

internal sealed class DecideArrearsHandler(SalaryDbContext db, RequestContext request)
    : IRequestHandler<DismissArrears, int>, IRequestHandler<ConfirmArrears, int>
{
    public async Task<int> Handle(DismissArrears command, CancellationToken cancellationToken)
    {
        var chosen = await ChosenAsync(command.SheetId, command.ProposalIds!, cancellationToken);
        chosen.ForEach(p => p.Dismiss(command.Reason!));
        return await SaveAsync(chosen, $"Bỏ qua khoản chênh lệch: {command.Reason}", cancellationToken);
    }

    public async Task<int> Handle(ConfirmArrears command, CancellationToken cancellationToken)
    {
        var chosen = await ChosenAsync(command.SheetId, command.ProposalIds!, cancellationToken);
        chosen.ForEach(p => p.ConfirmUnpaid());
        return await SaveAsync(chosen, $"Xác nhận tháng chưa được trả ngoài phần mềm: {command.Reason}", cancellationToken);
    }

    private async Task<List<ArrearsProposal>> ChosenAsync(
        Guid sheetId, IReadOnlyList<Guid> proposalIds, CancellationToken cancellationToken)
    {
        var sheet = await db.PaySheets.FilledBy(request.User, db).RequireAsync(s => s.Id == sheetId, cancellationToken);
        var (unitId, ids) = (sheet.UnitId, proposalIds.Distinct().ToArray());
        var chosen = await db.ArrearsProposals.Where(a => a.UnitId == unitId && ids.Contains(a.Id)).ToListAsync(cancellationToken);
        chosen.ForEach(p => request.User.RefuseOwn(p.PersonId));
        return chosen.Count == ids.Length ? chosen : throw new NotFoundException();
    }

    private async Task<int> SaveAsync(List<ArrearsProposal> chosen, string reason, CancellationToken cancellationToken)
    {
        db.Basis = new ChangeBasis(reason);
        await db.SaveChangesAsync(cancellationToken);
        return chosen.Count;
    }
}
