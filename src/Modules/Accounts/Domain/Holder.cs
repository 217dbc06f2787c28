using HoSoCanBo.BuildingBlocks.People;

namespace HoSoCanBo.Accounts.Domain;

/// <summary>
/// Người giữ tài khoản: an employee as Accounts knows him or her, so that an account for one's own record goes to the right
/// person, and only to people of the granting administrator's units.
/// </summary>
public sealed class Holder : KnownPerson;
