using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Reference.Features.Catalogues;

/// <summary>The headings of a catalogue's workbook, the same for export and import.</summary>
internal static class CatalogueColumns
{
    public const string Code = "Mã";
    public const string Name = "Tên";
    public const string Order = "Thứ tự";
    public const string Group = "Nhóm";
    public const string ValidFrom = "Dùng từ ngày";
    public const string ValidUntil = "Dùng đến ngày";
    public const string Note = "Ghi chú";
}

/// <summary>The values of a catalogue as a workbook.</summary>
[AnySignedInUser]
internal sealed record ExportCatalogue(string Key) : IRequest<byte[]>;

internal sealed class ExportCatalogueHandler(IRequestHandler<GetCatalogue, CatalogueView> catalogues)
    : IRequestHandler<ExportCatalogue, byte[]>
{
    public async Task<byte[]> Handle(ExportCatalogue query, CancellationToken cancellationToken)
    {
        var view = await catalogues.Handle(new GetCatalogue(query.Key), cancellationToken);
        return await WorkbookFile.OfAsync(
            view.Values.Select(v => new Dictionary<string, object?>
            {
                [CatalogueColumns.Code] = v.Code,
                [CatalogueColumns.Name] = v.Name,
                [CatalogueColumns.Order] = v.Order,
                [CatalogueColumns.Group] = v.Group,
                [CatalogueColumns.ValidFrom] = v.ValidFrom,
                [CatalogueColumns.ValidUntil] = v.ValidUntil,
                [CatalogueColumns.Note] = v.Note,
            }),
            "Danh mục", cancellationToken);
    }

}

/// <summary>Nhập danh mục từ Excel: new codes are added, known ones changed; values not in the file stay. All rows or none.</summary>
[Requires(PersonnelPermissions.ManageCatalogues)]
internal sealed record ImportCatalogue(string Key, Stream? File, string? Reason) : IRequest<CatalogueImported>;

/// <summary>What the import did.</summary>
internal sealed record CatalogueImported(int Added, int Changed, int Unchanged);

internal sealed class ImportCatalogueValidator : AbstractValidator<ImportCatalogue>
{
    public ImportCatalogueValidator()
    {
        RuleFor(c => c.File).NotNull().WithMessage("Chọn tệp Excel.");
        RuleFor(c => c.File).Must(f => f is null || f.Length <= WorkbookGuard.FileMaxBytes).WithMessage("Tệp quá lớn.");
        RuleFor(c => c.Reason).NotEmpty().WithMessage("Nhập căn cứ, lý do.")
            .MaximumLength(SaveCatalogueItemValidator.ReasonMaxLength)
            .WithMessage($"Căn cứ dài nhất {SaveCatalogueItemValidator.ReasonMaxLength} ký tự.");
    }
}

internal sealed class ImportCatalogueHandler(PersonnelDbContext db) : IRequestHandler<ImportCatalogue, CatalogueImported>
{
    public async Task<CatalogueImported> Handle(ImportCatalogue command, CancellationToken cancellationToken)
    {
        CatalogueTitles.RequireEditable(command.Key);
        var values = await db.CatalogueItems.Where(i => i.Catalogue == command.Key).ToListAsync(cancellationToken);
        var (added, changed, unchanged) = (0, 0, 0);
        foreach (var (number, entry) in CatalogueFile.Read(command.File!, values))
        {
            CatalogueFile.Require(number, entry);
            var known = values.Find(i => string.Equals(i.Code, entry.Code, StringComparison.OrdinalIgnoreCase));
            if (known is null)
            {
                CatalogueRules.RequireUnique(values, null, entry);
                values.Add(db.CatalogueItems.Add(CatalogueRules.NewItem(Guid.CreateVersion7(), command.Key, entry, values)).Entity);
                added++;
            }
            else if (CatalogueRules.Change(known, entry))
            {
                changed++;
            }
            else
            {
                unchanged++;
            }
        }

        db.Basis = new ChangeBasis($"Nhập danh mục từ Excel: {VietnameseText.Clean(command.Reason)}");
        await db.SaveChangesAsync(cancellationToken);
        return new CatalogueImported(added, changed, unchanged);
    }
}
