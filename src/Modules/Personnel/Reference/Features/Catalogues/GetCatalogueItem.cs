using System.Text.Json;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Reference.Features.Catalogues;

/// <summary>One value with its history, for its form.</summary>
[Requires(PersonnelPermissions.ManageCatalogues)]
internal sealed record GetCatalogueItem(string Catalogue, Guid ItemId) : IRequest<CatalogueItemView>;

/// <summary>The value and every change of it, newest first.</summary>
internal sealed record CatalogueItemView(CatalogueItem Item, IReadOnlyList<CatalogueChange> Changes);

/// <summary>One saving.</summary>
internal sealed record CatalogueChange(DateTime At, string UserName, string Reason,
    IReadOnlyList<(string Label, string? From, string? To)> Fields);

internal sealed class GetCatalogueItemHandler(PersonnelDbContext db) : IRequestHandler<GetCatalogueItem, CatalogueItemView>
{
    private const int MostShown = 100;

    public async Task<CatalogueItemView> Handle(GetCatalogueItem query, CancellationToken cancellationToken)
    {
        var item = await db.CatalogueItems.AsNoTracking()
            .RequireAsync(i => i.Id == query.ItemId && i.Catalogue == query.Catalogue, cancellationToken);
        var entries = await db.AuditEntries.AsNoTracking()
            .Where(a => a.SubjectId == item.Id)
            .OrderByDescending(a => a.Sequence)
            .Take(MostShown)
            .ToListAsync(cancellationToken);
        return new CatalogueItemView(item, [.. entries.Select(e => new CatalogueChange(
            e.At, e.UserName, e.Reason,
            [.. JsonSerializer.Deserialize<List<AuditedChange>>(e.Changes)!
                .Where(c => c.Field is not nameof(CatalogueItem.Version))
                .Select(c => (LabelOf(c.Field), c.From, c.To))]))]);
    }

    private static string LabelOf(string? field) => field switch
    {
        null => "Thêm giá trị",
        nameof(CatalogueItem.Name) => "Tên",
        nameof(CatalogueItem.Order) => "Thứ tự",
        nameof(CatalogueItem.Group) => "Nhóm",
        nameof(CatalogueItem.Note) => "Ghi chú",
        nameof(CatalogueItem.ValidFrom) => "Dùng từ ngày",
        nameof(CatalogueItem.ValidUntil) => "Dùng đến ngày",
        _ => field,
    };
}
