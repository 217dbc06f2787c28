using HoSoCanBo.BuildingBlocks.Runtime.Persistence;

namespace HoSoCanBo.Host.Startup;

/// <summary>Why a host cannot start, for the operator's log and script.</summary>
/// <param name="message">What is wrong and what to do.</param>
/// <param name="exitCode">One of <see cref="ExitCodes"/>.</param>
internal sealed class StartException(string message, int exitCode) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}

/// <summary>How the process ends (docs/operations.md).</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUse = 2;
    public const int DatabaseNotUsable = 3;
    public const int SchemaTooOld = 4;

    /// <summary>Logs one clear line and says how the process should end.</summary>
    public static int Report(ILogger log, Exception exception)
    {
        log.LogDebug(exception, "Details");
        switch (exception)
        {
            case StartException known:
                log.LogCritical("The host cannot start: {Message}", known.Message);
                return known.ExitCode;
            case var _ when Outage.Find(exception) is { } outage:
                log.LogCritical("The host cannot start: a database does not work. {Message} Check disk, folder rights or the server.",
                    outage.Details);
                return DatabaseNotUsable;
            default:
                log.LogCritical("The host cannot start: {Message}", exception.GetBaseException().Message);
                return Failed;
        }
    }
}
