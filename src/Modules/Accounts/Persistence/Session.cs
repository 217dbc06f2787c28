using HoSoCanBo.BuildingBlocks.Runtime.Access;

namespace HoSoCanBo.Accounts.Persistence;

/// <summary>What a request needs to know about the account behind it.</summary>
/// <param name="User">The user with its grants; without any while the password has to be changed.</param>
/// <param name="SecurityStamp">Sessions begun under another stamp are over.</param>
/// <param name="MaySignIn">Neither restricted nor cancelled.</param>
/// <param name="Ended">Sessions of the account that were logged out.</param>
/// <param name="MustChangePassword">Nothing but changing the issued password is open.</param>
public sealed record Session(CurrentUser User, string SecurityStamp, bool MaySignIn, IReadOnlySet<Guid> Ended, bool MustChangePassword);
