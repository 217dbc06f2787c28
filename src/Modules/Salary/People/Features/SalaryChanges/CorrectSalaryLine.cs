using System.Text.Json.Serialization;
using FluentValidation;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.People.Features.PaidEmployees;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.People.Features.SalaryChanges;

/// <summary>Đính chính một dòng lương nhập sai: the wrong one stays, withdrawn with the reason.</summary>
[Requires(SalaryRecords.Edit)]
internal sealed record CorrectSalaryLine(Guid PersonId, Guid WrongLineId, Guid LineId, LineInput Line, DateOnly? EffectiveFrom,
    string? Reason) : IPayChange
{
    /// <inheritdoc />
    [JsonIgnore]
    public bool IsApproved { get; init; }

    /// <inheritdoc />
    public IPayChange Approved() => this with { IsApproved = true };
}

/// <summary>Hủy một dòng lương nhập nhầm.</summary>
[Requires(SalaryRecords.Edit)]
internal sealed record WithdrawSalaryLine(Guid PersonId, Guid LineId, string? Reason) : IPayChange
{
    /// <inheritdoc />
    [JsonIgnore]
    public bool IsApproved { get; init; }

    /// <inheritdoc />
    public IPayChange Approved() => this with { IsApproved = true };
}

internal sealed class CorrectSalaryLineValidator : AbstractValidator<CorrectSalaryLine>
{
    public CorrectSalaryLineValidator()
    {
        RuleFor(c => c.LineId).NotEmpty().WithMessage("Biểu mẫu đã cũ. Mở lại trang rồi nhập lại.");
        RuleFor(c => c.Line).SetValidator(new LineInputValidator());
        RuleFor(c => c.EffectiveFrom).NotNull().WithMessage("Nhập ngày hưởng.").Must(PayDecisionFormValidator.IsPlausible)
            .WithMessage("Ngày hưởng phải từ năm 1975 đến năm 2100. Kiểm tra lại năm.");
        RuleFor(c => c.Reason).IsReason("đính chính");
    }
}

internal sealed class WithdrawSalaryLineValidator : AbstractValidator<WithdrawSalaryLine>
{
    public WithdrawSalaryLineValidator() => RuleFor(c => c.Reason).IsReason("hủy");
}

internal static class ReasonRules
{
    /// <summary>A reason that readers of the history understand; needed when <paramref name="isNeeded"/> says so.</summary>
    public static void IsReason<T>(this IRuleBuilder<T, string?> rule, string what, Func<T, bool>? isNeeded = null) =>
        rule.Must((command, reason) => isNeeded?.Invoke(command) == false || !string.IsNullOrWhiteSpace(reason))
        .WithMessage($"Nêu lý do {what}.")
            .MaximumLength(SalaryLine.ReasonMaxLength).WithMessage($"Lý do không quá {SalaryLine.ReasonMaxLength} ký tự.");
}

internal sealed class CorrectSalaryLineHandler(SalaryRecords records, SecondPerson second, SalaryDbContext db, PayTables tables) :
    IRequestHandler<CorrectSalaryLine, Guid>, IRequestHandler<WithdrawSalaryLine, Guid>
{
    public async Task<Guid> Handle(CorrectSalaryLine command, CancellationToken cancellationToken)
    {
        var person = await records.RequireAsync(command.PersonId, cancellationToken);
        if (person.SalaryLines.Any(l => l.Id == command.LineId))
        {
            return person.Id;
        }

        var wrong = person.SalaryLines.SingleOrDefault(l => l.Id == command.WrongLineId) ?? throw new NotFoundException();
        var decision = await DecisionOfAsync(wrong, cancellationToken);
        var from = command.EffectiveFrom!.Value;
        var terms = command.Line.ToTerms(tables, person.KindCode, from);
        var reason = command.Reason!.Trim();
        var why = second.Grave.OfLine(person, terms, from, wrong);
        if (await second.AskAsync(command, person, $"Đính chính: {SalaryWords.Of(command.Line.Kind, terms, from)}", reason, why,
            cancellationToken) is { } waiting)
        {
            return waiting;
        }

        var line = person.Correct(wrong.Id, terms, command.Line.Kind, from, reason, records.Source(command.LineId, decision));
        records.Publish(line, decision, wrong.Id);
        await records.SaveAsync($"Đính chính dòng lương: {reason}", decision, cancellationToken);
        return person.Id;
    }

    public async Task<Guid> Handle(WithdrawSalaryLine command, CancellationToken cancellationToken)
    {
        var person = await records.RequireAsync(command.PersonId, cancellationToken);
        var wrong = person.SalaryLines.SingleOrDefault(l => l.Id == command.LineId) ?? throw new NotFoundException();
        var decision = await DecisionOfAsync(wrong, cancellationToken);
        var reason = command.Reason!.Trim();
        var what = $"Hủy dòng lương hưởng từ {wrong.EffectiveFrom:dd/MM/yyyy}";
        if (await second.AskAsync(command, person, what, reason, second.Grave.OfWithdrawal(person, wrong), cancellationToken)
            is { } waiting)
        {
            return waiting;
        }

        records.Publish(person.WithdrawLine(wrong.Id, reason, records.Source(wrong.Id, null).RecordedAt), decision);
        await records.SaveAsync($"Hủy dòng lương: {reason}", decision, cancellationToken);
        return person.Id;
    }

    private Task<PayDecision?> DecisionOfAsync(SalaryLine line, CancellationToken cancellationToken) =>
        db.PayDecisions.SingleOrDefaultAsync(d => d.Id == line.DecisionId, cancellationToken);
}
