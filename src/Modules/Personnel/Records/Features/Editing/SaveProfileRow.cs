using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using MediatR;

namespace HoSoCanBo.Personnel.Records.Features.Editing;

/// <summary>Thêm hoặc sửa một dòng of a repeating table.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="TableSlug">The table.</param>
/// <param name="RowId">The row; for a new one an id made by the form, so that a second click adds nothing.</param>
/// <param name="IsNew">Whether the row is added.</param>
/// <param name="Version">The version of the record the user saw.</param>
/// <param name="Values">Typed texts by column.</param>
/// <param name="Kind">What the change rests on.</param>
/// <param name="Decision">The paper; null without a decision.</param>
/// <param name="CorrectionReason">Why, without a decision.</param>
/// <param name="ConfirmReason">Why a warning is not heeded.</param>
[Requires(PersonnelPermissions.Edit)]
internal sealed record SaveProfileRow(
    Guid EmployeeId, string TableSlug, Guid RowId, bool IsNew, int Version, IReadOnlyDictionary<string, string?> Values, GroundKind Kind,
    DecisionForm? Decision, string? CorrectionReason, string? ConfirmReason) : IRequest<SavingOutcome>, IGroundedChange;

internal sealed class SaveProfileRowValidator : AbstractValidator<SaveProfileRow>
{
    public SaveProfileRowValidator()
    {
        Include(new GroundedChangeValidator());
        RuleFor(c => c.RowId).NotEmpty().WithMessage("Tải lại trang rồi nhập lại.");
    }
}

internal sealed class SaveProfileRowHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references, RecordSaving saving)
    : IRequestHandler<SaveProfileRow, SavingOutcome>
{
    public async Task<SavingOutcome> Handle(SaveProfileRow command, CancellationToken cancellationToken)
    {
        var table = ProfileTables.Find(command.TableSlug) ?? throw new NotFoundException();
        var employee = await db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.Edit)).RequireAsync(e => e.Id == command.EmployeeId, cancellationToken);
        var access = await RowAccess.RequireAsync(db, request.User, table, employee.Id, cancellationToken);
        await db.LoadTablesAsync(employee, cancellationToken);
        var stored = employee.Rows(table).FirstOrDefault(r => r.Id == command.RowId);
        if (command.IsNew && stored is not null)
        {
            return new SavingOutcome(employee.Id, []); // the second of two clicks
        }

        employee.RequireVersion(command.Version);
        var reference = await references.CurrentAsync(cancellationToken);
        var today = request.Clock.TodayInVietnam();
        var known = RecordRules.Check(employee, today, reference.Catalogues);
        var row = stored ?? (command.IsNew ? table.New(employee.Id, command.RowId) : throw new NotFoundException());
        RecordSaving.Refuse(ProfileForm.Apply(table, row, command.Values, reference.Catalogues), access.Reads);
        Complete(row, reference.Catalogues);
        if (stored is null)
        {
            db.Add(row); // joins the record's list as well, because the record is tracked
        }

        var ground = new ChangeGround(command.Kind, command.Decision, command.CorrectionReason, command.ConfirmReason) { IsAboutPay = table.IsPay };
        return await saving.SaveAsync(
            employee, ground, $"{(command.IsNew ? "Thêm" : "Sửa")} dòng: {table.Heading}", known, RecordRules.Check(employee, today, reference.Catalogues),
            decision => row.DecisionId = decision?.Id ?? row.DecisionId, cancellationToken);
    }

    /// <summary>Table a or b of item 30 follows from the relation.</summary>
    private static void Complete(ProfileRow row, CatalogueLookup catalogues)
    {
        if (row is FamilyMember relative)
        {
            relative.Side = catalogues.GroupOf("relation_types", relative.RelationCode) == "30b" ? FamilySide.Spouse : FamilySide.Own;
        }
    }
}
