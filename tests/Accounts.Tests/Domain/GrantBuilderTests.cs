using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;

namespace HoSoCanBo.Accounts.Tests.Domain;

public sealed class GrantBuilderTests
{
    private static readonly Guid Unit = Guid.NewGuid();
    private static readonly Guid Employee = Guid.NewGuid();
    private static readonly DateOnly Start = new(2026, 1, 1);
    private static readonly Dictionary<string, Role> Roles = RolesSeed.ReadRoles().ToDictionary(r => r.Code);

    [Fact]
    public void Build_LeaderOfProvince_SeesTheProvinceAndEditsNothing()
    {
        var grants = Build("LD_UBND_TINH");

        Assert.True(grants.Scopes["record.view"].WholeProvince);
        Assert.False(grants.Scopes.ContainsKey("record.edit"));
    }

    [Fact]
    public void Build_UnitAdministrator_IsBoundToTheUnit()
    {
        var scope = Build("QUAN_TRI_DON_VI").Scopes["record.edit"];

        Assert.False(scope.WholeProvince);
        Assert.Equal([Unit], scope.UnitRoots);
    }

    [Theory]
    [InlineData(Subsystems.Records, "record.edit", true)]
    [InlineData(Subsystems.Records, "salary.edit", false)]
    [InlineData(Subsystems.Records, "training.use", false)]
    [InlineData(Subsystems.Salary, "salary.edit", true)]
    [InlineData(Subsystems.Salary, "record.edit", false)]
    public void Build_AssignedOfficer_HasOnlyTheNamedSubsystems(Subsystems named, string permission, bool expected)
    {
        var grants = Build("NGUOI_DUNG_THUONG", named);

        Assert.Equal(expected, grants.Scopes.ContainsKey(permission));
        Assert.DoesNotContain(permission, grants.Limited);
    }

    [Fact]
    public void Build_OwnRecord_CoversTheHolderAlone()
    {
        var scope = Build("CA_NHAN", employeeId: Employee).Scopes["record.view"];

        Assert.Equal(new Scope(false, [], Employee), scope, new ScopeComparer());
    }

    [Fact]
    public void Build_OwnRecordWithoutARecord_CoversNothing() => Assert.Empty(Build("CA_NHAN").Scopes);

    [Fact]
    public void Build_TrainingSchool_ManagesCoursesButOpensNoRecord()
    {
        var grants = Build("TRUONG_CHINH_TRI");

        Assert.True(grants.Scopes["training.manage"].WholeProvince);
        Assert.Equal([Unit], grants.Scopes["training.announce"].UnitRoots); // the own courses are those of its unit
        Assert.False(grants.Scopes.ContainsKey("record.view"));
    }

    [Fact]
    public void Build_Operator_RunsBackupsAndSeesNoRecord()
    {
        var grants = Build("SO_TTTT_VAN_HANH");

        Assert.True(grants.Scopes["backup.run"].WholeProvince);
        Assert.False(grants.Scopes.ContainsKey("record.view"));
    }

    [Fact]
    public void Build_LimitedInOneRole_StaysLimitedTogetherWithAnother()
    {
        var account = NewAccount();
        account.Grant(Terms("SO_TAI_CHINH", Subsystems.All));
        account.Grant(Terms("NGUOI_DUNG_THUONG", Subsystems.All));

        var grants = Builder().Build(null, account.Assignments);

        Assert.Contains("record.view", grants.Limited);
    }

    private static Grants Build(string role, Subsystems subsystems = Subsystems.All, Guid? employeeId = null)
    {
        var account = NewAccount();
        Roles[role].Seat = RoleSeat.None;
        account.Grant(Terms(role, subsystems));
        return Builder().Build(employeeId, account.Assignments);
    }

    private static GrantBuilder Builder() =>
        new(RolesSeed.ReadPermissions(), [.. Roles.Values.Where(r => r.IsByAssignment).Select(r => r.Code)]);

    private static RoleTerms Terms(string role, Subsystems subsystems) => new(Roles[role], Unit, subsystems, Start);

    private static Account NewAccount() => new(Guid.CreateVersion7(), "thu", "Thử", Unit, null);

    private sealed class ScopeComparer : IEqualityComparer<Scope>
    {
        public bool Equals(Scope? x, Scope? y) =>
            x!.WholeProvince == y!.WholeProvince && x.EmployeeId == y.EmployeeId && x.UnitRoots.SequenceEqual(y.UnitRoots);

        public int GetHashCode(Scope obj) => 0;
    }
}
