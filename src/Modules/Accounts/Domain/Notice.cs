namespace HoSoCanBo.Accounts.Domain;

/// <summary>
/// Thông báo: one line in the inbox of everybody it concerns. It names units and dates; people only where the reader knows them
/// anyway: the sender and the receiver of a record, the unit that keeps it. The link leads to where the reader's own rights decide what is
/// shown.
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

    /// <summary>For one account; see <see cref="AccountId"/>.</summary>
    public const string OwnAccount = "account.own";

    /// <summary>Holders of this permission fill in salary sheets.</summary>
    public const string SalaryOfficers = "salary.edit";

    /// <summary>So do holders of this one (Điều 8.6).</summary>
    public const string SalaryUsers = "salary.use";

    /// <summary>Holders of this permission register people for courses.</summary>
    public const string TrainingOfficers = "training.register";

    /// <summary>Holders of this permission confirm lists of their unit, and answer those sent to courses it organises.</summary>
    public const string TrainingApprovers = "training.approve_registration";

    /// <summary>Holders of this permission issue the normal accounts of their body.</summary>
    public const string UnitAdministrators = "account.grant_normal";

    /// <summary>Read by whoever has the role of the notice, and nobody else.</summary>
    public const string RoleOnly = "role.only";

    /// <summary>People called by name in one notice; more are counted.</summary>
    public const int NamedAtMost = 4;

    /// <summary>Longest list of names.</summary>
    public const int NamesMaxLength = NamedAtMost * (SharedRecords.People.KnownPerson.FullNameMaxLength + 2);

    public const int TopicMaxLength = 160;

    public const int TextMaxLength = 1200;

    public const int LinkMaxLength = 200;

    public required Guid Id { get; init; }

    /// <summary>The unit it concerns.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>Who holds this permission over the unit reads it.</summary>
    public required string Permission { get; init; }

    /// <summary>Who has this role reads it too, whatever the unit.</summary>
    public string? RoleCode { get; init; }

    /// <summary>Only the account of this person reads it.</summary>
    public Guid? EmployeeId { get; init; }

    /// <summary>Only this account reads it.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Vietnamese sentence.</summary>
    public required string Text { get; set; }

    /// <summary>Address inside the software.</summary>
    public required string Link { get; set; }

    /// <summary>What it gathers, so that the next of the same goes into it; null when it stands alone.</summary>
    public string? Topic { get; init; }

    /// <summary>How many people it gathers.</summary>
    public int PeopleCount { get; private set; }

    /// <summary>The first of them by name, with commas.</summary>
    public string? PeopleNames { get; private set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>Something is late; shown in red.</summary>
    public required bool IsUrgent { get; init; }

    /// <summary>For information: nothing is to be done.</summary>
    public bool IsNews { get; init; }

    /// <summary>The people in words: the first by name, the others as a number.</summary>
    public string PeopleInWords =>
        PeopleCount > NamedAtMost ? $"{PeopleNames} và {PeopleCount - NamedAtMost} người khác" : PeopleNames ?? "";

    /// <summary>One more person goes into it.</summary>
    public void Gather(string fullName)
    {
        PeopleCount++;
        if (PeopleCount <= NamedAtMost)
        {
            PeopleNames = PeopleNames is null ? fullName : $"{PeopleNames}, {fullName}";
        }
    }
}

/// <summary>One account has read one notice.</summary>
internal sealed class NoticeReading
{
    public required Guid NoticeId { get; init; }

    /// <summary>The reader.</summary>
    public required Guid AccountId { get; init; }

    public required DateTime ReadAt { get; init; }
}
