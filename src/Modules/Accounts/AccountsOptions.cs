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

    /// <summary>Failed log-ins in a row that lock an account. Default 5.</summary>
    public int FailuresBeforeLock { get; set; } = 5;

    /// <summary>Minutes a locked account stays locked. Default 15.</summary>
    public int LockMinutes { get; set; } = 15;

    /// <summary>Log-in attempts a minute from one address; many offices share one. Default 60.</summary>
    public int AttemptsPerAddress { get; set; } = 60;

    /// <summary>Log-in attempts a minute for one log-in name. Default 10.</summary>
    public int AttemptsPerName { get; set; } = 10;

    /// <summary>Seconds another host may go on with a session that was ended here. Default 5.</summary>
    public int SessionCacheSeconds { get; set; } = 5;

    /// <summary>File (PFX) of the certificate that encrypts the Data Protection keys; without it they are stored in clear.</summary>
    public string? KeyCertificate { get; set; }

    /// <summary>Its password.</summary>
    public string? KeyCertificatePassword { get; set; }

    /// <summary>The idle time, in its bounds.</summary>
    public TimeSpan IdleTime => TimeSpan.FromMinutes(Math.Clamp(IdleMinutes, 15, 30));
}
