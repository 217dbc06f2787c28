using System.Net;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Tests.Organisation.Units;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Movements;

/// <summary>Many records received or sent back at once, each for itself.</summary>
public sealed class AnswerTransfersTests(HostFixture host)
{
    private const string Page = "/bien-dong";

    [Fact]
    public async Task D11_2_ChosenRecords_AreReceived_AndOneThatWasWithdrawnSaysSo()
    {
        // Arrange
        var (sender, receiver, movements) = await SentAsync(3);
        await sender.PostFormAsync($"{Page}/{movements[1]}?handler=Withdraw", new { Reason = "Gửi nhầm" });

        // Act
        using var answered = await receiver.PostFormAsync($"{Page}?handler=Receive", Ticked(movements[0], movements[1]));

        // Assert
        AssertEx.HasStatus(HttpStatusCode.OK, answered);
        var text = await answered.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Đã trả lời 1 hồ sơ; 1 hồ sơ chưa được", text, StringComparison.Ordinal);
        Assert.Equal(
            [MovementState.Applied, MovementState.Withdrawn, MovementState.Sent],
            await StatesAsync(movements));
    }

    [Fact]
    public async Task D11_2_AllThatWait_AreReceived_AndAskedTwiceNothingIsLeft()
    {
        // Arrange
        var (_, receiver, movements) = await SentAsync(3);

        // Act
        using var first = await receiver.PostFormAsync($"{Page}?handler=Receive", new { All = true });
        using var second = await receiver.PostFormAsync($"{Page}?handler=Receive", new { All = true });

        // Assert
        Assert.Contains("Đã trả lời 3 hồ sơ.", await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Contains("Đã trả lời 0 hồ sơ.", await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.All(await StatesAsync(movements), state => Assert.Equal(MovementState.Applied, state));
    }

    [Fact]
    public async Task D11_2_ChosenRecords_AreSentBackWithOneReason_AndNotWithoutOne()
    {
        // Arrange
        var (_, receiver, movements) = await SentAsync(2);

        // Act
        using var without = await receiver.PostFormAsync($"{Page}?handler=Refuse", Ticked([.. movements]));
        using var none = await receiver.PostFormAsync($"{Page}?handler=Refuse", new { Reason = "Sai đơn vị" });
        var before = await StatesAsync(movements);
        using var refused = await receiver.PostFormAsync(
            $"{Page}?handler=Refuse", (List<KeyValuePair<string, string>>)[.. Ticked([.. movements]), new("Input.Reason", "Sai đơn vị")]);

        // Assert
        await AssertEx.HasFieldErrorAsync(without, "Reason", "Nhập lý do trả lại.");
        await AssertEx.HasSummaryErrorAsync(none, "Chọn ít nhất một hồ sơ.");
        Assert.All(before, state => Assert.Equal(MovementState.Sent, state));
        AssertEx.HasStatus(HttpStatusCode.OK, refused);
        Assert.All(await StatesAsync(movements), state => Assert.Equal(MovementState.Refused, state));
    }

    [Fact]
    public async Task RecordsOfOtherUnits_AreNotAnswered()
    {
        // Arrange
        var (sender, _, movements) = await SentAsync(1);

        // Act
        using var answered = await sender.PostFormAsync($"{Page}?handler=Receive", Ticked([.. movements]));

        // Assert
        Assert.Contains("Đã trả lời 0 hồ sơ", await answered.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Equal([MovementState.Sent], await StatesAsync(movements));
    }

    private static List<KeyValuePair<string, string>> Ticked(params Guid[] movements) =>
        [.. movements.Select(m => new KeyValuePair<string, string>("Input.MovementIds", m.ToString()))];

    /// <summary>People of one new unit, sent to another.</summary>
    private async Task<(HttpClient Sender, HttpClient Receiver, List<Guid> Movements)> SentAsync(int people)
    {
        var (from, to) = (await OwnUnits.OpenAsync(host, "Sở Gửi nhiều"), await OwnUnits.OpenAsync(host, "Sở Nhận nhiều"));
        var (sender, receiver) =
            (await host.SignInAsAsync(TestPeople.Officer, from.Id), await host.SignInAsAsync(TestPeople.Officer, to.Id));
        var movements = new List<Guid>();
        for (var i = 0; i < people; i++)
        {
            var person = await TestPeople.AddAsync(host, unitId: from.Id);
            movements.Add(Guid.CreateVersion7());
            var fields = new Dictionary<string, string>(TestPeople.Decision())
            {
                ["Input.MovementId"] = movements[i].ToString(),
                ["Input.TypeCode"] = "DIEU_DONG",
                ["Input.ToUnitId"] = to.Id.ToString(),
            };
            AssertEx.RedirectsTo(
                await sender.PostFormAsync($"/can-bo/{person.Id}/dieu-chuyen?handler=Send", fields), $"{Page}/{movements[i]}");
        }

        return (sender, receiver, movements);
    }

    private Task<List<MovementState>> StatesAsync(List<Guid> movements) => host.InDbAsync((PersonnelDbContext db) =>
        db.Movements.AsNoTracking().Where(m => movements.Contains(m.Id)).OrderBy(m => m.SentAt).ThenBy(m => m.Id).Select(m => m.State)
        .ToListAsync());
}
