using System.Globalization;
using CsCheck;

namespace HoSoCanBo.Personnel.Tests.Movements;

/// <summary>
/// Random histories of sending, refusing, withdrawing, sending again, receiving, merging, recording and correcting. Whatever happens:
/// one unit edits the record, no clock runs without a duty, no duty is without its clock, and a listening module agrees on every day.
/// </summary>
public sealed class MovementHistoryTests
{
    private const int LongestHistory = 24;

    /// <summary>More of them in a long run: HOSOCANBO_TEST_HISTORIES=100000.</summary>
    private static readonly int Histories =
        int.TryParse(Environment.GetEnvironmentVariable("HOSOCANBO_TEST_HISTORIES"), CultureInfo.InvariantCulture, out var many)
        ? many : 4000;

    private static readonly Gen<MovementAct> Act = Gen.Select(
        Gen.Frequency((3, Gen.OneOf(MovementAct.Kinds)), (2, Gen.OneOf("DIEU_DONG", "BO_NHIEM", "DIEU_CHUYEN_NOI_BO")),
            (4, Gen.OneOf(MovementAct.Answers))),
        Gen.Int[0, 999], Gen.Int[0, 30],
        (what, pick, days) => new MovementAct(what, pick, days));

    [Fact]
    public void RandomHistories_HaveOneEditor_ClocksOnlyForDuties_AndListenersThatAgree() =>
        Act.List[1, LongestHistory].Sample(MovementHistory.Play, iter: Histories, print: acts => string.Join(" ", acts));

    [Fact]
    public void Refused_ThenSentAgain_HasOneClock() => MovementHistory.Play(
    [
        new("DIEU_DONG", 1, 1), new("refuse", 0, 1), new("DIEU_DONG", 2, 1), new("receive", 0, 1), new("wait", 0, 40),
    ]);

    [Fact]
    public void Sent_ThenMerged_ThenReceived_LeadsToTheNewUnit() => MovementHistory.Play(
    [
        new("DIEU_DONG", 1, 1), new("merge", 0, 3), new("receive", 0, 3),
    ]);

    [Fact]
    public void ReceivedByMistake_IsTakenBack_AndCanBeSentAgain() => MovementHistory.Play(
    [
        new("DIEU_DONG", 1, 1), new("receive", 0, 1), new("cancel", 0, 3), new("DIEU_DONG", 2, 3), new("receive", 0, 3),
    ]);

    [Fact]
    public void ReceivedAfterLeaving_WasThereUntilThatDay() => MovementHistory.Play(
    [
        new("NGHI_HUU", 655, 7), new("DIEU_DONG", 181, 2), new("wait", 0, 30), new("receive", 0, 20),
    ]);

    [Fact]
    public void EnteredLate_BeforeWhatWasTakenBack_IsToldOfThatDayToo() => MovementHistory.Play(
    [
        new("DIEU_CHUYEN_NOI_BO", 139, 30), new("cancel", 0, 2), new("BO_NHIEM", 576, 4),
    ]);

    [Fact]
    public void MovedAndLeftOnOneDay_IsArchivedAtTheNewUnit() => MovementHistory.Play(
    [
        new("DIEU_CHUYEN_NOI_BO", 157, 28), new("NGHI_HUU", 155, 2), new("wait", 0, 18),
    ]);
}
