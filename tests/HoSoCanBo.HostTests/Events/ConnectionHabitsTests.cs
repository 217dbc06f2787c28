using System.Data;
using System.Data.Common;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.HostTests.Events;

/// <summary>
/// The interceptor every test runs under fails when it should: a level asked for, and a connection that goes back with another level.
/// </summary>
public sealed class ConnectionHabitsTests(ConnectionHabitsTests.LeakyHost host) : IClassFixture<ConnectionHabitsTests.LeakyHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Transaction_ThatAsksForALevel_IsRefused()
    {
        var refused = await Record.ExceptionAsync(() => host.InDbAsync(
            (SalaryDbContext db) => db.Database.BeginTransactionAsync(IsolationLevel.Serializable, Token)));

        Assert.Contains("asks for Serializable", Assert.IsType<InvalidOperationException>(refused).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, false)] // serializable
    [InlineData(4, true)]
    [InlineData(5, false)] // snapshot
    public async Task Connection_ThatGoesBackWithAnotherLevel_IsRefused(short level, bool isSynchronous)
    {
        var refused = await Record.ExceptionAsync(() => ReadAtAsync(level, isSynchronous));

        Assert.Equal($"A connection goes back to the pool with isolation level {level}.",
            Assert.IsType<InvalidOperationException>(refused).Message);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(2, true)]
    public async Task Connection_AtTheUsualLevel_GoesBack(short level, bool isSynchronous) =>
    Assert.Null(await Record.ExceptionAsync(() => ReadAtAsync(level, isSynchronous)));

    private async Task ReadAtAsync(short level, bool isSynchronous)
    {
        host.Habits.Level = level;
        try
        {
            await host.InDbAsync(async (SalaryDbContext db) => isSynchronous ? db.JobRuns.Count() : await db.JobRuns.CountAsync(Token));
        }
        finally
        {
            host.Habits.Level = null;
        }
    }

    /// <summary>A host whose connections are at whatever level the test says.</summary>
    public sealed class LeakyHost : HostFixture
    {
        internal LeakyHabits Habits { get; } = new();

        /// <inheritdoc />
        protected override void Configure(IWebHostBuilder host)
        {
            host.UseSetting("BackgroundWork:Enabled", "false");
            host.ConfigureTestServices(services =>
                services.ConfigureDbContext<SalaryDbContext>((_, options) => options.AddInterceptors(Habits)));
        }
    }

    /// <summary>The interceptor itself, with the answer of the server made up.</summary>
    internal sealed class LeakyHabits : ConnectionHabits
    {
        private readonly AsyncLocal<short?> answer = new();

        /// <summary>What the server says within this test; other work of the host is left alone.</summary>
        public short? Level { set => answer.Value = value; }

        protected override Task<short?> LevelOfAsync(DbConnection connection) => Task.FromResult(answer.Value);
    }
}
