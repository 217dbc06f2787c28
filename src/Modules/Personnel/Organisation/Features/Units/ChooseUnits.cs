using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Persistence;
using MediatR;

namespace HoSoCanBo.Personnel.Organisation.Features.Units;

/// <summary>Units for a searchable select.</summary>
/// <param name="Text">Words of the name or the code.</param>
/// <param name="Permission">Only units this permission covers: the permission of the form that asks; null: of search and view.</param>
/// <param name="WholeProvince">Any unit in force, for the receiving side of a transfer.</param>
[AnySignedInUser]
internal sealed record ChooseUnits(string? Text, string? Permission, bool WholeProvince) : IRequest<IReadOnlyList<UnitChoice>>;

/// <summary>A unit to choose.</summary>
/// <param name="Value">Its id.</param>
/// <param name="Text">Its name with the body above it.</param>
/// <param name="Code">Its code, found by as well.</param>
internal sealed record UnitChoice(Guid Value, string Text, string Code);

internal sealed class ChooseUnitsHandler(ReferenceCache references, RequestContext request) : IRequestHandler<ChooseUnits, IReadOnlyList<UnitChoice>>
{
    private const int MostOffered = 50;

    private static readonly string[] Choosers =
        [PersonnelPermissions.View, PersonnelPermissions.Search, PersonnelPermissions.Edit, PersonnelPermissions.Transfer, PersonnelPermissions.AdministerUnits];

    public async Task<IReadOnlyList<UnitChoice>> Handle(ChooseUnits query, CancellationToken cancellationToken)
    {
        var reference = await references.CurrentAsync(cancellationToken);
        var today = request.Clock.TodayInVietnam();
        var scope = ScopeOf(query);
        return [.. reference.Units.Search(query.Text ?? "")
            .Where(u => u.Unit.IsInForceOn(today) && scope.Covers(u.Unit, reference.Units))
            .Take(MostOffered)
            .Select(u => new UnitChoice(u.Id, UnitNames.WithBody(u, reference.Units), u.Unit.Code))];
    }

    private Scope ScopeOf(ChooseUnits query)
    {
        if (query.WholeProvince && Choosers.Any(request.User.May))
        {
            return Scope.Province;
        }

        var asked = query.Permission is { } one && Choosers.Contains(one) ? [one] : Choosers;
        return asked.Select(request.User.ScopeOf).Aggregate((a, b) => a.Or(b));
    }
}
