using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Pay;

namespace HoSoCanBo.Salary.Tests.Months;

public sealed class PaySheetTests
{
    private static readonly DateOnly PayDay = new(2026, 10, 15);
    private static readonly PayMonth October = new(2026, 10);

    [Fact]
    public void Submit_InTheWindow_KeepsNameTimeAndHash()
    {
        var sheet = NewSheet();

        sheet.Submit(PayDay, "abc", On(12));

        Assert.Equal((SheetState.Submitted, "Lê Thị Sen", "abc", PayDay), (sheet.State, sheet.SubmittedBy, sheet.Hash, sheet.PaidOn));
        Assert.Equal(0, sheet.DaysLate(new DateOnly(2026, 12, 1)));
    }

    [Fact]
    public void D15_1_Submit_AfterTheWindow_IsRefusedUntilItIsExtended()
    {
        var sheet = NewSheet();

        Assert.Equal("salary.window-closed", Refused(() => sheet.Submit(PayDay, "abc", On(13))));
        sheet.Extend(new DateOnly(2026, 10, 16), new DateOnly(2026, 10, 13));
        sheet.Submit(PayDay, "abc", On(14));

        Assert.Equal(2, sheet.DaysLate(new DateOnly(2026, 12, 1)));
    }

    [Fact]
    public void D15_1_OnDay11_TheUnitIsMarkedLate_Once()
    {
        var sheet = NewSheet();

        Assert.False(sheet.BecomesLateOn(new DateOnly(2026, 10, 12)));
        Assert.True(sheet.BecomesLateOn(new DateOnly(2026, 10, 13)));
        Assert.False(sheet.BecomesLateOn(new DateOnly(2026, 10, 14)));
        Assert.Equal(new DateOnly(2026, 10, 13), sheet.LateSince);
    }

    [Fact]
    public void Submitted_IsNotChanged_AndReturned_IsAgain()
    {
        var sheet = NewSheet();
        sheet.Submit(PayDay, "abc", On(5));

        Assert.Equal("salary.sheet-closed", Refused(() => sheet.TakeSums(new SheetSums())));
        sheet.Return("Thiếu người", new DateOnly(2026, 10, 20), On(6));
        sheet.TakeSums(new SheetSums());
        sheet.Submit(PayDay, "def", On(19));

        Assert.Equal((1, "def"), (sheet.ReturnCount, sheet.Hash));
    }

    [Fact]
    public void Locked_IsNotReturned()
    {
        var sheet = NewSheet();
        sheet.Submit(PayDay, "abc", On(5));
        sheet.Consolidate();
        sheet.Lock();

        Assert.Equal("salary.sheet-not-returnable", Refused(() => sheet.Return("Sai", new DateOnly(2026, 10, 20), On(26))));
    }

    private static PaySheet NewSheet() => new(
        new SheetKey(October, Guid.CreateVersion7(), "NSNN", SheetKind.Main), SheetGroup.Province, null, new DateOnly(2026, 10, 12),
        new DateTime(2026, 9, 30, 17, 0, 0, DateTimeKind.Utc));

    private static Act On(int day) =>
        new("Lê Thị Sen", Guid.NewGuid(), new DateTime(2026, 10, day, 3, 0, 0, DateTimeKind.Utc), new DateOnly(2026, 10, day));

    private static string Refused(Action act) => Assert.IsType<RuleViolationException>(Record.Exception(act)).Code;
}
