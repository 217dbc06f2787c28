namespace HoSoCanBo.Personnel.Reference.Domain;

/// <summary>Nhóm biến động: what a kind of movement does with the record, which decides its form, its rules and its effects.</summary>
internal enum MovementCategory
{
    /// <summary>Vào, trở lại hệ thống.</summary>
    In,

    /// <summary>Trong cùng cơ quan: another section, the same body.</summary>
    Internal,

    /// <summary>Chuyển sang cơ quan, đơn vị khác: sent and received.</summary>
    Transfer,

    /// <summary>Tạm thời: biệt phái, nghỉ, học tập trung.</summary>
    Temporary,

    /// <summary>Rời hệ thống.</summary>
    Out,

    /// <summary>Chức vụ, trạng thái thay đổi tại chỗ.</summary>
    Position,
}

/// <summary>The categories as movement_types.csv and the database write them.</summary>
internal static class MovementCategories
{
    /// <summary>The stored code.</summary>
    public static string CodeOf(MovementCategory category) => category switch
    {
        MovementCategory.In => "in",
        MovementCategory.Internal => "internal",
        MovementCategory.Transfer => "transfer",
        MovementCategory.Temporary => "temporary",
        MovementCategory.Out => "out",
        MovementCategory.Position => "position",
        _ => throw new ArgumentOutOfRangeException(nameof(category), category, null),
    };

    /// <summary>The category of a stored code.</summary>
    /// <exception cref="ArgumentException">There is no such code.</exception>
    public static MovementCategory Of(string code) =>
        Enum.GetValues<MovementCategory>().Where(c => CodeOf(c) == code).Select(c => (MovementCategory?)c).FirstOrDefault()
        ?? throw new ArgumentException($"No category of movements is called '{code}'.", nameof(code));
}
