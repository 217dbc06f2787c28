using System.Globalization;
using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Documents.Workbooks;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
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

internal sealed class ExportCatalogueHandler(IRequestHandler<GetCatalogue, CatalogueView> catalogues) : IRequestHandler<ExportCatalogue, byte[]>
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
                [CatalogueColumns.ValidFrom] = Text(v.ValidFrom),
                [CatalogueColumns.ValidUntil] = Text(v.ValidUntil),
                [CatalogueColumns.Note] = v.Note,
            }),
            "Danh mục", cancellationToken);
    }

    private static string? Text(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
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
            .MaximumLength(SaveCatalogueItemValidator.ReasonMaxLength).WithMessage($"Căn cứ dài nhất {SaveCatalogueItemValidator.ReasonMaxLength} ký tự.");
    }
}

internal sealed class ImportCatalogueHandler(PersonnelDbContext db) : IRequestHandler<ImportCatalogue, CatalogueImported>
{
    private const int RowsMax = 5000;

    public async Task<CatalogueImported> Handle(ImportCatalogue command, CancellationToken cancellationToken)
    {
        CatalogueTitles.RequireEditable(command.Key);
        WorkbookGuard.Check(command.File!);
        var values = await db.CatalogueItems.Where(i => i.Catalogue == command.Key).ToListAsync(cancellationToken);
        var (added, changed, unchanged) = (0, 0, 0);
        foreach (var (number, entry) in Read(command.File!))
        {
            Require(number, entry);
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

    private static void Require(int number, CatalogueEntry entry)
    {
        var failure = new CatalogueEntryValidator().Validate(entry).Errors.FirstOrDefault();
        if (failure is not null)
        {
            throw Wrong(number, failure.ErrorMessage);
        }
    }

    private static List<(int Number, CatalogueEntry Entry)> Read(Stream file)
    {
        using var workbook = WorkbookReader.Open(file);
        var rows = new List<(int, CatalogueEntry)>();
        Dictionary<string, int>? columns = null;
        foreach (var row in workbook.ReadRows(workbook.Sheets.First()))
        {
            if (columns is null)
            {
                columns = ColumnsOf(row);
                continue;
            }

            if (rows.Count == RowsMax)
            {
                throw new RuleViolationException("personnel.catalogue-large-file", $"Tệp có hơn {RowsMax} dòng. Chia nhỏ tệp.");
            }

            string? Cell(string heading) => columns.TryGetValue(heading, out var index) && row.Cells[index].ToString() is { Length: > 0 } text ? text : null;
            rows.Add((row.Number, new CatalogueEntry(
                Cell(CatalogueColumns.Code), Cell(CatalogueColumns.Name), Number(row.Number, Cell(CatalogueColumns.Order)), Cell(CatalogueColumns.Group),
                Day(row.Number, Cell(CatalogueColumns.ValidFrom)), Day(row.Number, Cell(CatalogueColumns.ValidUntil)), Cell(CatalogueColumns.Note)).Clean()));
        }

        return rows.Count > 0 ? rows : throw new RuleViolationException("personnel.catalogue-empty-file", "Tệp không có dòng dữ liệu nào.");
    }

    private static Dictionary<string, int> ColumnsOf(WorkbookRow row)
    {
        var columns = row.Cells.Select((cell, index) => (Heading: VietnameseText.Clean(cell.ToString()), Index: index))
            .Where(c => c.Heading is not null).GroupBy(c => c.Heading!).ToDictionary(g => g.Key, g => g.First().Index, StringComparer.OrdinalIgnoreCase);
        return columns.ContainsKey(CatalogueColumns.Code) && columns.ContainsKey(CatalogueColumns.Name)
            ? columns
            : throw new RuleViolationException("personnel.catalogue-headings", "Dòng đầu của tệp phải có cột Mã và cột Tên. Dùng tệp kết xuất làm mẫu.");
    }

    private static int? Number(int row, string? text) => text is null ? null : int.TryParse(text, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw Wrong(row, $"thứ tự “{text}” không phải số");

    private static DateOnly? Day(int row, string? text) => text is null
        ? null
        : DateOnly.TryParseExact(text, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Wrong(row, $"ngày “{text}” không đọc được; ghi dạng 31/12/2026");

    private static RuleViolationException Wrong(int row, string what) =>
        new("personnel.catalogue-wrong-row", $"Dòng {row}: {what} Chưa có dòng nào được nhận; sửa tệp rồi tải lên lại.");
}
