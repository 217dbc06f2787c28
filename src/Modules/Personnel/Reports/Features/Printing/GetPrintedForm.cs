using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Organisation.Features.Units;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Reports.Features.Printing;

/// <summary>In sơ yếu lý lịch of one person; the printing is logged as a reading.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Form">2C or HS02-VC; null: the form of the person's kind.</param>
/// <param name="AsOf">The day the record is printed as of; null: as it is.</param>
/// <param name="ForWord">Whether it is taken out as a Word file; only said in the log.</param>
[Requires(PersonnelPermissions.View)]
internal sealed record GetPrintedForm(Guid EmployeeId, string? Form, DateOnly? AsOf, bool ForWord) : IRequest<PrintedForm>;

/// <summary>A form with the mark of who printed it.</summary>
internal sealed record PrintedForm(FormDocument Document, PrintStamp Stamp, DateOnly? AsOf);

internal sealed class GetPrintedFormValidator : AbstractValidator<GetPrintedForm>
{
    public const string DayToCome = "Ngày in hồ sơ không được sau hôm nay.";

    public GetPrintedFormValidator(TimeProvider clock) =>
        RuleFor(q => q.AsOf).LessThanOrEqualTo(_ => clock.TodayInVietnam()).WithMessage(DayToCome);
}

internal sealed class GetPrintedFormHandler(
    PersonnelDbContext db, RequestContext request, ReferenceCache references, FormReader reader, RecordViewLog views, UnitsOnDay unitsOnDay)
    : IRequestHandler<GetPrintedForm, PrintedForm>
{
    public async Task<PrintedForm> Handle(GetPrintedForm query, CancellationToken cancellationToken)
    {
        var asOf = query.AsOf < request.Clock.TodayInVietnam() ? query.AsOf : null;
        var person = await reader.ReadOneAsync(request.User.ScopeOf(PersonnelPermissions.View), query.EmployeeId, asOf, cancellationToken)
            ?? throw new NotFoundException();
        var access = await EmployeeAccess.OfAsync(db, request.User, person.Id, cancellationToken);
        if (!access.WholeRecord)
        {
            throw new ForbiddenException();
        }

        var reference =
            await unitsOnDay.NamesOnAsync(await references.CurrentAsync(cancellationToken), person.UnitId, asOf, cancellationToken);
        var template = FormTemplate.Of(query.Form ?? await FormOfAsync(person, cancellationToken));
        var pictures = await reader.PicturesAsync([person.Id], asOf, cancellationToken);
        await views.NoteAsync(request, RecordViewKind.Print, person.Id, 1, DetailOf(template, asOf, query.ForWord), cancellationToken);
        var facts = new FormFacts(person, access.Pay, reference) { AsOf = asOf, Picture = pictures.GetValueOrDefault(person.Id) };
        return new PrintedForm(PersonnelForm.Of(facts, template), PrintStamp.Of(request), asOf);
    }

    private static string DetailOf(FormTemplate template, DateOnly? asOf, bool forWord) =>
        template.Code + (asOf is { } day ? $", tại ngày {day:dd/MM/yyyy}" : "") + (forWord ? ", tệp Word" : "");

    private Task<string?> FormOfAsync(Employee person, CancellationToken cancellationToken) =>
        db.EmployeeKinds.AsNoTracking().Where(k => k.Code == person.KindCode).Select(k => k.DefaultForm)
        .SingleOrDefaultAsync(cancellationToken);
}
