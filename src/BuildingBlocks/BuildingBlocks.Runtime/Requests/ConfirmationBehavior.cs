using HoSoCanBo.BuildingBlocks.Runtime.Access;
using MediatR;

namespace HoSoCanBo.BuildingBlocks.Runtime.Requests;

/// <summary>
/// Asks for the password again before a request that stands for a signature is handled: its handler finds in <see cref="ActProof"/> who
/// has proved to be there. Modules ask no other module; this does it for them.
/// </summary>
internal sealed class ConfirmationBehavior<TRequest, TResponse>(IEnumerable<IActConfirmation> confirmations, ActProof proof)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request is IConfirmedAct act)
        {
            proof.Actor = await confirmations.Single().ConfirmAsync(act.Password, nameof(IConfirmedAct.Password), cancellationToken);
        }

        return await next();
    }
}
