using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Testing;

/// <summary>
/// The host for tests of accounts themselves: makes accounts in any state and logs them in, as often as needed.
/// </summary>
public class RealSignInFixture : HostFixture
{
    /// <summary>Password of every test account.</summary>
    public const string Password = TestAccounts.Password;

    /// <summary>Makes an account with one role.</summary>
    /// <param name="role">Role code of permissions.csv.</param>
    /// <param name="unitId">The unit it covers; Sở Y tế when not given.</param>
    /// <param name="employeeId">The holder's record.</param>
    /// <param name="mustChangePassword">Whether the password is an issued one.</param>
    /// <param name="validUntil">Last day of the role.</param>
    public Task<TestAccount> CreateAccountAsync(
        string role, Guid? unitId = null, Guid? employeeId = null, bool mustChangePassword = false, DateOnly? validUntil = null) =>
        TestAccounts.CreateAsync(this, new TestAccountOrder(
            role, unitId ?? TestUnits.Health, employeeId, MustChangePassword: mustChangePassword, ValidUntil: validUntil));

    /// <summary>A client that has logged in as the account.</summary>
    public Task<HttpClient> SignInAsync(TestAccount account, string password = Password) =>
        TestAccounts.SignInAsync(this, account, password);
}

/// <summary>Units every test knows, by their codes in org_units_2020.csv.</summary>
public static class TestUnits
{
    /// <summary>Sở Y tế.</summary>
    public static readonly Guid Health = StableId.From("unit:87.SYT");

    /// <summary>A unit below Sở Y tế.</summary>
    public static readonly Guid Population = StableId.From("unit:87.SYT.CCDS");

    /// <summary>Sở Nội vụ.</summary>
    public static readonly Guid InternalAffairs = StableId.From("unit:87.SNV");

    /// <summary>Sở Tài chính.</summary>
    public static readonly Guid Finance = StableId.From("unit:87.STC");

    /// <summary>Ban Tổ chức Tỉnh ủy.</summary>
    public static readonly Guid PartyOrganisation = StableId.From("unit:87.TU.BTC");
}
