namespace HoSoCanBo.Personnel.Units.Domain;

/// <summary>Thông tin liên hệ và chức năng of a unit.</summary>
internal sealed class UnitContact
{
    public const int ShortNameMaxLength = 100;
    public const int IdentificationCodeMaxLength = 40;
    public const int AddressMaxLength = 250;
    public const int PhoneMaxLength = 40;
    public const int EmailMaxLength = 120;
    public const int FunctionsMaxLength = 1000;

    public string? ShortName { get; set; }

    /// <summary>Mã định danh điện tử (Quyết định 20/2020/QĐ-TTg), for instance <c>000.01.01.H20</c>.</summary>
    public string? IdentificationCode { get; set; }

    public string? Address { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    /// <summary>Chức năng, nhiệm vụ.</summary>
    public string? Functions { get; set; }

    internal void Take(UnitContact other)
    {
        (ShortName, IdentificationCode, Address) = (other.ShortName, other.IdentificationCode, other.Address);
        (Phone, Email, Functions) = (other.Phone, other.Email, other.Functions);
    }
}
