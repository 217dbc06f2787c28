using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reference.Domain.Retirement;
using MediatR;
using Microsoft.EntityFrameworkCore;

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
    Guid EmployeeId, ProfileSection Section, int Version, IReadOnlyDictionary<string, string?> Values, GroundKind Kind, DecisionForm? Decision,
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
        var identity = IdentityOf(employee);
        var ownDate = await db.RetirementExceptions.Where(r => r.Id == employee.Id && r.IsInForce).Select(r => (DateOnly?)r.RetiresOn).SingleOrDefaultAsync(cancellationToken);

        var unreadable = Write(employee, command, access, reference);
        RecordSaving.Refuse(unreadable, access.Reads);
        var ground = new ChangeGround(command.Kind, command.Decision, command.CorrectionReason, command.ConfirmReason) { IsAboutPay = command.Section == ProfileSection.Salary };
        return await saving.SaveAsync(
            employee, ground, $"Cập nhật {ProfileFields.TitleOf(command.Section)}", known, RecordRules.Check(employee, today, reference.Catalogues),
            decision => PublishIdentity(employee, identity, ownDate, decision), cancellationToken);
    }

    private static IReadOnlyList<ProfileFinding> Write(
        Employee employee, EditProfileSection command, EmployeeAccess access, ReferenceSnapshot reference)
    {
        if (command.Section == ProfileSection.Identity && access.MayEditKey(FieldKeys.FullName))
        {
            employee.Rename(ProfileRules.NormalName(command.Values.GetValueOrDefault(FieldKeys.FullName) ?? employee.FullName));
            employee.EmployeeNumber = (command.Values.GetValueOrDefault(FieldKeys.EmployeeNumber) ?? employee.EmployeeNumber).Trim().ToUpperInvariant();
        }

        var fields = ProfileFields.All.Where(f => f.Section == command.Section && access.MayEditField(f));
        var unreadable = ProfileForm.Apply(employee, fields, command.Values, reference.Catalogues);
        if (command.Section == ProfileSection.Service && access.MayEditKey(FieldKeys.Kind) && command.Values.GetValueOrDefault(FieldKeys.Kind) is { } kind)
        {
            if (!reference.Catalogues.Contains(CatalogueLookup.EmployeeKinds, kind))
            {
                return [.. unreadable, new ProfileFinding("S1", RuleSeverity.Format, FieldKeys.Kind, "Chọn đối tượng trong danh mục.")];
            }

            employee.KindCode = kind;
        }

        return unreadable;
    }

    private static KnownElsewhere IdentityOf(Employee e) =>
        new(e.EmployeeNumber, e.FullName, e.BirthDate, e.KindCode, RetirementAge.RetiresOn(e.Sex, e.BirthDate), e.QuotaKindCode);

    private void PublishIdentity(Employee employee, KnownElsewhere before, DateOnly? ownRetirementDate, Decision? decision)
    {
        var now = IdentityOf(employee);
        if (now != before)
        {
            db.Publish(new EmployeeIdentityChanged(
                Guid.CreateVersion7(), request.Clock.GetUtcNow(), decision?.Id, employee.Id, now.Number, now.Name, now.Born, now.Kind,
                ownRetirementDate ?? now.RetiresOn, now.Quota));
        }
    }

    /// <summary>What other modules keep a copy of.</summary>
    private sealed record KnownElsewhere(string Number, string Name, DateOnly? Born, string Kind, DateOnly? RetiresOn, string? Quota);
}
