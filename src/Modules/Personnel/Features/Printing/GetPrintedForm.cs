using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Domain;
using HoSoCanBo.Personnel.Domain.Employees;
using HoSoCanBo.Personnel.Features.Employees;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Features.Printing;

/// <summary>In sơ yếu lý lịch of one person; the printing is logged as a reading.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Form">2C or HS02-VC; null: the form of the person's kind.</param>
/// <param name="ForWord">Whether it is taken out as a Word file; only said in the log.</param>
[Requires(PersonnelPermissions.View)]
internal sealed record GetPrintedForm(Guid EmployeeId, string? Form, bool ForWord) : IRequest<PrintedForm>;

/// <summary>A form with the mark of who printed it.</summary>
internal sealed record PrintedForm(FormDocument Document, PrintStamp Stamp);

internal sealed class GetPrintedFormHandler(
    PersonnelDbContext db, RequestContext request, ReferenceCache references, FormReader reader, RecordViewLog views)
    : IRequestHandler<GetPrintedForm, PrintedForm>
{
    public async Task<PrintedForm> Handle(GetPrintedForm query, CancellationToken cancellationToken)
    {
        var people = await reader.ReadAsync(request.User.ScopeOf(PersonnelPermissions.View), [query.EmployeeId], cancellationToken);
        var person = people.SingleOrDefault() ?? throw new NotFoundException();
        var access = await EmployeeAccess.OfAsync(db, request.User, person.Id, cancellationToken);
        if (!access.WholeRecord)
        {
            throw new ForbiddenException();
        }

        var reference = await references.CurrentAsync(cancellationToken);
        var template = FormTemplate.Of(query.Form ?? await FormOfAsync(person, cancellationToken));
        await views.NoteAsync(request, RecordViewKind.Print, person.Id, 1, query.ForWord ? $"{template.Code}, tệp Word" : template.Code, cancellationToken);
        return new PrintedForm(PersonnelForm.Of(new FormFacts(person, access.Pay, reference), template), PrintStamp.Of(request));
    }

    private Task<string?> FormOfAsync(Employee person, CancellationToken cancellationToken) =>
        db.EmployeeKinds.AsNoTracking().Where(k => k.Code == person.KindCode).Select(k => k.DefaultForm).SingleOrDefaultAsync(cancellationToken);
}
