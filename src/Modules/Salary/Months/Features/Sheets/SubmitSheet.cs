using HoSoCanBo.Salary.Months.Features.Findings;
using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Sheets;

/// <summary>Nộp bảng lương cùng với thời gian chi trả (Điều 15.1, 15.2). A second click changes nothing.</summary>
[Requires(SalaryPermissions.Edit, SalaryPermissions.Use)]
internal sealed record SubmitSheet(Guid SheetId, int Version, DateOnly? PaidOn) : IRequest;

internal sealed class SubmitSheetValidator : AbstractValidator<SubmitSheet>
{
    public SubmitSheetValidator() => RuleFor(c => c.PaidOn).NotNull().WithMessage("Nhập ngày chi trả (Điều 15.1).");
}

internal sealed class SubmitSheetHandler(SalaryDbContext db, SheetWriter writer, VarianceReader variance, RequestContext request)
    : IRequestHandler<SubmitSheet, Unit>
{
    private const int BlocksNamed = 3;

    public async Task<Unit> Handle(SubmitSheet command, CancellationToken cancellationToken)
    {
        var sheet = await db.PaySheets.FilledBy(request.User, db).RequireAsync(s => s.Id == command.SheetId, cancellationToken);
        if (sheet.State == SheetState.Submitted && sheet.SubmittedById == request.User.Id)
        {
            return Unit.Value;
        }

        sheet.RequireVersion(command.Version);
        await db.RefuseLockedMonthAsync(sheet.First, cancellationToken);
        await RefreshAsync(sheet, cancellationToken);
        if (sheet is { Kind: not SheetKind.Main, Sums: { People: 0, ArrearsInDong: 0, ArrearsContributionsInDong: 0 } })
        {
            throw new RuleViolationException(
                "salary.sheet-empty", $"{SheetWords.Of(sheet.Kind)} chưa có khoản nào nên không có gì để nộp.");
        }

        await RefuseBlockedAsync(sheet, cancellationToken);
        await SubmitAsync(sheet, command.PaidOn!.Value, cancellationToken);
        return Unit.Value;
    }

    // Facts may have changed since the page was shown: nobody sends figures nobody has seen.
    private async Task RefreshAsync(PaySheet sheet, CancellationToken cancellationToken)
    {
        var seen = sheet.Sums;
        if (sheet.IsEditable)
        {
            await writer.RefreshAsync(sheet, cancellationToken);
        }

        if (sheet.Sums == seen)
        {
            return;
        }

        db.Basis = new ChangeBasis("Tính lại trước khi nộp");
        await db.SaveChangesAsync(cancellationToken);
        throw new RuleViolationException(
            "salary.sheet-recalculated",
            $"Bảng lương vừa được tính lại theo dữ liệu mới: thực lĩnh {PayText.Dong(sheet.Sums.NetInDong)} đồng thay cho {PayText.Dong(seen.NetInDong)} đồng. Xem lại rồi nộp.");
    }

    private async Task RefuseBlockedAsync(PaySheet sheet, CancellationToken cancellationToken)
    {
        var blocked = await db.SheetEntries.Where(e => e.SheetId == sheet.Id && e.Error != null)
            .OrderBy(e => e.FullName).Select(e => new { e.FullName, e.Error }).ToListAsync(cancellationToken);
        if (blocked.Count > 0)
        {
            var named = string.Join(" ", blocked.Take(BlocksNamed).Select(b => $"{b.FullName}: {SheetFinding.Words(b.Error)}"));
            throw new RuleViolationException(
                "salary.sheet-blocked", $"Còn {blocked.Count} người chưa đủ điều kiện nộp. {named}{(blocked.Count > BlocksNamed ? " …" : "")}");
        }
    }

    private async Task SubmitAsync(PaySheet sheet, DateOnly paidOn, CancellationToken cancellationToken)
    {
        // What is sent is read as stored: the hash is over what everybody will see.
        var entries = await db.SheetEntries.AsNoTracking().Where(e => e.SheetId == sheet.Id).ToListAsync(cancellationToken);
        var heads = LineHeads.Parse(
            (await db.SheetHeads.AsNoTracking().SingleAsync(h => h.SheetId == sheet.Id, cancellationToken)).HeadsJson);
        var arrears = await writer.ArrearsOfAsync(sheet.Id, cancellationToken);
        sheet.Submit(paidOn, SheetHash.Of(sheet, paidOn, entries, heads, arrears), request.ActNow());
        db.VarianceLines.RemoveRange(await db.VarianceLines.Where(v => v.SheetId == sheet.Id).ToListAsync(cancellationToken));
        db.VarianceLines.AddRange(await variance.ComputeAsync(sheet, cancellationToken));
        db.Basis = new ChangeBasis($"Nộp bảng lương tháng {sheet.Month.ToVietnamese()}, ngày chi trả {paidOn:dd/MM/yyyy}");
        await db.SaveChangesAsync(cancellationToken);
    }
}
