using System.Text.Json.Serialization;
using FluentValidation;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Salary.People.Features.PaidEmployees;
using MediatR;

namespace HoSoCanBo.Salary.People.Features.SalaryChanges;

/// <summary>Nhập quyết định về lương của một người. The id is made with the form: posted twice, it is one line.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="LineId">Identity of the line to be.</param>
/// <param name="Line">The line.</param>
/// <param name="Decision">The decision.</param>
/// <param name="AcceptsLaterLines">The user has seen the lines that start later and keeps them.</param>
[Requires(SalaryRecords.Edit)]
internal sealed record RecordSalaryChange(
    Guid PersonId, Guid LineId, LineInput Line, PayDecisionForm Decision, bool AcceptsLaterLines = false) : IPayChange
{
    /// <inheritdoc />
    [JsonIgnore]
    public bool IsApproved { get; init; }

    /// <inheritdoc />
    public IPayChange Approved() => this with { IsApproved = true };
}

internal sealed class RecordSalaryChangeValidator : AbstractValidator<RecordSalaryChange>
{
    public RecordSalaryChangeValidator()
    {
        RuleFor(c => c.LineId).NotEmpty().WithMessage("Biểu mẫu đã cũ. Mở lại trang rồi nhập lại.");
        RuleFor(c => c.Line).SetValidator(new LineInputValidator());
        RuleFor(c => c.Decision).SetValidator(new PayDecisionFormValidator());
    }
}

internal sealed class RecordSalaryChangeHandler(SalaryRecords records, SecondPerson second, PayTables tables)
    : IRequestHandler<RecordSalaryChange, Guid>
{
    public async Task<Guid> Handle(RecordSalaryChange command, CancellationToken cancellationToken)
    {
        var person = await records.RequireAsync(command.PersonId, cancellationToken);
        if (person.SalaryLines.Any(l => l.Id == command.LineId))
        {
            return person.Id;
        }

        var from = command.Decision.EffectiveFrom!.Value;
        var terms = command.Line.ToTerms(tables, person.KindCode, from);
        if (!command.AcceptsLaterLines)
        {
            person.RefuseBeforeLaterLine(terms, from);
        }

        var why = second.Grave.OfLine(person, terms, from);
        if (await second.AskAsync(command, person, SalaryWords.Of(command.Line.Kind, terms, from), command.Decision.ToString(), why,
            cancellationToken) is { } waiting)
        {
            return waiting;
        }

        var decision = await records.DecisionAsync(command.Decision, cancellationToken);
        var line = person.Decide(terms, command.Line.Kind, from, records.Source(command.LineId, decision));
        records.Publish(line, decision);
        await records.SaveAsync($"{SalaryWords.Of(line.Change)} từ {from:dd/MM/yyyy}", decision, cancellationToken);
        return person.Id;
    }
}
