using FluentValidation;
using FluentValidation.Results;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Domain;
using HoSoCanBo.Personnel.Domain.Catalogues;
using HoSoCanBo.Personnel.Domain.Employees;
using HoSoCanBo.Personnel.Features.Decisions;
using HoSoCanBo.Personnel.Features.Obligations;
using HoSoCanBo.Personnel.Persistence;
using MediatR;

namespace HoSoCanBo.Personnel.Features.Employees;

/// <summary>Sửa một phần của hồ sơ, on a decision or as the correction of an entry.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Section">The part of the form.</param>
/// <param name="Version">The version the user saw.</param>
/// <param name="Values">Typed texts by field.</param>
/// <param name="Decision">The paper; null when an entry is corrected.</param>
/// <param name="CorrectionReason">Why an entry is corrected.</param>
/// <param name="ConfirmReason">Why a warning is not heeded.</param>
[Requires(PersonnelPermissions.Edit)]
internal sealed record EditProfileSection(
    Guid EmployeeId, ProfileSection Section, int Version, IReadOnlyDictionary<string, string?> Values, DecisionForm? Decision,
    string? CorrectionReason, string? ConfirmReason) : IRequest<SavingOutcome>;

/// <summary>How saving ended.</summary>
/// <param name="EmployeeId">The record.</param>
/// <param name="ToConfirm">Warnings to be confirmed with a reason first; none: it is saved.</param>
internal sealed record SavingOutcome(Guid EmployeeId, IReadOnlyList<ProfileFinding> ToConfirm)
{
    public bool IsSaved => ToConfirm.Count == 0;
}

internal sealed class EditProfileSectionValidator : AbstractValidator<EditProfileSection>
{
    public const int ReasonMaxLength = 300;

    public EditProfileSectionValidator()
    {
        RuleFor(c => c.Decision!).SetValidator(new DecisionFormValidator()).When(c => c.Decision is not null);
        RuleFor(c => c.CorrectionReason).NotEmpty().When(c => c.Decision is null).WithMessage("Nhập lý do sửa, hoặc chọn sửa theo quyết định.");
        RuleFor(c => c.CorrectionReason).MaximumLength(ReasonMaxLength).WithMessage($"Lý do có tối đa {ReasonMaxLength} ký tự.");
        RuleFor(c => c.ConfirmReason).MaximumLength(ReasonMaxLength).WithMessage($"Lý do có tối đa {ReasonMaxLength} ký tự.");
    }
}

internal sealed class EditProfileSectionHandler(
    PersonnelDbContext db, RequestContext request, ReferenceCache references, DecisionRegister decisions, ObligationBook obligations)
    : IRequestHandler<EditProfileSection, SavingOutcome>
{
    public async Task<SavingOutcome> Handle(EditProfileSection command, CancellationToken cancellationToken)
    {
        var employee = await db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.Edit))
            .RequireAsync(e => e.Id == command.EmployeeId, cancellationToken);
        employee.RequireVersion(command.Version);
        var reference = await references.CurrentAsync(cancellationToken);
        var access = await EmployeeAccess.OfAsync(db, request.User, employee.Id, cancellationToken);
        var today = request.Clock.TodayInVietnam();
        var known = ProfileRules.Check(employee, today, reference.Catalogues);
        var identity = IdentityOf(employee);

        var unreadable = Write(employee, command, access, reference);
        var found = ProfileRules.Check(employee, today, reference.Catalogues).Where(f => IsNews(f, known)).ToList();
        var numbers = new UniqueNumbers(db);
        Refuse([.. unreadable, .. found.Where(f => f.Blocks), .. await numbers.FindTakenAsync(employee, cancellationToken)]);
        var toConfirm = found.Where(f => f.NeedsConfirmation).ToList();
        if (toConfirm.Count > 0 && string.IsNullOrWhiteSpace(command.ConfirmReason))
        {
            return new SavingOutcome(employee.Id, toConfirm);
        }

        if (db.ChangeTracker.HasChanges())
        {
            var decision = command.Decision is null ? null : await decisions.FindOrAddAsync(command.Decision.ToFacts(), cancellationToken);
            db.Basis = BasisOf(command, decision, toConfirm);
            await obligations.EditedAsync(employee, decision, cancellationToken);
            PublishIdentity(employee, identity, decision);
            await numbers.SaveAsync(cancellationToken);
        }

        return new SavingOutcome(employee.Id, []);
    }

    /// <summary>Turns findings that block into messages at their fields.</summary>
    /// <exception cref="ValidationException">There is one.</exception>
    internal static void Refuse(IReadOnlyList<ProfileFinding> blocking)
    {
        if (blocking.Count > 0)
        {
            throw new ValidationException(blocking.Select(f => new ValidationFailure(f.FieldKey is null ? "" : $"Values[{f.FieldKey}]", f.Message)));
        }
    }

    private static IReadOnlyList<ProfileFinding> Write(
        Employee employee, EditProfileSection command, EmployeeAccess access, ReferenceSnapshot reference)
    {
        if (command.Section == ProfileSection.Identity)
        {
            employee.Rename(ProfileRules.NormalName(command.Values.GetValueOrDefault(FieldKeys.FullName) ?? ""));
            employee.EmployeeNumber = (command.Values.GetValueOrDefault(FieldKeys.EmployeeNumber) ?? "").Trim().ToUpperInvariant();
        }

        var fields = ProfileFields.All.Where(f => f.Section == command.Section && access.Shows(f));
        var unreadable = ProfileForm.Apply(employee, fields, command.Values, reference.Catalogues);
        if (command.Section == ProfileSection.Service && command.Values.GetValueOrDefault(FieldKeys.Kind) is { } kind)
        {
            if (!reference.Catalogues.Contains(CatalogueLookup.EmployeeKinds, kind))
            {
                return [.. unreadable, new ProfileFinding("S1", RuleSeverity.Format, FieldKeys.Kind, "Chọn đối tượng trong danh mục.")];
            }

            employee.KindCode = kind;
        }

        return unreadable;
    }

    /// <summary>What stood in the record before is not asked again each time another item is edited.</summary>
    private static bool IsNews(ProfileFinding finding, IReadOnlyList<ProfileFinding> known) =>
        !known.Any(k => k.Rule == finding.Rule && k.FieldKey == finding.FieldKey);

    private static ChangeBasis BasisOf(EditProfileSection command, Decision? decision, List<ProfileFinding> confirmed)
    {
        var reason = decision is null ? $"Sửa nhập liệu: {command.CorrectionReason}" : decision.Summary ?? $"Cập nhật {ProfileFields.TitleOf(command.Section)}";
        if (confirmed.Count > 0)
        {
            reason += $" (xác nhận {string.Join(", ", confirmed.Select(f => f.Rule).Distinct())}: {command.ConfirmReason})";
        }

        return new ChangeBasis(reason, decision?.Id, decision?.Number);
    }

    private static (string Number, string Name, DateOnly? Born, string Kind) IdentityOf(Employee e) =>
        (e.EmployeeNumber, e.FullName, e.BirthDate, e.KindCode);

    private void PublishIdentity(Employee employee, (string Number, string Name, DateOnly? Born, string Kind) before, Decision? decision)
    {
        if (IdentityOf(employee) != before)
        {
            db.Publish(new EmployeeIdentityChanged(
                Guid.CreateVersion7(), request.Clock.GetUtcNow(), decision?.Id, employee.Id, employee.EmployeeNumber, employee.FullName,
                employee.BirthDate, employee.KindCode));
        }
    }
}
