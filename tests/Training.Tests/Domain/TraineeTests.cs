using HoSoCanBo.SharedRecords.People;
using HoSoCanBo.Training.Learners.Domain;

namespace HoSoCanBo.Training.Tests.Domain;

public sealed class TraineeTests
{
    private static readonly Guid Health = Guid.CreateVersion7();
    private static readonly Guid HomeAffairs = Guid.CreateVersion7();
    private static readonly DateOnly Recruited = new(2015, 3, 1);
    private static readonly DateOnly Moved = new(2020, 7, 1);
    private static readonly DateOnly Today = new(2026, 10, 15);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void JoinUnit_InAnyOrder_GivesTheSameHistory(bool transferFirst)
    {
        // Arrange
        var trainee = new Trainee { Id = Guid.CreateVersion7() };
        void Recruit() => trainee.JoinUnit(Health, "Chuyên viên", Recruited, Source(1));
        void Transfer() => trainee.JoinUnit(HomeAffairs, "Phó Trưởng phòng", Moved, Source(2));

        // Act
        (transferFirst ? (Action)Transfer : Recruit)();
        (transferFirst ? (Action)Recruit : Transfer)();
        trainee.Refresh(Today);

        // Assert
        Assert.Equal(
            [(Health, Recruited, (DateOnly?)Moved.AddDays(-1)), (HomeAffairs, Moved, null)],
            trainee.Memberships.OrderBy(m => m.EffectiveFrom).Select(m => (m.UnitId, m.EffectiveFrom, m.EffectiveUntil)));
        Assert.Equal(HomeAffairs, trainee.UnitId);
        Assert.Equal("Phó Trưởng phòng", trainee.PositionName);
    }

    [Fact]
    public void JoinUnit_SameEventTwice_AddsOneRow()
    {
        var trainee = new Trainee { Id = Guid.CreateVersion7() };
        var source = Source(1);

        trainee.JoinUnit(Health, null, Recruited, source);
        trainee.JoinUnit(Health, null, Recruited, source);

        Assert.Single(trainee.Memberships);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public void JoinUnit_TwoUnitsFromOneDay_TheLaterRecordedHolds(int healthRecorded, int homeAffairsRecorded)
    {
        var trainee = new Trainee { Id = Guid.CreateVersion7() };

        trainee.JoinUnit(Health, null, Recruited, Source(healthRecorded));
        trainee.JoinUnit(HomeAffairs, null, Recruited, Source(homeAffairsRecorded));
        trainee.Refresh(Today);

        Assert.Equal(healthRecorded > homeAffairsRecorded ? Health : HomeAffairs, trainee.UnitId);
        Assert.Single(trainee.Memberships, m => m.EverHolds);
    }

    [Fact]
    public void JoinUnit_FromAFutureDay_TakesEffectOnThatDay()
    {
        // Arrange
        var trainee = new Trainee { Id = Guid.CreateVersion7() };
        var nextMonth = new DateOnly(2026, 11, 1);

        // Act
        trainee.JoinUnit(Health, null, Recruited, Source(1));
        trainee.JoinUnit(HomeAffairs, null, nextMonth, Source(2));
        trainee.Refresh(Today);
        var (unitBefore, due) = (trainee.UnitId, trainee.NextChangeOn);
        trainee.Refresh(nextMonth);

        // Assert
        Assert.Equal((Health, (DateOnly?)nextMonth), (unitBefore, due));
        Assert.Equal((HomeAffairs, (DateOnly?)null), (trainee.UnitId, trainee.NextChangeOn));
    }

    [Fact]
    public void JoinUnit_BeforeTheFirstDay_ShowsTheComingUnit()
    {
        var trainee = new Trainee { Id = Guid.CreateVersion7() };

        trainee.JoinUnit(Health, null, Today.AddDays(20), Source(1));
        trainee.Refresh(Today);

        Assert.Equal(Health, trainee.UnitId);
    }

    [Fact]
    public void TakeStatus_LeavingInThePastAndComingBack_FollowsTheDays()
    {
        var trainee = new Trainee { Id = Guid.CreateVersion7() };

        trainee.TakeStatus("THOI_VIEC", countsAsPresent: false, new DateOnly(2022, 1, 1), Source(3));
        trainee.TakeStatus("DANG_LAM_VIEC", countsAsPresent: true, Recruited, Source(1));
        trainee.Refresh(Today);
        var left = trainee.IsPresent;
        trainee.TakeStatus("DANG_LAM_VIEC", countsAsPresent: true, new DateOnly(2024, 1, 1), Source(4));
        trainee.Refresh(Today);

        Assert.False(left);
        Assert.True(trainee.IsPresent);
    }

    [Fact]
    public void Identify_OlderParticularsAfterNewer_ChangesNothing()
    {
        var trainee = new Trainee { Id = Guid.CreateVersion7() };

        trainee.Identify(new PersonParticulars("000001", "Trần Thị Bích Đào", null, "CONG_CHUC"), Source(2));
        trainee.Identify(new PersonParticulars("000001", "Trần Thị Bích", null, "CONG_CHUC"), Source(1));

        Assert.Equal("Trần Thị Bích Đào", trainee.FullName);
        Assert.Equal("tran thi bich dao 000001", trainee.SearchText);
    }

    private static FactSource Source(int minute) =>
        new(Guid.CreateVersion7(), new DateTime(2026, 10, 1, 8, minute, 0, DateTimeKind.Utc), null);
}
