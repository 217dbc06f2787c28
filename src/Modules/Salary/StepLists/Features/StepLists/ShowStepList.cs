using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Salary.StepLists.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.StepLists.Features.StepLists;

/// <summary>Một danh sách nâng bậc with each person's conditions.</summary>
[Requires(SalaryPermissions.Edit)]
internal sealed record ShowStepList(Guid Id) : IRequest<StepListView>;

/// <summary>A list as its page shows it.</summary>
/// <param name="Id">Identity.</param>
/// <param name="UnitName">The unit.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ReviewNote">What the superior said.</param>
/// <param name="DecisionNumber">The decision.</param>
/// <param name="IsOpen">Whether the unit may change it.</param>
/// <param name="IsSuperior">Whether the user may approve it.</param>
/// <param name="Version">As seen.</param>
/// <param name="Items">The people, in order of names.</param>
public sealed record StepListView(
    Guid Id, string? UnitName, DateOnly Month, StepListState State, string? ReviewNote, string? DecisionNumber, bool IsOpen,
    bool IsSuperior, int Version,
    IReadOnlyList<StepItemRow> Items);

/// <summary>A person of a list.</summary>
public sealed record StepItemRow(
    Guid Id, Guid PersonId, string FullName, SalaryChangeKind Kind, string? RankCode, DateOnly HeldSince, int? FromStep,
    int? FromCoefficientInHundredths, int? ToStep,
    int? ToCoefficientInHundredths, int? FromBeyondFramePercent, int? ToBeyondFramePercent, DateOnly? EffectiveFrom, bool IsEligible,
    bool IsIncluded,
    IReadOnlyList<StepFindingRow> Conditions, IReadOnlyList<string> Shifts);

/// <summary>A condition, passed or failed, and why.</summary>
public sealed record StepFindingRow(string Text, bool IsMet, string Explanation);

internal sealed class ShowStepListHandler(SalaryDbContext db, StepListReader reader) : IRequestHandler<ShowStepList, StepListView>
{
    public async Task<StepListView> Handle(ShowStepList query, CancellationToken cancellationToken)
    {
        var list = await reader.RequireAsync(query.Id, cancellationToken);
        var unit = await db.KnownUnits.AsNoTracking().Where(u => u.Id == list.UnitId).Select(u => u.Name)
            .SingleOrDefaultAsync(cancellationToken);
        var decision = await db.PayDecisions.AsNoTracking().Where(d => d.Id == list.DecisionId).Select(d => d.Number)
            .SingleOrDefaultAsync(cancellationToken);
        return new StepListView(
            list.Id, unit, list.Month, list.State, list.ReviewNote, decision, list.IsOpen,
            await reader.IsSuperiorAsync(list.UnitId, cancellationToken), list.Version,
            [.. list.Items.OrderByDescending(i => i.IsEligible).ThenBy(i => i.EffectiveFrom).ThenBy(i => i.FullName, StringComparer.Ordinal)
                .ThenBy(i => i.Id).Select(RowOf)]);
    }

    private static StepItemRow RowOf(StepListItem item)
    {
        var findings = StepListReader.FindingsOf(item.FindingsJson);
        return new StepItemRow(
            item.Id, item.PersonId, item.FullName, item.Kind, item.RankCode, item.HeldSince, item.FromStep,
            item.FromCoefficientInHundredths, item.ToStep,
            item.ToCoefficientInHundredths, item.FromBeyondFramePercent, item.ToBeyondFramePercent, item.EffectiveFrom, item.IsEligible,
            item.IsIncluded,
            [.. findings.Conditions.Select(c => new StepFindingRow(c.Text, c.IsMet, c.Explanation))],
            [.. findings.Shifts.Select(s => s.Document is null ? s.Reason : $"{s.Reason} ({s.Document})")]);
    }
}
