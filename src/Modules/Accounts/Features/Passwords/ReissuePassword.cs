using HoSoCanBo.Accounts.Features.Accounts;
using FluentValidation;
using FluentValidation.Results;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Features.AccountRequests;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;

namespace HoSoCanBo.Accounts.Features.Passwords;

/// <summary>
/// Cấp lại mật khẩu (Điều 20.6). The password of a unit's account is issued by Sở Nội vụ alone, when the head was told and a
/// written report was made; a unit administrator's wish becomes that report. An account for the own record (Phụ lục, dòng 4) is
/// not spoken of there: the unit that gave it helps.
/// </summary>
/// <param name="AccountId">The account.</param>
/// <param name="Reason">Why.</param>
/// <param name="Loss">The two steps; not needed for an account of the own record.</param>
[Requires(AccountsPermissions.ManageAll, AccountsPermissions.GrantNormal)]
internal sealed record ReissuePassword(Guid AccountId, string? Reason, LossInput Loss) : IRequest<ReissueOutcome>;

/// <summary>The new password, or the report that waits for Sở Nội vụ.</summary>
/// <param name="Password">The one-time password.</param>
/// <param name="RequestId">The report.</param>
internal sealed record ReissueOutcome(string? Password, Guid RequestId);

/// <summary>The fields of a report of a lost password.</summary>
public sealed class LossInput
{
    /// <summary>Người đứng đầu đã được báo cáo.</summary>
    public string? HeadName { get; set; }

    /// <summary>Ngày báo cáo người đứng đầu.</summary>
    public DateOnly? HeadToldOn { get; set; }

    /// <summary>Số văn bản báo cáo Sở Nội vụ.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>Ngày văn bản.</summary>
    public DateOnly? DocumentIssuedOn { get; set; }

    public DecisionInput Scan { get; set; } = new();

    internal LossReport Report => new()
    {
        HeadName = VietnameseText.Clean(HeadName)!,
        HeadToldOn = HeadToldOn!.Value,
        DocumentNumber = VietnameseText.Clean(DocumentNumber)!,
        DocumentIssuedOn = DocumentIssuedOn!.Value,
    };
}

internal sealed class ReissuePasswordValidator : AbstractValidator<ReissuePassword>
{
    public ReissuePasswordValidator() =>
        RuleFor(c => c.Reason).NotEmpty().WithMessage("Nhập lý do.")
            .MaximumLength(AccountRequest.TextMaxLength).WithMessage($"Lý do dài tối đa {AccountRequest.TextMaxLength} ký tự.");
}

/// <summary>Both steps of Điều 20.6, each with its day.</summary>
internal sealed class LossInputValidator : AbstractValidator<LossInput>
{
    public LossInputValidator(DateOnly today)
    {
        RuleFor(l => l.HeadName).NotEmpty().WithMessage("Nhập họ tên người đứng đầu đã được báo cáo (khoản 6 Điều 20).")
            .MaximumLength(LossReport.HeadNameMaxLength).WithMessage($"Họ tên dài tối đa {LossReport.HeadNameMaxLength} ký tự.");
        RuleFor(l => l.HeadToldOn).NotNull().WithMessage("Nhập ngày báo cáo người đứng đầu.")
            .LessThanOrEqualTo(today).WithMessage("Ngày báo cáo người đứng đầu không được sau hôm nay.");
        RuleFor(l => l.DocumentNumber).NotEmpty().WithMessage("Nhập số văn bản báo cáo Sở Nội vụ (khoản 6 Điều 20).")
            .Must(number => number is null || number.Any(char.IsDigit)).WithMessage("Số văn bản phải có chữ số, ví dụ 15/BC-SYT.")
            .FitsDocumentNumber();
        RuleFor(l => l.DocumentIssuedOn).NotNull().WithMessage("Nhập ngày của văn bản báo cáo.")
            .LessThanOrEqualTo(today).WithMessage("Ngày văn bản không được sau hôm nay.");
    }
}

internal sealed class ReissuePasswordHandler(
    AccountsDbContext db, AccountAdministration administration, AccountRequestFiling requests, RequestContext request)
    : IRequestHandler<ReissuePassword, ReissueOutcome>
{
    public async Task<ReissueOutcome> Handle(ReissuePassword command, CancellationToken cancellationToken)
    {
        var account = await administration.RequireManageableAsync(command.AccountId, cancellationToken);
        await administration.RequireHolderPresentAsync(account, cancellationToken);
        var isPersonal = account.IsPersonal(request.Clock.TodayInVietnam());
        if (!isPersonal)
        {
            RequireBothSteps(command.Loss);
        }

        var filed = FileReport(account, command, isPersonal);
        string? password = null;
        if (isPersonal || request.User.May(AccountsPermissions.ManageAll))
        {
            filed.Agree(requests.Act, null);
            filed.CarryOut(account.Id);
            password = administration.IssuePassword(account);
            db.AccountRequests.Add(filed);
            await db.AttachFileAsync(command.Loss.Scan.FileId, filed.Id, cancellationToken);
        }
        else
        {
            await requests.FileAsync(filed, command.Loss.Scan.FileId, cancellationToken);
        }

        var what = password is null ? "Báo mất mật khẩu" : "Cấp lại mật khẩu";
        db.Basis = new ChangeBasis($"{what}: {filed.Reason}", null, filed.Loss?.DocumentNumber);
        await db.SaveChangesAsync(cancellationToken);
        return new ReissueOutcome(password, filed.Id);
    }

    private AccountRequest FileReport(Account account, ReissuePassword command, bool isPersonal) =>
        new(AccountRequestKind.LostPassword, account.UnitId ?? account.Assignments[0].UnitId, requests.Act)
        {
            AccountId = account.Id,
            UserName = account.UserName,
            EmployeeId = account.EmployeeId,
            DisplayName = account.DisplayName,
            Reason = VietnameseText.Clean(command.Reason),
            Loss = isPersonal ? null : command.Loss.Report,
        };

    private void RequireBothSteps(LossInput loss)
    {
        var errors = new LossInputValidator(request.Clock.TodayInVietnam()).Validate(loss).Errors;
        if (errors.Count > 0)
        {
            throw new ValidationException(
                errors.Select(e => new ValidationFailure($"{nameof(ReissuePassword.Loss)}.{e.PropertyName}", e.ErrorMessage)));
        }
    }
}
