using FluentValidation;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Sheets;

/// <summary>Nhận truy lĩnh, truy thu vào bảng lương đang mở, as lines of their own.</summary>
[Requires(SalaryPermissions.Edit, SalaryPermissions.Use)]
internal sealed record AcceptArrears(Guid SheetId, IReadOnlyList<Guid>? ProposalIds) : IRequest<int>;

internal sealed class AcceptArrearsValidator : AbstractValidator<AcceptArrears>
{
    public AcceptArrearsValidator() => RuleFor(c => c.ProposalIds).NotEmpty().WithMessage("Chọn ít nhất một khoản để nhận.");
}

internal sealed class AcceptArrearsHandler(SalaryDbContext db, SheetWriter writer, RequestContext request)
    : IRequestHandler<AcceptArrears, int>
{
    public async Task<int> Handle(AcceptArrears command, CancellationToken cancellationToken)
    {
        var sheet = await db.PaySheets.FilledBy(request.User, db).RequireAsync(s => s.Id == command.SheetId, cancellationToken);
        await db.RefuseLockedMonthAsync(sheet.First, cancellationToken);
        sheet.RequireEditable();
        var (unitId, ids) = (sheet.UnitId, command.ProposalIds!.ToArray());
        var chosen = await db.ArrearsProposals.Where(a => a.UnitId == unitId && ids.Contains(a.Id)).ToListAsync(cancellationToken);
        if (chosen.Count != ids.Distinct().Count())
        {
            throw new NotFoundException();
        }

        chosen.ForEach(p => request.User.RefuseOwn(p.PersonId));
        foreach (var proposal in chosen.Where(a => a.SheetId != sheet.Id))
        {
            proposal.Accept(sheet);
        }

        await writer.RefreshArrearsAsync(sheet, cancellationToken);
        db.Basis = new ChangeBasis($"Nhận truy lĩnh, truy thu vào bảng lương tháng {sheet.Month.ToVietnamese()}");
        await db.SaveChangesAsync(cancellationToken);
        return chosen.Count;
    }
}

/// <summary>Takes a difference off an open sheet again.</summary>
[Requires(SalaryPermissions.Edit, SalaryPermissions.Use)]
internal sealed record TakeBackArrears(Guid SheetId, Guid ProposalId) : IRequest;

internal sealed class TakeBackArrearsHandler(SalaryDbContext db, SheetWriter writer, RequestContext request)
    : IRequestHandler<TakeBackArrears, Unit>
{
    public async Task<Unit> Handle(TakeBackArrears command, CancellationToken cancellationToken)
    {
        var sheet = await db.PaySheets.FilledBy(request.User, db).RequireAsync(s => s.Id == command.SheetId, cancellationToken);
        await db.RefuseLockedMonthAsync(sheet.First, cancellationToken);
        sheet.RequireEditable();
        var proposal = await db.ArrearsProposals.RequireAsync(a => a.Id == command.ProposalId && a.SheetId == sheet.Id, cancellationToken);
        proposal.TakeBack();
        await writer.RefreshArrearsAsync(sheet, cancellationToken);
        db.Basis = new ChangeBasis($"Đưa khoản chênh lệch tháng {PayMonth.Of(proposal.OfMonth).ToVietnamese()} ra khỏi bảng lương");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
