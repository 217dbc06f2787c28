using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Features.MyAccount;

/// <summary>Đăng xuất: this session, or every session of the own account on every device.</summary>
/// <param name="Everywhere">Every session.</param>
/// <param name="SessionId">This session; its cookie is refused from now on, wherever it was copied to.</param>
/// <param name="Browser">What the browser says it is.</param>
[AnySignedInUser]
internal sealed record EndSessions(bool Everywhere, Guid? SessionId, string? Browser) : IRequest;

internal sealed class EndSessionsHandler(AccountsDbContext db, AccountsOptions options, RequestContext request)
    : IRequestHandler<EndSessions>
{
    public async Task<Unit> Handle(EndSessions command, CancellationToken cancellationToken)
    {
        var account = await db.Accounts.RequireAsync(a => a.Id == request.User.Id, cancellationToken);
        if (command.Everywhere)
        {
            account.Credentials.EndSessions();
        }
        else if (command.SessionId is { } session)
        {
            await EndAsync(session, account.Id, cancellationToken);
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

    private async Task EndAsync(Guid session, Guid accountId, CancellationToken cancellationToken)
    {
        var now = request.Clock.UtcNow();
        var over = now - (options.LongestSession * 2); // their cookies have run out by themselves
        await db.EndedSessions.Where(s => s.EndedAt < over).ExecuteDeleteAsync(cancellationToken);
        db.EndedSessions.Add(new EndedSession { Id = session, AccountId = accountId, EndedAt = now });
    }
}
