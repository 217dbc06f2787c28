using HoSoCanBo.Testing;

namespace HoSoCanBo.Bench;

/// <summary>Waits until a started host has caught up with missed jobs, so that they are in no figure.</summary>
internal static class Quiet
{
    private const int SecondsInARow = 3;
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(100);

    public static async Task WaitAsync(HostProcess host)
    {
        var before = host.ProcessorTime;
        for (var quiet = 0; quiet < SecondsInARow;)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            var now = host.ProcessorTime;
            quiet = now - before < Idle ? quiet + 1 : 0;
            before = now;
        }
    }
}
