using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;
using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Tests.Organisation.Reorganizations;

public sealed class ReorganizationPlannerTests
{
    private static readonly DateOnly Day = new(2025, 7, 1);

    private readonly OrganizationUnit committee;
    private readonly OrganizationUnit district;
    private readonly OrganizationUnit first;
    private readonly OrganizationUnit second;
    private readonly List<OrganizationUnit> units;
    private readonly List<PlanPerson> people = [];
    private readonly List<ReorganizationLine> lines = [];
    private readonly List<ReorganizationPlacement> placements = [];

    public ReorganizationPlannerTests()
    {
        var province = Unit("87", "Tỉnh Đồng Tháp", "tinh", null);
        committee = Unit("87.UBND", "Ủy ban nhân dân tỉnh Đồng Tháp", "ubnd_tinh", province);
        district = Unit("866", "Ủy ban nhân dân thành phố Cao Lãnh", "ubnd_huyen", committee);
        first = Unit("29866", "Ủy ban nhân dân phường 1", "ubnd_xa", district);
        second = Unit("29869", "Ủy ban nhân dân phường 2", "ubnd_xa", district);
        units = [province, committee, district, first, second];
    }

    [Fact]
    public void CodeThatPassesToAnotherUnit_IsNoIdentity()
    {
        Add(ReorganizationKind.Merge, "29866", "Phường 1", "29869", "Phường 1", "866");
        Add(ReorganizationKind.Merge, "29869", "Phường 2", "29869", "Phường 1", "866");
        var person = AddPerson(second);

        var plan = Plan();

        Assert.Empty(plan.Findings);
        Assert.Equal(second.Id, Assert.Single(plan.Closing).UnitId);
        var renamed = Assert.Single(plan.Steps, s => s.Kind == UnitStepKind.Change);
        Assert.Equal((first.Id, "29869"), (renamed.UnitId, renamed.After.Code));
        Assert.Equal(new PersonMove(person, second.Id, first.Id, Day), Assert.Single(plan.Moves));
    }

    [Fact]
    public void NewNameOpensANewUnit_AndBothSourcesEnd()
    {
        Add(ReorganizationKind.Merge, "29866", "Phường 1", "29869", "Phường Cao Lãnh", "87");
        Add(ReorganizationKind.Merge, "29869", "Phường 2", "29869", "Phường Cao Lãnh", "87");

        var plan = Plan();

        Assert.False(plan.IsBlocked);
        var opened = Assert.Single(plan.Steps, s => s.Kind == UnitStepKind.Open);
        Assert.Equal(("Ủy ban nhân dân phường Cao Lãnh", committee.Id), (opened.After.Name, opened.After.ParentId!.Value));
        Assert.Equal(2, plan.Closing.Count(s => s.SuccessorId == opened.UnitId));
    }

    [Fact]
    public void DissolvedUnitWithPeople_IsBlocked_UntilTheyHaveAPlace()
    {
        AddPerson(district);
        Add(ReorganizationKind.Merge, "29866", "Phường 1", "1", "Phường Mới", "87");
        Add(ReorganizationKind.Merge, "29869", "Phường 2", "1", "Phường Mới", "87");
        Add(ReorganizationKind.Dissolve, "866", "Thành phố Cao Lãnh", null, null, null);

        Assert.Contains(Plan().Findings,
            f => f.Severity == PlanSeverity.Blocks && f.Text.Contains("còn 1 người chưa có nơi đến", StringComparison.Ordinal));

        placements.Add(
            new ReorganizationPlacement { Id = Guid.CreateVersion7(), ReorganizationId = Guid.Empty, FromCode = "866", ToCode = "1" });
        var plan = Plan();
        Assert.False(plan.IsBlocked);
        Assert.Single(plan.Moves, m => m.FromUnitId == district.Id);
    }

    [Fact]
    public void SplitUnit_NeedsAPlaceForEachPerson()
    {
        AddPerson(first);
        var named = AddPerson(first);
        Add(ReorganizationKind.Split, "29866", "Phường 1", "29869", "Phường 2", "866", LineageShare.Part);
        Add(ReorganizationKind.Split, "29866", "Phường 1", "3", "Phường 3", "866", LineageShare.Remainder);
        placements.Add(new ReorganizationPlacement
        {
            Id = Guid.CreateVersion7(), ReorganizationId = Guid.Empty, EmployeeNumber = people.Single(p => p.Id == named).EmployeeNumber,
            ToCode = "29869",
        });

        var plan = Plan();

        Assert.Contains(plan.Findings, f => f.Severity == PlanSeverity.Blocks && f.Text.Contains("còn 1 người", StringComparison.Ordinal));
        Assert.Contains(new PersonMove(named, first.Id, second.Id, Day), plan.Moves);
    }

    [Fact]
    public void SourceUnknownToTheSoftware_IsAWarning_AndKeptInTheLineage()
    {
        Add(ReorganizationKind.Merge, "28249", "Phường 4", "28249", "Phường Mỹ Tho", "87");

        var plan = Plan();

        Assert.False(plan.IsBlocked);
        Assert.Single(plan.Steps, s => s.Kind == UnitStepKind.Open);
        Assert.Null(Assert.Single(plan.Lineage).FromUnitId);
    }

    [Fact]
    public void UnitWhoseParentEnds_MustGetAnother()
    {
        Add(ReorganizationKind.Change, "29866", "Phường 1", "29866", "Phường Một", null);
        Add(ReorganizationKind.Dissolve, "866", "Thành phố Cao Lãnh", null, null, null);

        var plan = Plan();

        Assert.Equal(3, plan.Closing.Count()); // the district goes with everything still below it
        Assert.False(plan.IsBlocked);
    }

    [Fact]
    public void TwoUnitsWithOneCode_AreBlocked()
    {
        Add(ReorganizationKind.Open, null, null, "29869", "Phòng Văn hóa", "866");

        Assert.Contains(Plan().Findings, f => f.Text.StartsWith("Mã 29869 dùng cho", StringComparison.Ordinal));
    }

    [Fact]
    public void UnitBelowItself_IsBlocked()
    {
        Add(ReorganizationKind.Move, "866", "Thành phố Cao Lãnh", null, null, "29866");

        Assert.Contains(Plan().Findings, f => f.Text.Contains("không thể trực thuộc chính nó", StringComparison.Ordinal));
    }

    [Fact]
    public void SuccessiveDays_CarryPeopleFromUnitToUnit()
    {
        Add(ReorganizationKind.Merge, "29869", "Phường 2", "29866", "Phường 1", "866", day: new DateOnly(2025, 1, 1));
        Add(ReorganizationKind.Merge, "29866", "Phường 1", "9", "Phường Cao Lãnh", "87");
        AddPerson(second);

        var plan = Plan();

        Assert.False(plan.IsBlocked);
        Assert.Equal([first.Id, plan.Steps.Single(s => s.Kind == UnitStepKind.Open).UnitId], plan.Moves.Select(m => m.ToUnitId));
    }

    private static OrganizationUnit Unit(string code, string name, string kind, OrganizationUnit? parent) =>
        OrganizationUnit.Open(Guid.CreateVersion7(), parent, new UnitFacts(code, name, kind, "xa", "huyen", null, null, null));

    private ReorganizationPlan Plan() => ReorganizationPlanner.Plan(new PlanInput(units, people, lines, placements, _ => true, true));

    private Guid AddPerson(OrganizationUnit unit)
    {
        var person = new PlanPerson(Guid.CreateVersion7(), $"DT{people.Count:0000}", unit.Id);
        people.Add(person);
        return person.Id;
    }

    private void Add(
        ReorganizationKind kind, string? fromCode, string? fromName, string? toCode, string? toName, string? parentCode,
        LineageShare share = LineageShare.Whole, DateOnly? day = null) => lines.Add(new ReorganizationLine
        {
            Id = Guid.CreateVersion7(),
            ReorganizationId = Guid.Empty,
            Number = lines.Count + 1,
            EffectiveOn = day ?? Day,
            Kind = kind,
            FromCode = fromCode,
            FromName = fromName,
            ToCode = toCode,
            ToName = toName,
            ToKind = toName is null ? null : kind == ReorganizationKind.Open ? "co_quan_chuyen_mon_cap_huyen" : "phuong",
            ToParentCode = parentCode,
            Share = share,
        });
}
