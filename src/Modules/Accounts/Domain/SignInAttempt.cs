using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Accounts.Domain;

/// <summary>How a log-in ended.</summary>
public enum SignInOutcome
{
    /// <summary>Logged in.</summary>
    Succeeded,

    WrongPassword,

    /// <summary>Too many failures from that place; refused for a time.</summary>
    Locked,

    /// <summary>Right password, but the account is restricted or cancelled.</summary>
    NotAllowed,

    /// <summary>No account has that name. What was typed is not kept: people type passwords there.</summary>
    UnknownName,

    SignedOut,

    SignedOutEverywhere,
}

/// <summary>Nhật ký đăng nhập: one attempt to log in, or one log-out.</summary>
internal sealed class SignInAttempt
{
    /// <summary>Longest description of a browser.</summary>
    public const int BrowserMaxLength = 200;

    /// <summary>Order of writing.</summary>
    public long Sequence { get; init; }

    /// <summary>The account; null when no account has the name.</summary>
    public Guid? AccountId { get; init; }

    public required DateTime At { get; init; }

    /// <summary>How it ended.</summary>
    public required SignInOutcome Outcome { get; init; }

    /// <summary>Address of the caller.</summary>
    public string? RemoteAddress { get; init; }

    /// <summary>The browser, when the account had logged in with it before.</summary>
    public Guid? Device { get; init; }

    /// <summary>What the browser says it is.</summary>
    public string? Browser { get; init; }

    /// <summary>What fits into <see cref="Browser"/>.</summary>
    public static string? ShortBrowser(string? browser) =>
        VietnameseText.Cut(browser, BrowserMaxLength);
}
