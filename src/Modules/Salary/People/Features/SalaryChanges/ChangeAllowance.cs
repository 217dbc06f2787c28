using System.Text.Json.Serialization;
using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.People.Features.PaidEmployees;
using MediatR;

namespace HoSoCanBo.Salary.People.Features.SalaryChanges;

/// <summary>Cho một người hưởng một phụ cấp.</summary>
[Requires(SalaryRecords.Edit)]
internal sealed record GrantAllowance(Guid PersonId, Guid AllowanceId, AllowanceForm Allowance, PayDecisionForm Decision) : IPayChange
{
    /// <inheritdoc />
    [JsonIgnore]
    public bool IsApproved { get; init; }

    /// <inheritdoc />
    public IPayChange Approved() => this with { IsApproved = true };
}

/// <summary>Thôi hưởng một phụ cấp; the effective date of the decision is the first day without it.</summary>
[Requires(SalaryRecords.Edit)]
internal sealed record EndAllowance(Guid PersonId, Guid AllowanceId, PayDecisionForm Decision) : IRequest<Guid>;

/// <summary>Hủy một phụ cấp nhập nhầm.</summary>
[Requires(SalaryRecords.Edit)]
internal sealed record WithdrawAllowance(Guid PersonId, Guid AllowanceId, string? Reason) : IRequest<Guid>;

/// <summary>An allowance as an officer writes it.</summary>
internal sealed record AllowanceForm
{
    /// <summary>Mã phụ cấp.</summary>
    public string? Code { get; init; }

    /// <summary>Hệ số.</summary>
    public decimal? Coefficient { get; init; }

    /// <summary>Tỷ lệ, percent.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Mức tiền.</summary>
    public long? AmountInDong { get; init; }

    /// <summary>Số ngày thực tế thường có mỗi tháng.</summary>
    public decimal? UsualDays { get; init; }

    /// <summary>Hệ số chức vụ cũ được bảo lưu.</summary>
    public decimal? PreviousCoefficient { get; init; }

    /// <summary>Luân chuyển.</summary>
    public bool IsRotation { get; init; }

    /// <summary>Ngày cuối được giữ hệ số chức vụ cũ, when the decision names it.</summary>
    public DateOnly? PreviousUntil { get; init; }

    /// <summary>Ngày cuối, when the decision names it.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Tên in trên bảng lương.</summary>
    public string? Name { get; init; }

    /// <summary>Completes and checks the allowance with the tables.</summary>
    /// <exception cref="RuleViolationException">It is not given as its kind is computed.</exception>
    public (AllowanceTerms Terms, bool MayOverlap) ToTerms(PayTables tables, DateOnly from)
    {
        var fact = new AllowanceFact(Code!.Trim())
        {
            Coefficient = ToCoefficient(Coefficient),
            Percent = Percent is { } percent ? Pay.Numbers.Percent.Of(percent) : null,
            AmountInDong = AmountInDong,
            Days = UsualDays,
            PreviousCoefficient = ToCoefficient(PreviousCoefficient),
            IsRotation = IsRotation,
            PreviousUntil = PreviousUntil,
        };
        var kind = AllowanceCheck.KindOf(fact, tables, from);
        var isByDay = kind.Computation == AllowanceComputation.Days;
        AllowanceCheck.Complete(isByDay && UsualDays is null ? fact with { Days = 0 } : fact, kind, from, tables, fact.Coefficient);
        var terms = new AllowanceTerms(kind.Code)
        {
            CoefficientInTenThousandths = fact.Coefficient?.TenThousandths,
            PercentInHundredths = fact.Percent?.Hundredths,
            AmountInDong = AmountInDong,
            UsualHalfDays = UsualDays is { } days ? (int)(days * 2) : null,
            PreviousCoefficientInTenThousandths = fact.PreviousCoefficient?.TenThousandths,
            IsRotation = IsRotation,
            PreviousUntil = PreviousUntil,
            Name = VietnameseText.Clean(Name),
        };
        return (terms, kind.EndsWithMonth);
    }

    private static Coefficient? ToCoefficient(decimal? value) => value is { } c ? Pay.Numbers.Coefficient.Of(c) : null;
}

internal sealed class GrantAllowanceValidator : AbstractValidator<GrantAllowance>
{
    public GrantAllowanceValidator()
    {
        RuleFor(c => c.AllowanceId).NotEmpty().WithMessage("Biểu mẫu đã cũ. Mở lại trang rồi nhập lại.");
        RuleFor(c => c.Allowance.Code).NotEmpty().OverridePropertyName("Allowance.Code").WithMessage("Chọn phụ cấp.");
        RuleFor(c => c.Allowance.AmountInDong).Must(a => a is null or (>= 0 and <= 1_000_000_000))
            .OverridePropertyName("Allowance.AmountInDong")
            .WithMessage("Mức tiền từ 0 đến 1.000.000.000 đồng.");
        RuleFor(c => c.Allowance.Name).MaximumLength(PersonAllowance.NameMaxLength).OverridePropertyName("Allowance.Name")
            .WithMessage($"Tên không quá {PersonAllowance.NameMaxLength} ký tự.");
        RuleFor(c => c.Allowance.PreviousUntil).Null().When(c => c.Allowance.PreviousCoefficient is null || c.Allowance.IsRotation)
            .OverridePropertyName("Allowance.PreviousUntil")
            .WithMessage("Ngày giữ hệ số cũ chỉ ghi khi có hệ số chức vụ cũ và không phải luân chuyển.");
        RuleFor(c => c.Allowance.PreviousUntil).Must((c, until) => until is null || until >= c.Decision.EffectiveFrom)
            .OverridePropertyName("Allowance.PreviousUntil")
            .WithMessage("Ngày giữ hệ số cũ phải từ ngày hiệu lực trở đi.");
        RuleFor(c => c.Decision).SetValidator(new PayDecisionFormValidator());
    }
}

internal sealed class EndAllowanceValidator : AbstractValidator<EndAllowance>
{
    public EndAllowanceValidator() => RuleFor(c => c.Decision).SetValidator(new PayDecisionFormValidator());
}

internal sealed class WithdrawAllowanceValidator : AbstractValidator<WithdrawAllowance>
{
    public WithdrawAllowanceValidator() => RuleFor(c => c.Reason).IsReason("hủy");
}

internal sealed class ChangeAllowanceHandler(SalaryRecords records, SecondPerson second, PayTables tables) :
    IRequestHandler<GrantAllowance, Guid>, IRequestHandler<EndAllowance, Guid>, IRequestHandler<WithdrawAllowance, Guid>
{
    public async Task<Guid> Handle(GrantAllowance command, CancellationToken cancellationToken)
    {
        var person = await records.RequireAsync(command.PersonId, cancellationToken);
        var from = command.Decision.EffectiveFrom!.Value;
        var (terms, mayOverlap) = command.Allowance.ToTerms(tables, from);
        if (!person.Allowances.Any(a => a.Id == command.AllowanceId))
        {
            var why = second.Grave.OfAllowance(terms, from, await second.IsOfSameUnitAsync(person, cancellationToken));
            if (await second.AskAsync(command, person, SalaryWords.Of(terms, from, command.Allowance.Until), command.Decision.ToString(),
                why, cancellationToken) is { } waiting)
            {
                return waiting;
            }
        }

        var decision = await records.DecisionAsync(command.Decision, cancellationToken);
        person.Grant(terms, from, command.Allowance.Until, mayOverlap, records.Source(command.AllowanceId, decision));
        await records.SaveAsync($"Hưởng phụ cấp {terms.Code} từ {from:dd/MM/yyyy}", decision, cancellationToken);
        return person.Id;
    }

    public async Task<Guid> Handle(EndAllowance command, CancellationToken cancellationToken)
    {
        var person = await records.RequireAsync(command.PersonId, cancellationToken);
        var decision = await records.DecisionAsync(command.Decision, cancellationToken);
        var from = command.Decision.EffectiveFrom!.Value;
        var ended = person.EndAllowance(command.AllowanceId, from.AddDays(-1), decision.Id);
        await records.SaveAsync($"Thôi hưởng phụ cấp {ended.Code} từ {from:dd/MM/yyyy}", decision, cancellationToken);
        return person.Id;
    }

    public async Task<Guid> Handle(WithdrawAllowance command, CancellationToken cancellationToken)
    {
        var person = await records.RequireAsync(command.PersonId, cancellationToken);
        var reason = command.Reason!.Trim();
        var withdrawn = person.WithdrawAllowance(command.AllowanceId, reason, records.Source(command.AllowanceId, null).RecordedAt);
        await records.SaveAsync($"Hủy phụ cấp {withdrawn.Code}: {reason}", null, cancellationToken);
        return person.Id;
    }
}
