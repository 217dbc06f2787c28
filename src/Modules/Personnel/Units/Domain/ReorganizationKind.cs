namespace HoSoCanBo.Personnel.Units.Domain;

/// <summary>What one line of a reorganisation does.</summary>
internal enum ReorganizationKind
{
    /// <summary>Thành lập.</summary>
    Open,

    /// <summary>Đổi tên, đổi loại hoặc đổi mã; cơ quan chủ quản too, when the line names another one.</summary>
    Change,

    /// <summary>Chuyển cơ quan chủ quản.</summary>
    Move,

    /// <summary>Sáp nhập, hợp nhất: the whole unit goes into another.</summary>
    Merge,

    /// <summary>Chia, tách: a part goes into another.</summary>
    Split,

    /// <summary>Giải thể.</summary>
    Dissolve,
}
