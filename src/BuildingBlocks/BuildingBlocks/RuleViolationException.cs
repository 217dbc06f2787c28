namespace HoSoCanBo.BuildingBlocks;

/// <summary>A refusal by a rule of the domain: nothing was changed, and the user is told why and what to do.</summary>
/// <param name="code">Stable code, <c>module.what-is-wrong</c>; API clients may rely on it.</param>
/// <param name="message">Vietnamese sentence for the user. Never holds identity numbers.</param>
public sealed class RuleViolationException(string code, string message) : Exception(message)
{
    /// <summary>Stable code of the rule.</summary>
    public string Code { get; } = code;
}
