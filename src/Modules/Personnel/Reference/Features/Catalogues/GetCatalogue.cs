using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Reference.Features.Catalogues;

/// <summary>All catalogues with how many values each has.</summary>
[AnySignedInUser]
internal sealed record ListCatalogues : IRequest<IReadOnlyList<CatalogueSummary>>;

/// <summary>A catalogue in the overview.</summary>
internal sealed record CatalogueSummary(string Key, string Title, string Use, int Count);

internal sealed class ListCataloguesHandler(ReferenceCache references) : IRequestHandler<ListCatalogues, IReadOnlyList<CatalogueSummary>>
{
    public async Task<IReadOnlyList<CatalogueSummary>> Handle(ListCatalogues query, CancellationToken cancellationToken)
    {
        var reference = await references.CurrentAsync(cancellationToken);
        return [.. CatalogueTitles.All.Select(c => new CatalogueSummary(
            c.Key, c.Title, c.Use,
            c.Key == CatalogueTitles.MovementTypes ? reference.MovementTypes.Count : reference.Catalogues.ChoicesOf(c.Key).Count))];
    }
}

/// <summary>The values of one catalogue.</summary>
[AnySignedInUser]
internal sealed record GetCatalogue(string Key) : IRequest<CatalogueView>;

internal sealed record CatalogueView(string Title, string Use, IReadOnlyList<CatalogueValue> Values, bool MayChange)
{
    public bool HasGroups => Values.Any(v => !string.IsNullOrEmpty(v.Group));

    /// <summary>Sources and doubts are for who keeps the catalogue; others read the values.</summary>
    public bool HasNotes => MayChange && Values.Any(v => !string.IsNullOrEmpty(v.Note));
}

internal sealed record CatalogueValue(
    string Code, string Name, string? Group, string? Note, DateOnly? ValidUntil, DateOnly? ValidFrom = null, int? Order = null,
    Guid? Id = null)
{
    /// <summary>The sources are not sure: to be checked against the official list before it is relied on.</summary>
    public bool IsUncertain => Note?.Contains("[uncertain]", StringComparison.Ordinal) ?? false;
}

internal sealed class GetCatalogueHandler(PersonnelDbContext db, ReferenceCache references, RequestContext request)
    : IRequestHandler<GetCatalogue, CatalogueView>
{
    public async Task<CatalogueView> Handle(GetCatalogue query, CancellationToken cancellationToken)
    {
        var (key, title, use) = CatalogueTitles.All.FirstOrDefault(c => c.Key == query.Key);
        if (key is null)
        {
            throw new NotFoundException();
        }

        return new CatalogueView(
            title, use, await ValuesAsync(key, cancellationToken), CatalogueTitles.IsEditable(key)
                && request.User.May(PersonnelPermissions.ManageCatalogues));
    }

    private async Task<IReadOnlyList<CatalogueValue>> ValuesAsync(string key, CancellationToken cancellationToken)
    {
        var reference = await references.CurrentAsync(cancellationToken);
        switch (key)
        {
            case CatalogueTitles.MovementTypes:
                return [.. reference.MovementTypes.Select(
                    t => new CatalogueValue(t.Code, t.Name, $"{t.DeadlineDays} ngày, {t.Article}", t.Document, null))];
            case CatalogueLookup.EmployeeKinds or CatalogueLookup.RecordStatuses:
                return [.. reference.Catalogues.ChoicesOf(key).Select(c => new CatalogueValue(c.Code, c.Name, null, null, null))];
            default:
                var values = await db.CatalogueItems.AsNoTracking()
                    .Where(i => i.Catalogue == key)
                    .OrderBy(i => i.Order).ThenBy(i => i.Code)
                    .Select(i => new CatalogueValue(i.Code, i.Name, i.Group, i.Note, i.ValidUntil, i.ValidFrom, i.Order, i.Id))
                    .ToListAsync(cancellationToken);
                return [.. values.Select(v => v with { Group = KindsInWords(v.Group, reference.Catalogues) })];
        }
    }

    /// <summary>The kinds of people a value is for, by name: "VIEN_CHUC;HD_68" is for the program.</summary>
    private static string? KindsInWords(string? group, CatalogueLookup catalogues)
    {
        var kinds = catalogues.ChoicesOf(CatalogueLookup.EmployeeKinds).ToDictionary(c => c.Code, c => c.Name);
        return group is null ? null : string.Join("; ", group.Split(';').Select(code => kinds.GetValueOrDefault(code, code)));
    }
}
