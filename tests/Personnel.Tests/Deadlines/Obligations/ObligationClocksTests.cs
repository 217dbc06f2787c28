using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Tests.Deadlines.Obligations;

public sealed class ObligationClocksTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.From(CatalogueSeed.Holidays());
    private static readonly DateOnly DecidedOn = new(2019, 12, 25);
    private static readonly DateTime Entered = VietnamTime.StartOfDayUtc(new DateOnly(2020, 1, 10));

    [Fact]
    public void D10_1_IncompleteRecord_KeepsTheClockRunning()
    {
        var obligation = ObligationClocks.ForRecruitment(NewEmployee(), DecidedOn, null, Calendar, Entered);

        Assert.Equal(ObligationState.Open, obligation.State);
        Assert.Equal(new DateOnly(2020, 1, 30), obligation.DueOn);
    }

    [Fact]
    public void D10_1_CompleteRecord_StopsTheClock()
    {
        var employee = NewEmployee();
        Fill(employee);

        var obligation = ObligationClocks.ForRecruitment(employee, DecidedOn, null, Calendar, Entered);

        Assert.Equal(ObligationState.DoneOnTime, obligation.State);
    }

    [Fact]
    public void D10_1_OneRequiredFieldEmpty_IsNamed()
    {
        var employee = NewEmployee();
        Fill(employee);
        employee.IdNumber = null;

        Assert.Equal("so_giay_to", Assert.Single(RecordCompleteness.MissingFields(employee)).Key);
        Assert.False(RecordCompleteness.IsComplete(employee));
    }

    [Fact]
    public void D10_1_LastMinuteOfTheLastDay_IsOnTime_TheNextIsLate()
    {
        var midnight = VietnamTime.StartOfDayUtc(new DateOnly(2020, 1, 31));
        var onTime = ObligationClocks.ForRecruitment(NewEmployee(), DecidedOn, null, Calendar, Entered);
        var late = ObligationClocks.ForRecruitment(NewEmployee(), DecidedOn, null, Calendar, Entered);

        onTime.CloseAt(midnight.AddTicks(-1));
        late.CloseAt(midnight);

        Assert.Equal(ObligationState.DoneOnTime, onTime.State);
        Assert.Equal(ObligationState.DoneLate, late.State);
    }

    [Fact]
    public void D10_2_DecisionSignedBeforeItsEffect_CountsFromTheEffect()
    {
        var decision = Signed(new DateOnly(2020, 1, 15), effectiveFrom: new DateOnly(2020, 2, 1));

        var obligation = ObligationClocks.ForChangeMade(NewEmployee(), decision, Calendar, Entered);

        Assert.Equal(new DateOnly(2020, 2, 17), obligation.DueOn);
        Assert.Equal(ObligationState.DoneOnTime, obligation.State);
    }

    [Fact]
    public void D10_2_DecisionWithEffectInThePast_CountsFromTheSigning()
    {
        var decision = Signed(new DateOnly(2020, 7, 1), effectiveFrom: new DateOnly(2020, 1, 1));

        Assert.Equal(new DateOnly(2020, 7, 1), ObligationClocks.StartOf(decision));
    }

    [Fact]
    public void Overdue_IsNewsOnlyOnce()
    {
        var obligation = ObligationClocks.ForRecruitment(NewEmployee(), DecidedOn, null, Calendar, Entered);

        Assert.False(obligation.BecomesOverdueOn(new DateOnly(2020, 1, 30)));
        Assert.True(obligation.BecomesOverdueOn(new DateOnly(2020, 1, 31)));
        Assert.False(obligation.BecomesOverdueOn(new DateOnly(2020, 2, 1)));
    }

    private static Employee NewEmployee() => Employee.Register(
        Guid.NewGuid(), "DT-0001", "Lê Thị Thử", "cong_chuc", new Placement(Guid.NewGuid(), null, "TAP_SU", DecidedOn, null));

    private static Decision Signed(DateOnly signedOn, DateOnly effectiveFrom) => new()
    {
        Id = Guid.NewGuid(),
        Number = "12/QĐ-SNV",
        SignedOn = signedOn,
        EffectiveFrom = effectiveFrom,
        Issuer = "Sở Nội vụ",
        RecordedAt = Entered,
    };

    private static void Fill(Employee employee)
    {
        foreach (var field in ProfileFields.All.Where(f => f.IsRequired))
        {
            field.Write(employee, ValueOf(field));
        }
    }

    private static object ValueOf(ProfileField field) => field.Type switch
    {
        ProfileFieldType.Date => new DateOnly(1990, 5, 1),
        ProfileFieldType.Integer or ProfileFieldType.Hundredths or ProfileFieldType.Tenths => 1,
        ProfileFieldType.Sex => Sex.Female,
        ProfileFieldType.IdentityDocument => IdentityDocument.Cccd,
        _ => "01",
    };
}
