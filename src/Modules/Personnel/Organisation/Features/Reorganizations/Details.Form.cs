using Microsoft.AspNetCore.Http;

namespace HoSoCanBo.Personnel.Organisation.Features.Reorganizations;

/// <content>What its forms hold.</content>
public sealed partial class DetailsModel
{
    /// <summary>The fields of all forms of the page.</summary>
    public sealed class Form
    {
        /// <summary>Made with the form; posted twice, it is one row.</summary>
        public Guid RowId { get; set; }

        /// <summary>The version that was read.</summary>
        public int Version { get; set; }

        /// <summary>Thao tác.</summary>
        public string? Kind { get; set; }

        /// <summary>Đơn vị.</summary>
        public Guid? FromUnitId { get; set; }

        /// <summary>Đơn vị nhận.</summary>
        public Guid? ToUnitId { get; set; }

        /// <summary>Mã mới, or the code people go to.</summary>
        public string? ToCode { get; set; }

        /// <summary>Tên mới.</summary>
        public string? ToName { get; set; }

        /// <summary>Loại mới.</summary>
        public string? ToKind { get; set; }

        /// <summary>Cơ quan chủ quản mới.</summary>
        public Guid? ToParentId { get; set; }

        /// <summary>Phần.</summary>
        public string? Share { get; set; }

        /// <summary>Từ ngày.</summary>
        public DateOnly? EffectiveOn { get; set; }

        /// <summary>Căn cứ.</summary>
        public string? LegalBasis { get; set; }

        /// <summary>Số hiệu.</summary>
        public string? EmployeeNumber { get; set; }

        /// <summary>Mã đơn vị cũ.</summary>
        public string? FromCode { get; set; }

        /// <summary>Nơi đến của nhiều đơn vị.</summary>
        public List<Place>? Places { get; set; }

        public IFormFile? File { get; set; }
    }

    /// <summary>Where those go who are left of a unit.</summary>
    public sealed class Place
    {
        /// <summary>Mã đơn vị cũ.</summary>
        public string? FromCode { get; set; }

        /// <summary>Mã đơn vị đến.</summary>
        public string? ToCode { get; set; }
    }
}
