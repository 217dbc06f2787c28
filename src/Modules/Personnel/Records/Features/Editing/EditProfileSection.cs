using System.Text.Json;
using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Domain.Planned;
using MediatR;

namespace HoSoCanBo.Personnel.Records.Features.Editing;

/// <summary>Sửa một phần của hồ sơ, on a decision, a declaration or as the correction of an entry.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Section">The part of the form.</param>
/// <param name="Version">The version the user saw.</param>
/// <param name="Values">Typed texts by field.</param>
/// <param name="Kind">What the change rests on.</param>
/// <param name="Decision">The paper; null without a decision.</param>
/// <param name="CorrectionReason">Why, without a decision.</param>
/// <param name="ConfirmReason">Why a warning is not heeded.</param>
[Requires(PersonnelPermissions.Edit)]
internal sealed record EditProfileSection(
    Guid EmployeeId, ProfileSection Section, int Version, IReadOnlyDictionary<string, string?> Values, GroundKind Kind,
    DecisionForm? Decision,
    string? CorrectionReason, string? ConfirmReason) : IRequest<SavingOutcome>, IGroundedChange;

internal sealed class EditProfileSectionValidator : AbstractValidator<EditProfileSection>
{
    public EditProfileSectionValidator() => Include(new GroundedChangeValidator());
}

internal sealed class EditProfileSectionHandler(
    PersonnelDbContext db, RequestContext request, ReferenceCache references, RecordSaving saving)
    : IRequestHandler<EditProfileSection, SavingOutcome>
{
    public async Task<SavingOutcome> Handle(EditProfileSection command, CancellationToken cancellationToken)
    {
        var employee = await db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.Edit))
            .RequireAsync(e => e.Id == command.EmployeeId, cancellationToken);
        employee.RequireVersion(command.Version);
        await db.LoadTablesAsync(employee, cancellationToken);
        var reference = await references.CurrentAsync(cancellationToken);
        var access = await EmployeeAccess.OfAsync(db, request.User, employee.Id, cancellationToken);
        access.RequireEditable(command.Section);
        var today = request.Clock.TodayInVietnam();
        var known = RecordRules.Check(employee, today, reference.Catalogues);
        var identity = KnownElsewhere.Of(employee);
        var may = SectionWriter.Of(access);
        var changed = SectionWriter.Changed(employee, command.Section, command.Values, may);

        RecordSaving.Refuse(SectionWriter.Write(employee, command.Section, command.Values, may, reference), access.Reads);
        var ground = new ChangeGround(command.Kind, command.Decision, command.CorrectionReason,
            command.ConfirmReason) { IsAboutPay = command.Section == ProfileSection.Salary };
        var waits = command.Decision?.ToFacts().EffectiveFrom is { } from && from > today && changed.Count > 0;
        return await saving.SaveAsync(
            employee, ground, $"Cập nhật {ProfileFields.TitleOf(command.Section)}", known,
            RecordRules.Check(employee, today, reference.Catalogues),
            decision => db.PublishIdentityAsync(employee, identity, decision?.Id, request.Clock, cancellationToken),
            waits ? decision => Plan(command, decision, changed) : null, cancellationToken);
    }

    private PlannedChange Plan(EditProfileSection command, Decision decision, Dictionary<string, string?> changed) => PlannedChange.Plan(
        new PlannedFacts(
            command.EmployeeId, command.Section, JsonSerializer.Serialize(changed), SectionWriter.LabelsOf(changed.Keys), decision.Id,
            decision.EffectiveFrom,
            request.User.DisplayName),
        request.Clock.UtcNow());
}
