using HoSoCanBo.Testing;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Seals.Domain;
using HoSoCanBo.Training.Seals.Features.Seals;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Tests.Seals;

/// <summary>Đ13.1.b: whatever is done to sealed content in the database is found and named. Spoils seals, so the host is its own.</summary>
public sealed class SealCheckTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task D13_1_b_iii_a_whole_chain_passes_and_the_verb_says_so()
    {
        var chain = await SealAsync(3);

        var report = await host.SendAsync(new CheckSeals());

        Assert.DoesNotContain(report.Faults, f => f.ChainId == chain);
        Assert.True(report.Seals >= 3);
    }

    [Fact]
    public async Task D13_1_b_iii_one_changed_byte_is_found_in_that_seal_and_named()
    {
        var chain = await SealAsync(3);

        await SpoilAsync(chain, 2, seal => seal[^2] ^= 1);

        var fault = Assert.Single(await FaultsAsync(chain), f => f.Sequence == 2);
        Assert.Contains("Con dấu số 2: nội dung đã bị sửa", fault.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D13_1_b_iii_a_changed_text_with_a_fitting_hash_is_found_by_the_seal_after_it()
    {
        var chain = await SealAsync(3);

        await SpoilAsync(chain, 2, seal => seal[^2] ^= 1, withHash: true);

        Assert.Contains(await FaultsAsync(chain),
            f => f is { Sequence: 3 } && f.What.Contains("không nối với con dấu đứng trước", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, "Thiếu con dấu số 1")]
    [InlineData(2, "Thiếu con dấu số 2")]
    [InlineData(3, "Thiếu con dấu số 3: đã bị gỡ khỏi cuối chuỗi")]
    public async Task D13_1_b_iii_a_seal_that_was_taken_away_is_missed(int sequence, string what)
    {
        var chain = await SealAsync(3);

        await host.InDbAsync((TrainingDbContext db) => db.Seals.Where(s => s.ChainId == chain && s.Sequence == sequence)
            .ExecuteDeleteAsync());

        Assert.Contains(await FaultsAsync(chain), f => f.What.StartsWith(what, StringComparison.Ordinal));
    }

    [Fact]
    public async Task D13_1_b_iii_two_seals_that_changed_places_are_both_named()
    {
        var chain = await SealAsync(3);

        await host.InDbAsync(async (TrainingDbContext db) =>
        {
            await db.Seals.Where(s => s.ChainId == chain && s.Sequence == 1).ExecuteUpdateAsync(s => s.SetProperty(x => x.Sequence, 9));
            await db.Seals.Where(s => s.ChainId == chain && s.Sequence == 2).ExecuteUpdateAsync(s => s.SetProperty(x => x.Sequence, 1));
            await db.Seals.Where(s => s.ChainId == chain && s.Sequence == 9).ExecuteUpdateAsync(s => s.SetProperty(x => x.Sequence, 2));
        });

        var faults = await FaultsAsync(chain);
        Assert.Contains(faults, f => f is { Sequence: 1 } && f.What.Contains("sai chỗ", StringComparison.Ordinal));
        Assert.Contains(faults, f => f is { Sequence: 2 } && f.What.Contains("sai chỗ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task D13_1_b_iii_a_seal_put_in_at_the_end_is_named()
    {
        var chain = await SealAsync(2);

        await host.InDbAsync(async (TrainingDbContext db) =>
        {
            var last = await db.Seals.AsNoTracking().SingleAsync(s => s.ChainId == chain && s.Sequence == 2);
            db.Seals.Add(new Seal
            {
                Id = Guid.CreateVersion7(), ChainId = chain, Sequence = 3, Kind = last.Kind, Level = last.Level,
                SubjectId = last.SubjectId, NoticeId = last.NoticeId, Content = last.Content,
                Hash = last.Hash, PreviousHash = last.Hash, Code = Guid.NewGuid()
                    .ToString("N"), SealedAt = last.SealedAt, SealedByName = "Kẻ gian",
            });
            await db.SaveChangesAsync();
        });

        Assert.Contains(await FaultsAsync(chain), f => f is { Sequence: 3 } && f.What.Contains("chèn thêm", StringComparison.Ordinal));
    }

    private async Task<Guid> SealAsync(int count)
    {
        var chain = Guid.CreateVersion7();
        for (var number = 1; number <= count; number++)
        {
            var text = $"Danh sách số {number}";
            await host.InDbAsync(async (TrainingDbContext db) =>
            {
                var press = new SealPress(
                    db, new BuildingBlocks.Runtime.Access.RequestContext(new Microsoft.AspNetCore.Http.HttpContextAccessor(), host.Clock));
                await press.SealAsync(
                    new SealOrder(chain, SealKind.Registration, Guid.CreateVersion7(), Guid.CreateVersion7(),
                        t => t.Line("noi-dung", text)), TestContext.Current.CancellationToken);
                await db.SaveChangesAsync();
            });
        }

        return chain;
    }

    private Task SpoilAsync(Guid chain, int sequence, Action<byte[]> change, bool withHash = false) =>
        host.InDbAsync(async (TrainingDbContext db) =>
    {
        var seals = db.Seals.Where(s => s.ChainId == chain && s.Sequence == sequence);
        var content = await seals.Select(s => s.Content).SingleAsync();
        change(content);
        var hash = withHash ? SealText.HashOf(content) : await seals.Select(s => s.Hash).SingleAsync();
        await seals.ExecuteUpdateAsync(s => s.SetProperty(x => x.Content, content).SetProperty(x => x.Hash, hash));
    });

    private async Task<IReadOnlyList<SealFault>> FaultsAsync(Guid chain) =>
        [.. (await host.SendAsync(new CheckSeals())).Faults.Where(f => f.ChainId == chain)];
}
