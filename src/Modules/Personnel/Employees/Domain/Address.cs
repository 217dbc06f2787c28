namespace HoSoCanBo.Personnel.Employees.Domain;

/// <summary>
/// Địa chỉ as the forms print it: số nhà, đường, then xã, huyện, tỉnh. The words of the time are kept; after 01/07/2025 there is
/// no district, so that part may be empty.
/// </summary>
internal sealed class Address
{
    /// <summary>Longest house and street text.</summary>
    public const int DetailMaxLength = 200;

    /// <summary>Longest name of a commune, district or province.</summary>
    public const int PlaceMaxLength = 100;

    /// <summary>Số nhà, đường, ấp, khóm; not used for places of birth and origin.</summary>
    public string? Detail { get; internal set; }

    /// <summary>Xã, phường, thị trấn.</summary>
    public string? Commune { get; internal set; }

    /// <summary>Huyện, quận, thị xã, thành phố.</summary>
    public string? District { get; internal set; }

    /// <summary>Tỉnh, thành phố trực thuộc trung ương.</summary>
    public string? Province { get; internal set; }
}
