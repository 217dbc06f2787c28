using HoSoCanBo.Personnel.Organisation.Domain.Headcounts;
using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Tests.Organisation;

public sealed class HeadcountTests
{
    private static readonly OrganizationUnit Top = Unit("A", null);
    private static readonly OrganizationUnit Part = Unit("B", Top);
    private static readonly OrganizationUnit OtherPart = Unit("C", Top);
    private static readonly UnitTree Tree = new([Top, Part, OtherPart]);

    [Fact]
    public void D9_4_AdjustmentsCountFromTheirDay_AndAWholeAssignmentReplacesThem()
    {
        var lines = new[]
        {
            Line(QuotaAct.Assignment, 10, new DateOnly(2026, 1, 1)),
            Line(QuotaAct.Adjustment, -1, new DateOnly(2026, 7, 1)),
            Line(QuotaAct.Assignment, 12, new DateOnly(2027, 1, 1)),
        };

        Assert.Empty(Quotas.AssignedOn(new DateOnly(2025, 12, 31), lines));
        Assert.Equal(10, Quotas.AssignedOn(new DateOnly(2026, 6, 30), lines)[(Part.Id, "BC_HC")]);
        Assert.Equal(9, Quotas.AssignedOn(new DateOnly(2026, 7, 1), lines)[(Part.Id, "BC_HC")]);
        Assert.Equal(12, Quotas.AssignedOn(new DateOnly(2027, 3, 1), lines)[(Part.Id, "BC_HC")]);
    }

    [Fact]
    public void D9_4_ABodysNumberIsTheWholeItDivides()
    {
        var headcount = new Headcount(
            Tree,
            new Dictionary<(Guid, string), int> { [(Top.Id, "BC_HC")] = 20, [(Part.Id, "BC_HC")] = 8, [(OtherPart.Id, "BC_HC")] = 9 },
            new Dictionary<(Guid, string),
            HeadcountPeople> { [(Top.Id, "BC_HC")] = new(2, Arriving: 3), [(Part.Id, "BC_HC")] = new(9, Leaving: 1, Retiring: 2) });

        Assert.Equal(new HeadcountFigures(20, 17, new HeadcountPeople(11, 3, 1, 2)), headcount.Of(Top.Id, "BC_HC"));
        Assert.Equal(20 - 11 - 3 + 1 + 2, headcount.Of(Top.Id, "BC_HC").Forecast);
        Assert.Equal(9, headcount.Of(Top.Id, null).Vacant);
        Assert.Equal(1, headcount.Of(Part.Id, "BC_HC").Over);
    }

    [Fact]
    public void D9_4_WithoutAWhole_ThePartsAreSummed_AndPartsBeyondAWholeAreFlagged()
    {
        var sum = new Headcount(Tree, new Dictionary<(Guid, string), int> { [(Part.Id, "BC_SN")] = 8, [(OtherPart.Id, "BC_SN")] = 9 },
            new Dictionary<(Guid, string), HeadcountPeople>());
        var beyond = new Headcount(Tree, new Dictionary<(Guid, string), int> { [(Top.Id, "BC_SN")] = 7, [(Part.Id, "BC_SN")] = 8 },
            new Dictionary<(Guid, string), HeadcountPeople>());

        Assert.Equal(17, sum.Of(Top.Id, "BC_SN").Assigned);
        Assert.True(beyond.Of(Top.Id, "BC_SN").IsOverdistributed);
    }

    private static OrganizationUnit Unit(string code, OrganizationUnit? parent) =>
        OrganizationUnit.Open(Guid.CreateVersion7(), parent, new UnitFacts(code, $"Đơn vị {code}", "so", "tinh", null, null, null, null));

    private static QuotaLine Line(QuotaAct act, int number, DateOnly from) =>
        new(Part.Id, "BC_HC", act, number, from, from.ToDateTime(TimeOnly.MinValue));
}
