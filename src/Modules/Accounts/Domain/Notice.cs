namespace HoSoCanBo.Accounts.Domain;

/// <summary>
/// Thông báo: one line in the inbox of everybody it concerns. It names units and dates, never a person; the link leads to
/// where the reader's own rights decide what is shown.
/// </summary>
internal sealed class Notice
{
    /// <summary>Holders of this permission send and receive records.</summary>
    public const string TransferOfficers = "record.transfer";

    /// <summary>Holders of this permission keep records up to date.</summary>
    public const string RecordOfficers = "record.edit";

    /// <summary>Holders of this permission watch over the use of the software: heads and unit administrators.</summary>
    public const string Heads = "usage.monitor";

    /// <summary>For one person about the own record; see <see cref="EmployeeId"/>.</summary>
    public const string OwnRecord = "record.propose_correction";

    /// <summary>Holders of this permission fill in salary sheets.</summary>
    public const string SalaryOfficers = "salary.edit";

    /// <summary>So do holders of this one (Điều 8.6).</summary>
    public const string SalaryUsers = "salary.use";

    /// <summary>Longest text.</summary>
    public const int TextMaxLength = 400;

    /// <summary>Longest link.</summary>
    public const int LinkMaxLength = 200;

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The unit it concerns.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>Who holds this permission over the unit reads it.</summary>
    public required string Permission { get; init; }

    /// <summary>Who has this role reads it too, whatever the unit.</summary>
    public string? RoleCode { get; init; }

    /// <summary>Only the account of this person reads it.</summary>
    public Guid? EmployeeId { get; init; }

    /// <summary>Vietnamese sentence.</summary>
    public required string Text { get; init; }

    /// <summary>Address inside the software.</summary>
    public required string Link { get; init; }

    /// <summary>When.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Something is late; shown in red.</summary>
    public required bool IsUrgent { get; init; }
}

/// <summary>One account has read one notice.</summary>
internal sealed class NoticeReading
{
    /// <summary>The notice.</summary>
    public required Guid NoticeId { get; init; }

    /// <summary>The reader.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>When.</summary>
    public required DateTime ReadAt { get; init; }
}
