using FluentValidation;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Accounts.Features.Accounts;

/// <summary>What every form about accounts asks of a log-in name, a holder and the paper behind the act.</summary>
internal static class AccountRules
{
    public static IRuleBuilderOptions<T, string?> IsUserName<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(name => UserName.IsValid(UserName.Normalize(name))).WithMessage(UserName.Rule);

    public static IRuleBuilderOptions<T, string?> IsHolderName<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(Account.DisplayNameMaxLength).WithMessage($"Họ và tên dài tối đa {Account.DisplayNameMaxLength} ký tự.");

    public static IRuleBuilderOptions<T, string?> FitsDocumentNumber<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(RoleAssignment.DocumentNumberMaxLength)
        .WithMessage($"Số văn bản dài tối đa {RoleAssignment.DocumentNumberMaxLength} ký tự.");

    public static IRuleBuilderOptions<T, string?> FitsDocumentIssuer<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(RoleAssignment.DocumentIssuerMaxLength)
        .WithMessage($"Cơ quan ban hành dài tối đa {RoleAssignment.DocumentIssuerMaxLength} ký tự.");

    public static IRuleBuilderOptions<T, DateOnly?> IsIssuedByToday<T>(this IRuleBuilder<T, DateOnly?> rule, TimeProvider clock) =>
        rule.Must(day => day is null || day <= clock.TodayInVietnam()).WithMessage("Ngày ban hành văn bản không được sau hôm nay.");
}
