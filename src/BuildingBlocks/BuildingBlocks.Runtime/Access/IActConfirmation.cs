namespace HoSoCanBo.BuildingBlocks.Runtime.Access;

/// <summary>
/// Nhập lại mật khẩu before an act that stands for a signature: the session may be somebody else's by now. Accounts implements it
/// (registered as scoped).
/// </summary>
public interface IActConfirmation
{
    /// <summary>Who acts, with the documents the rights rest on.</summary>
    /// <param name="password">As typed.</param>
    /// <param name="field">The field of the form that holds it, for the message.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="FluentValidation.ValidationException">The password is wrong, or was wrong too often.</exception>
    Task<ConfirmedActor> ConfirmAsync(string? password, string field, CancellationToken cancellationToken);
}

/// <summary>A request that stands for a signature: its password is checked before it is handled.</summary>
public interface IConfirmedAct
{
    /// <summary>As typed.</summary>
    string? Password { get; }
}

/// <summary>Who has proved to be there for the request at hand.</summary>
public sealed class ActProof
{
    private ConfirmedActor? actor;

    /// <summary>Who it is.</summary>
    /// <exception cref="InvalidOperationException">The request asked for no proof.</exception>
    public ConfirmedActor Actor
    {
        get => actor ?? throw new InvalidOperationException("The request is no IConfirmedAct.");
        internal set => actor = value;
    }
}

/// <summary>Who has just proved who he or she is.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="UserName">Log-in name.</param>
/// <param name="DisplayName">Name shown.</param>
/// <param name="Rights">The roles that hold today.</param>
public sealed record ConfirmedActor(Guid AccountId, string UserName, string DisplayName, IReadOnlyList<ConfirmedRight> Rights);

/// <summary>A role that holds today and the document behind it.</summary>
/// <param name="RoleCode">Code.</param>
/// <param name="RoleName">Name.</param>
/// <param name="OverId">Where it holds.</param>
/// <param name="Paper">Number and day of the document; null: none was recorded.</param>
public sealed record ConfirmedRight(string RoleCode, string RoleName, Guid OverId, string? Paper);
