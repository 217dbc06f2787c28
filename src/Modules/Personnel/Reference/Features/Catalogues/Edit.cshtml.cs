using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Reference.Features.Catalogues;

/// <summary>Một giá trị danh mục: add, change, retire; with its history.</summary>
[Authorize(PersonnelPermissions.ManageCatalogues)]
public sealed class EditModel(IMediator mediator) : PageModel
{
    /// <summary>The fields of a value.</summary>
    public sealed class Entry
    {
        /// <summary>Mã.</summary>
        public string? Code { get; set; }

        /// <summary>Tên.</summary>
        public string? Name { get; set; }

        /// <summary>Thứ tự.</summary>
        public int? Order { get; set; }

        /// <summary>Nhóm.</summary>
        public string? Group { get; set; }

        /// <summary>Dùng từ ngày.</summary>
        public DateOnly? ValidFrom { get; set; }

        /// <summary>Dùng đến ngày.</summary>
        public DateOnly? ValidUntil { get; set; }

        /// <summary>Ghi chú.</summary>
        public string? Note { get; set; }
    }

    public sealed class Form
    {
        /// <summary>The value; made with the form when it is new.</summary>
        public Guid ItemId { get; set; }

        /// <summary>The version that was read; null for a new value.</summary>
        public int? Version { get; set; }

        public Entry Value { get; set; } = new();

        /// <summary>Căn cứ.</summary>
        public string? Reason { get; set; }
    }

    [FromRoute]
    public string Catalogue { get; set; } = "";

    /// <summary>The value; null: a new one.</summary>
    [FromRoute]
    public Guid? ItemId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal string Heading { get; private set; } = "";

    internal CatalogueItemView? Known { get; private set; }

    /// <summary>The form with what is stored.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input = new Form { ItemId = Known?.Item.Id ?? Guid.CreateVersion7(), Version = Known?.Item.Version };
        if (Known?.Item is { } item)
        {
            Input.Value = new Entry
            {
                Code = item.Code, Name = item.Name, Order = item.Order, Group = item.Group, ValidFrom = item.ValidFrom,
                ValidUntil = item.ValidUntil, Note = item.Note,
            };
        }
    }

    /// <summary>Lưu.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var value = Input.Value;
        await mediator.Send(
            new SaveCatalogueItem(
                Catalogue, ItemId ?? Input.ItemId, ItemId is null ? null : Input.Version ?? -1,
                new CatalogueEntry(Known?.Item.Code ?? value.Code, value.Name, value.Order, value.Group, value.ValidFrom, value.ValidUntil,
                    value.Note), Input.Reason),
            cancellationToken);
        TempData.Flash("Đã lưu giá trị danh mục.");
        return Redirect($"/danh-muc/{Catalogue}");
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Heading = (await mediator.Send(new GetCatalogue(Catalogue), cancellationToken)).Title;
        Known = ItemId is { } id ? await mediator.Send(new GetCatalogueItem(Catalogue, id), cancellationToken) : null;
    }
}
