using FluentValidation;
using MediatR;

namespace HoSoCanBo.BuildingBlocks.Runtime.Requests;

/// <summary>Runs the validators of a request before its handler; what could not be read is invalid too, though it is optional.</summary>
internal sealed class ValidationBehavior<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators, UnreadInput unread)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    private static readonly bool KeepsAsTyped = typeof(TRequest).IsDefined(typeof(KeepsAsTypedAttribute), inherit: false);

    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var failures = validators.SelectMany(validator => validator.Validate(request).Errors).ToList();
        var isUnread = unread.IsAny && validators.Any() && !KeepsAsTyped; // the page says already what could not be read
        return failures.Count == 0 && !isUnread ? next() : throw new ValidationException(failures);
    }
}
