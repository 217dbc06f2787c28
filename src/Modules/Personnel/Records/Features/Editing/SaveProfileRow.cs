using System.Text.Json;
using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Domain.Planned;
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
        var employee = await db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.Edit))
            .RequireAsync(e => e.Id == command.EmployeeId, cancellationToken);
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
        var changed = RowWriter.Changed(table, stored, command.Values);
        RecordSaving.Refuse(RowWriter.Write(table, row, stored is null, changed, reference.Catalogues), access.Reads);
        if (stored is null)
        {
            db.Add(row); // joins the record's list as well, because the record is tracked
        }

        var followed = RowConsequences.Follow(employee, row, stored is null, reference.Catalogues);
        var ground =
            new ChangeGround(command.Kind, command.Decision, command.CorrectionReason, command.ConfirmReason) { IsAboutPay = table.IsPay };
        var waits = command.Decision?.ToFacts().EffectiveFrom is { } from && from > today && changed.Count > 0;
        var outcome = await saving.SaveAsync(
            employee, ground, $"{(command.IsNew ? "Thêm" : "Sửa")} dòng: {table.Heading}", known,
            RecordRules.Check(employee, today, reference.Catalogues),
            decision =>
            {
                row.DecisionId = decision?.Id ?? row.DecisionId;
                return Task.CompletedTask;
            },
            waits ? decision => Plan(command, table, decision, changed) : null, cancellationToken);
        return outcome with { Followed = waits ? null : followed };
    }

    private PlannedChange Plan(SaveProfileRow command, ProfileTable table, Decision decision, Dictionary<string, string?> changed) =>
        PlannedChange.Plan(
        new PlannedFacts(
            command.EmployeeId, table.Section, JsonSerializer.Serialize(changed), RowWriter.LabelsOf(table, changed), decision.Id,
            decision.EffectiveFrom,
            request.User.DisplayName, new PlannedRow(command.TableSlug, command.RowId, command.IsNew)),
        request.Clock.UtcNow());
}
