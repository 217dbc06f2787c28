namespace HoSoCanBo.Accounts;

/// <summary>Section <c>Accounts</c> of the configuration.</summary>
public sealed class AccountsOptions
{
    /// <summary>PBKDF2-SHA512 iterations for new passwords; older ones are hashed again at the next log-in. Default 210,000.</summary>
    public int PasswordIterations { get; set; } = 210_000;

    /// <summary>Minutes after which an idle session ends; kept between 15 and 30. Default 20.</summary>
    public int IdleMinutes { get; set; } = 20;

    /// <summary>Hours after which a session ends even when used. Default 12.</summary>
    public int SessionHours { get; set; } = 12;

    /// <summary>Failed log-ins in a row that lock the place they come from, for that account. Default 5.</summary>
    public int FailuresBeforeLock { get; set; } = 5;

    /// <summary>
    /// Failed log-ins of one account from anywhere that make browsers wait with which it has never logged in. Default 50.
    /// </summary>
    public int FailuresFromAnywhere { get; set; } = 50;

    /// <summary>Minutes a lock lasts. Default 15.</summary>
    public int LockMinutes { get; set; } = 15;

    /// <summary>
    /// Failed log-ins a minute from one address, before it has to wait; many offices share one, so those that succeed do not
    /// count. Default 60.
    /// </summary>
    public int FailuresPerAddress { get; set; } = 60;

    /// <summary>Failed log-ins a minute for one log-in name from one address. Default 10.</summary>
    public int FailuresPerName { get; set; } = 10;

    /// <summary>Seconds another host may go on with a session that was ended here. Default 5.</summary>
    public int SessionCacheSeconds { get; set; } = 5;

    /// <summary>File (PFX) of the certificate that encrypts the Data Protection keys; without it they are stored in clear.</summary>
    public string? KeyCertificate { get; set; }

    public string? KeyCertificatePassword { get; set; }

    /// <summary>How long a session can last.</summary>
    public TimeSpan LongestSession => TimeSpan.FromHours(SessionHours);

    /// <summary>The idle time, in its bounds.</summary>
    public TimeSpan IdleTime => TimeSpan.FromMinutes(Math.Clamp(IdleMinutes, 15, 30));
}
