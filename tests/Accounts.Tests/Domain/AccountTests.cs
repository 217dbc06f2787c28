using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Accounts.Tests.Domain;

public sealed class AccountTests
{
    private static readonly Guid Unit = Guid.NewGuid();
    private static readonly DateOnly Today = new(2026, 10, 15);
    private static readonly DateTime Now = new(2026, 10, 15, 2, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void PasswordIssued_EndsSessionsAndForcesAChange()
    {
        var account = NewAccount();
        var stamp = account.Credentials.SecurityStamp;

        account.PasswordIssued(Now);

        Assert.NotEqual(stamp, account.Credentials.SecurityStamp);
        Assert.True(account.Credentials.MustChangePassword);
        Assert.Equal(AccountState.Issued, account.State);
    }

    [Fact]
    public void PasswordChosen_MakesTheAccountActive()
    {
        var account = NewAccount();
        account.PasswordIssued(Now);

        account.PasswordChosen(Now);

        Assert.Equal(AccountState.Active, account.State);
        Assert.False(account.Credentials.MustChangePassword);
    }

    [Fact]
    public void Restrict_ThroughADay_OpensAgainTheDayAfter()
    {
        var account = NewAccount();

        account.Restrict(Today);

        Assert.False(account.MaySignIn(Today));
        Assert.True(account.MaySignIn(Today.AddDays(1)));
    }

    [Fact]
    public void Restrict_WithoutEnd_StaysUntilLifted()
    {
        var account = NewAccount();
        account.Restrict(until: null);

        Assert.False(account.MaySignIn(Today.AddYears(1)));
        account.LiftRestriction();
        Assert.True(account.MaySignIn(Today));
    }

    [Fact]
    public void Cancel_EndsRolesAndFreesTheSeat_ForEver()
    {
        var account = NewAccount();
        account.Grant(Terms("QUAN_TRI_DON_VI"));

        account.Cancel(Today);

        var role = Assert.Single(account.Assignments);
        Assert.False(role.IsValidOn(Today));
        Assert.Null(role.SeatKey);
        Assert.False(account.MaySignIn(Today));
        Assert.Equal("accounts.cancelled", Assert.Throws<RuleViolationException>(account.LiftRestriction).Code);
    }

    [Fact]
    public void Grant_OwnRecordRoleWithoutRecord_IsRefused()
    {
        var refused = Assert.Throws<RuleViolationException>(() => NewAccount().Grant(Terms("CA_NHAN")));

        Assert.Equal("accounts.person-needed", refused.Code);
    }

    [Fact]
    public void LeaveUnits_EndsRolesThereTheDayBefore_AndKeepsTheOwnRecord()
    {
        var account = new Account(Guid.CreateVersion7(), "thu", "Thử", Unit, Guid.NewGuid());
        account.Grant(Terms("NGUOI_DUNG_THUONG"));
        account.Grant(Terms("CA_NHAN"));

        var ended = account.LeaveUnits([Unit], Today);

        Assert.Equal(1, ended);
        Assert.Equal(Today.AddDays(-1), account.Assignments[0].ValidUntil);
        Assert.Null(account.Assignments[1].ValidUntil);
    }

    [Theory]
    [InlineData("2026-10-14", false)]
    [InlineData("2026-10-15", true)]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", false)]
    public void IsValidOn_CountsFirstAndLastDay(string day, bool expected)
    {
        var role = NewAccount().Grant(Terms("NGUOI_DUNG_THUONG") with { ValidFrom = Today, ValidUntil = new DateOnly(2026, 12, 31) });

        Assert.Equal(expected, role.IsValidOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static Account NewAccount() => new(Guid.CreateVersion7(), "thu", "Thử", Unit, null);

    private static RoleTerms Terms(string role) =>
        new(RolesSeed.ReadRoles().Single(r => r.Code == role), Unit, Subsystems.All, new DateOnly(2026, 1, 1));
}
