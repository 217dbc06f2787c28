using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Units.Domain;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Organisation.Features.Units;

/// <summary>Thông tin liên hệ của đơn vị.</summary>
[Authorize(PersonnelPermissions.AdministerUnits)]
public sealed class ContactModel(IMediator mediator) : PageModel
{
    public sealed class Form
    {
        /// <summary>The version that was read.</summary>
        public int Version { get; set; }

        /// <summary>Tên viết tắt.</summary>
        public string? ShortName { get; set; }

        /// <summary>Mã định danh điện tử.</summary>
        public string? IdentificationCode { get; set; }

        /// <summary>Địa chỉ.</summary>
        public string? Address { get; set; }

        /// <summary>Điện thoại.</summary>
        public string? Phone { get; set; }

        /// <summary>Thư điện tử.</summary>
        public string? Email { get; set; }

        /// <summary>Chức năng, nhiệm vụ.</summary>
        public string? Functions { get; set; }
    }

    /// <summary>The unit.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal OrganizationUnit Unit { get; private set; } = null!;

    /// <summary>The form with what is stored.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Unit = await mediator.Send(new GetAdministeredUnit(Id), cancellationToken);
        var stored = Unit.Contact;
        Input = new Form
        {
            Version = Unit.Version,
            ShortName = stored.ShortName,
            IdentificationCode = stored.IdentificationCode,
            Address = stored.Address,
            Phone = stored.Phone,
            Email = stored.Email,
            Functions = stored.Functions,
        };
    }

    /// <summary>Lưu.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Unit = await mediator.Send(new GetAdministeredUnit(Id), cancellationToken);
        await mediator.Send(
            new EditUnitContact(Id, Input.Version, Input.ShortName, Input.IdentificationCode, Input.Address, Input.Phone, Input.Email,
                Input.Functions),
            cancellationToken);
        TempData.Flash("Đã lưu thông tin liên hệ của đơn vị.");
        return RedirectToPage("/Units/Details", new { id = Id });
    }
}
