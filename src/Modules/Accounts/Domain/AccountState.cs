namespace HoSoCanBo.Accounts.Domain;

/// <summary>Tình trạng tài khoản (Điều 3.4 Quy chế 80/QĐ-UBND-HC).</summary>
public enum AccountState
{
    /// <summary>Đã cấp: the holder has not yet replaced the issued password (Điều 20.1).</summary>
    Issued,

    /// <summary>Đang dùng.</summary>
    Active,

    /// <summary>Hạn chế: no log-in for a time, or until lifted.</summary>
    Restricted,

    /// <summary>Đã hủy: ended for ever; the name is not used again.</summary>
    Cancelled,
}
