using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HoSoCanBo.Accounts.Persistence;

/// <summary>Development only: once the host serves, prints its addresses and the demo accounts to the console.</summary>
internal sealed class DemoAccountsNotice(IHostApplicationLifetime lifetime, IServer server, IServiceScopeFactory scopes) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => _ = PrintAsync());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task PrintAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDbContext>();
        var ids = DemoAccounts.All.Select(d => d.Id).ToList();
        var present = await db.Accounts.Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync(lifetime.ApplicationStopping);
        if (present.Count > 0)
        {
            await Console.Out.WriteLineAsync(Table([.. DemoAccounts.All.Where(d => present.Contains(d.Id))]));
        }
    }

    private string Table(IReadOnlyList<DemoAccount> accounts)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var nameWidth = accounts.Max(a => a.UserName.Length) + 2;
        var roleWidth = accounts.Max(a => a.RoleCode.Length) + 2;
        var lines = accounts.Select(a => $"  {a.UserName.PadRight(nameWidth)}{a.RoleCode.PadRight(roleWidth)}{a.Purpose}");
        return $"""

            HoSoCanBo đang chạy tại: {string.Join("  ", addresses)}
            Tài khoản dùng thử, mật khẩu chung: {DemoAccounts.Password}

            {string.Join(Environment.NewLine, lines)}

            """;
    }
}
