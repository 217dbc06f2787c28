using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Accounts.Domain;

/// <summary>What decides whether an account may be signed in, and with which rights, was saved: its sessions look again at once.</summary>
internal sealed record SignInChanged(Guid AccountId) : SavedFact;
