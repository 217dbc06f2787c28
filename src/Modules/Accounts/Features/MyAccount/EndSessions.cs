using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using MediatR;

namespace HoSoCanBo.Accounts.Features.MyAccount;

/// <summary>Đăng xuất: this session, or every session of the own account on every device.</summary>
/// <param name="Everywhere">Every session.</param>
/// <param name="Browser">What the browser says it is.</param>
[AnySignedInUser]
internal sealed record EndSessions(bool Everywhere, string? Browser) : IRequest;

internal sealed class EndSessionsHandler(AccountsDbContext db, RequestContext request) : IRequestHandler<EndSessions>
{
    public async Task<Unit> Handle(EndSessions command, CancellationToken cancellationToken)
    {
        var account = await db.Accounts.RequireAsync(a => a.Id == request.User.Id, cancellationToken);
        if (command.Everywhere)
        {
            account.Credentials.EndSessions();
        }

        db.SignInAttempts.Add(new SignInAttempt
        {
            AccountId = account.Id,
            At = request.Clock.UtcNow(),
            Outcome = command.Everywhere ? SignInOutcome.SignedOutEverywhere : SignInOutcome.SignedOut,
            RemoteAddress = request.RemoteAddress,
            Browser = SignInAttempt.ShortBrowser(command.Browser),
        });
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
