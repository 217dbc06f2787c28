namespace HoSoCanBo.BuildingBlocks.Runtime.Modules;

/// <summary>This running host, for leases: machine, process and a random part.</summary>
public sealed class HostIdentity
{
    /// <summary>Unique among all hosts, also after a restart.</summary>
    public string Name { get; } = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}"[..Math.Min(100, Environment.MachineName.Length + 44)];
}
