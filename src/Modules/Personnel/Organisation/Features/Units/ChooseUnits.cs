using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Units;
using HoSoCanBo.Personnel.Units.Domain;
using MediatR;

namespace HoSoCanBo.Personnel.Organisation.Features.Units;

/// <summary>Units for a searchable select.</summary>
/// <param name="Text">Words of the name or the code.</param>
/// <param name="Permission">Only units this permission covers: the permission of the form that asks; null: of search and view.</param>
/// <param name="WholeProvince">Any unit in force, for the receiving side of a transfer.</param>
/// <param name="Everything">All of them, for a picker with its tree, instead of the best hits.</param>
[AnySignedInUser]
internal sealed record ChooseUnits(string? Text, string? Permission, bool WholeProvince, bool Everything = false)
: IRequest<IReadOnlyList<UnitChoice>>;

/// <summary>A unit to choose.</summary>
/// <param name="Value">Its id.</param>
/// <param name="Text">Its name with the body above it.</param>
/// <param name="Code">Its code, found by as well.</param>
/// <param name="Name">Its name alone.</param>
/// <param name="Path">The bodies above it, the nearest first; empty at the top.</param>
/// <param name="Parent">The unit above.</param>
/// <param name="Depth">Units above it.</param>
internal sealed record UnitChoice(Guid Value, string Text, string Code, string Name, string Path, Guid? Parent, int Depth);

internal sealed class ChooseUnitsHandler(ReferenceCache references, RequestContext request)
    : IRequestHandler<ChooseUnits, IReadOnlyList<UnitChoice>>
{
    private const int MostOffered = 50;
    private const int TopUnits = 2;

    private static readonly string[] Choosers =
        [PersonnelPermissions.View, PersonnelPermissions.Search, PersonnelPermissions.Edit, PersonnelPermissions.Transfer,
            PersonnelPermissions.AdministerUnits];

    public async Task<IReadOnlyList<UnitChoice>> Handle(ChooseUnits query, CancellationToken cancellationToken)
    {
        var reference = await references.CurrentAsync(cancellationToken);
        var today = request.Clock.TodayInVietnam();
        var scope = ScopeOf(query);
        return [.. reference.Units.Search(query.Text ?? "")
            .Where(u => u.Unit.IsInForceOn(today) && scope.Covers(u.Unit, reference.Units))
            .Take(query.Everything ? int.MaxValue : MostOffered)
            .Select(u => new UnitChoice(
                u.Id, UnitNames.WithBody(u, reference.Units), u.Unit.Code, u.Name, PathOf(u, reference.Units), u.Unit.ParentId, u.Depth))];
    }

    // The province and its People's Committee stand above everything and tell nothing.
    private static string PathOf(UnitEntry unit, UnitTree units) =>
        string.Join(", ", units.Above(unit.Id).Skip(TopUnits).Reverse().Select(above => above.Name));

    private Scope ScopeOf(ChooseUnits query)
    {
        if (query.WholeProvince && Choosers.Any(request.User.May))
        {
            return Scope.Province;
        }

        // Forms ask with the permission they need; a filter without one offers whatever unit the user has to do with, in any module.
        return query.Permission is { } asked
            ? request.User.ScopeOf(asked)
            : request.User.Grants.Values.Aggregate(Scope.None, (all, one) => all.Or(one));
    }
}
