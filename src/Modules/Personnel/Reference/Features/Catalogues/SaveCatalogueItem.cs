using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Reference.Features.Catalogues;

/// <summary>Thêm hoặc sửa một giá trị danh mục. The code of a value never changes: records hold it.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="ItemId">Made with the form when it is new; posted twice, it is one value.</param>
/// <param name="Version">The version that was read; null: a new value.</param>
/// <param name="Value">What is typed.</param>
/// <param name="Reason">Why, in the user's words.</param>
[Requires(PersonnelPermissions.ManageCatalogues)]
internal sealed record SaveCatalogueItem(string Catalogue, Guid ItemId, int? Version, CatalogueEntry Value, string? Reason) : IRequest;

/// <summary>A value as typed or as a file has it.</summary>
internal sealed record CatalogueEntry(string? Code, string? Name, int? Order, string? Group, DateOnly? ValidFrom, DateOnly? ValidUntil,
    string? Note)
{
    public CatalogueEntry Clean() => this with
    {
        Code = VietnameseText.Clean(Code), Name = VietnameseText.Clean(Name), Group = VietnameseText.Clean(Group),
        Note = VietnameseText.Clean(Note),
    };
}

internal sealed class CatalogueEntryValidator : AbstractValidator<CatalogueEntry>
{
    private const int OrderMax = 100_000;

    public CatalogueEntryValidator()
    {
        RuleFor(v => v.Code).NotEmpty().WithMessage("Nhập mã.")
            .Matches(@"^[A-Za-z0-9Đđ_./-]+$").WithMessage("Mã chỉ gồm chữ, số và các dấu _ . / -")
            .MaximumLength(CatalogueItem.CodeMaxLength).WithMessage($"Mã dài nhất {CatalogueItem.CodeMaxLength} ký tự.");
        RuleFor(v => v.Name).NotEmpty().WithMessage("Nhập tên.")
            .MaximumLength(CatalogueItem.NameMaxLength).WithMessage($"Tên dài nhất {CatalogueItem.NameMaxLength} ký tự.");
        RuleFor(v => v.Name).Must(IsReadable).WithMessage(PlainText.Refusal);
        RuleFor(v => v.Group).Must(IsReadable).WithMessage(PlainText.Refusal);
        RuleFor(v => v.Note).Must(IsReadable).WithMessage(PlainText.Refusal);
        RuleFor(v => v.Order).InclusiveBetween(0, OrderMax).WithMessage($"Thứ tự từ 0 đến {OrderMax}.");
        RuleFor(v => v.Group).MaximumLength(CatalogueItem.NameMaxLength).WithMessage($"Nhóm dài nhất {CatalogueItem.NameMaxLength} ký tự.");
        RuleFor(v => v.Note).MaximumLength(CatalogueItem.NoteMaxLength)
            .WithMessage($"Ghi chú dài nhất {CatalogueItem.NoteMaxLength} ký tự.");
        RuleFor(v => v.ValidUntil).GreaterThanOrEqualTo(v => v.ValidFrom).When(v => v.ValidFrom is not null && v.ValidUntil is not null)
            .WithMessage("Ngày dùng cuối phải từ ngày bắt đầu trở đi.");
    }

    /// <summary>Rule N1; white space is cleaned later.</summary>
    private static bool IsReadable(string? text) => VietnameseText.Clean(text) is not { } clean || PlainText.IsReadable(clean);
}

internal sealed class SaveCatalogueItemValidator : AbstractValidator<SaveCatalogueItem>
{
    public const int ReasonMaxLength = 300;

    public SaveCatalogueItemValidator()
    {
        RuleFor(c => c.ItemId).NotEmpty().WithMessage("Biểu mẫu đã cũ. Mở lại trang rồi nhập lại.");
        RuleFor(c => c.Reason).NotEmpty().WithMessage("Nhập căn cứ, lý do.")
            .MaximumLength(ReasonMaxLength).WithMessage($"Căn cứ dài nhất {ReasonMaxLength} ký tự.");
        RuleFor(c => c.Value).SetValidator(new CatalogueEntryValidator());
    }
}

internal sealed class SaveCatalogueItemHandler(PersonnelDbContext db) : IRequestHandler<SaveCatalogueItem, Unit>
{
    public async Task<Unit> Handle(SaveCatalogueItem command, CancellationToken cancellationToken)
    {
        CatalogueTitles.RequireEditable(command.Catalogue);
        var values = await db.CatalogueItems.Where(i => i.Catalogue == command.Catalogue).ToListAsync(cancellationToken);
        var known = values.Find(i => i.Id == command.ItemId);
        if (command.Version is { } version)
        {
            (known ?? throw new NotFoundException()).RequireVersion(version);
        }
        else if (known is not null)
        {
            return Unit.Value; // the form was posted twice
        }

        var entry = command.Value.Clean();
        CatalogueRules.RequireUnique(values, known, entry);
        if (known is null)
        {
            db.CatalogueItems.Add(CatalogueRules.NewItem(command.ItemId, command.Catalogue, entry, values));
        }
        else
        {
            CatalogueRules.Change(known, entry);
        }

        db.Basis = new ChangeBasis(VietnameseText.Clean(command.Reason)!);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}

/// <summary>What holds for values entered on the page and from a file alike.</summary>
internal static class CatalogueRules
{
    private const int OrderStep = 10;

    /// <exception cref="RuleViolationException">Code or name are taken.</exception>
    public static void RequireUnique(IReadOnlyCollection<CatalogueItem> values, CatalogueItem? known, CatalogueEntry entry)
    {
        if (known is null
            && values.FirstOrDefault(i => string.Equals(i.Code, entry.Code, StringComparison.OrdinalIgnoreCase)) is { } sameCode)
        {
            throw new RuleViolationException(
                "personnel.catalogue-code-used", $"Mã {entry.Code} đã dùng cho “{sameCode.Name}”. Mã không dùng lại, kể cả khi giá trị cũ đã thôi dùng; chọn mã khác.");
        }

        var key = VietnameseText.SearchKey(entry.Name);
        if (entry.ValidUntil is null
            && values.FirstOrDefault(i => i != known && i.ValidUntil is null && VietnameseText.SearchKey(i.Name) == key
                && i.Group == entry.Group) is { } sameName)
        {
            throw new RuleViolationException(
                "personnel.catalogue-name-used", $"Tên “{entry.Name}” đã có ở mã {sameName.Code}. Sửa giá trị đó, hoặc cho thôi dùng trước khi thêm giá trị mới.");
        }
    }

    /// <summary>A new value; without an order it comes last.</summary>
    public static CatalogueItem NewItem(Guid id, string catalogue, CatalogueEntry entry, IReadOnlyCollection<CatalogueItem> values) => new()
    {
        Id = id,
        Catalogue = catalogue,
        Code = entry.Code!,
        Name = entry.Name!,
        Order = entry.Order ?? values.Select(i => i.Order).DefaultIfEmpty(0).Max() + OrderStep,
        Group = entry.Group,
        Note = entry.Note,
        ValidFrom = entry.ValidFrom,
        ValidUntil = entry.ValidUntil,
    };

    /// <summary>Everything but the code.</summary>
    /// <returns>Whether anything changed.</returns>
    public static bool Change(CatalogueItem item, CatalogueEntry entry)
    {
        var before = (item.Name, item.Order, item.Group, item.Note, item.ValidFrom, item.ValidUntil);
        (item.Name, item.Order, item.Group) = (entry.Name!, entry.Order ?? item.Order, entry.Group);
        (item.Note, item.ValidFrom, item.ValidUntil) = (entry.Note, entry.ValidFrom, entry.ValidUntil);
        return before != (item.Name, item.Order, item.Group, item.Note, item.ValidFrom, item.ValidUntil);
    }
}
