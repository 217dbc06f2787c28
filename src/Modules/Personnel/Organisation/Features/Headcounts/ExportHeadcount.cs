using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Organisation.Domain.Headcounts;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Units;
using HoSoCanBo.Personnel.Units.Domain;
using MediatR;

namespace HoSoCanBo.Personnel.Organisation.Features.Headcounts;

/// <summary>Biên chế of every unit below the chosen one and every kind, as a workbook.</summary>
[Requires(PersonnelPermissions.Export)]
internal sealed record ExportHeadcount(Guid? UnitId, DateOnly? Day) : IRequest<byte[]>;

internal sealed class ExportHeadcountHandler(HeadcountReader reader, ReferenceCache references, RequestContext request)
    : IRequestHandler<ExportHeadcount, byte[]>
{
    public async Task<byte[]> Handle(ExportHeadcount query, CancellationToken cancellationToken)
    {
        var day = query.Day ?? request.Clock.TodayInVietnam();
        var kinds = (await references.CurrentAsync(cancellationToken)).Catalogues.ChoicesOf(QuotaKinds.Catalogue);
        var (units, figures) = await reader.OnAsync(day, cancellationToken);
        var user = request.User;
        var visible = units.All.Where(u => HeadcountScope.Of(user).Covers(u.Unit, units)
            && user.ScopeOf(PersonnelPermissions.Export).Covers(u.Unit, units));
        if (query.UnitId is { } id)
        {
            var below = units.Subtree(HeadcountScope.Require(units, HeadcountScope.TopsOf(units, HeadcountScope.Of(user)), id).Id)
                .Select(u => u.Id).ToHashSet();
            visible = visible.Where(u => below.Contains(u.Id));
        }

        return await WorkbookFile.OfAsync(
            visible.SelectMany(u => kinds.Select(k => Cells(u, k, figures.Of(u.Id, k.Code)))).OfType<Dictionary<string, object?>>()
                .DefaultIfEmpty(Headings()),
            $"Biên chế {day:dd-MM-yyyy}",
            cancellationToken);
    }

    private static Dictionary<string, object?>? Cells(UnitEntry unit, CatalogueChoice kind, HeadcountFigures figures) =>
        figures.Assigned is null && figures.People == default
            ? null
            : new()
            {
                ["Mã đơn vị"] = unit.Unit.Code,
                ["Đơn vị (cả đơn vị trực thuộc)"] = unit.Name,
                ["Loại đơn vị"] = UnitKinds.NameOf(unit.Unit.Kind),
                ["Loại biên chế"] = kind.Name,
                ["Giao"] = figures.Assigned,
                ["Đã phân bổ cho đơn vị trực thuộc"] = figures.Distributed,
                ["Có mặt"] = figures.Present,
                ["Còn trống"] = figures.Vacant is { } vacant ? Math.Max(0, vacant) : null,
                ["Vượt"] = figures.Over,
                ["Sắp đến"] = figures.People.Arriving,
                ["Sắp đi"] = figures.People.Leaving,
                ["Đến tuổi hưu trong năm"] = figures.People.Retiring,
                ["Dự kiến còn trống"] = figures.Forecast,
            };

    private static Dictionary<string, object?> Headings() =>
        new() { ["Mã đơn vị"] = null, ["Đơn vị (cả đơn vị trực thuộc)"] = null, ["Giao"] = null, ["Có mặt"] = null };
}
