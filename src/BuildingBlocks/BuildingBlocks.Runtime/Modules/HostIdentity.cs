namespace HoSoCanBo.BuildingBlocks.Runtime.Modules;

/// <summary>This running host, for leases: machine, process and a random part.</summary>
public sealed class HostIdentity
{
    private const int MachineNameMaxLength = 50; // Lease.Owner holds 100 letters

    /// <summary>Unique among all hosts, also after a restart.</summary>
    public string Name { get; } = $"{ShortMachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";

    private static string ShortMachineName =>
        Environment.MachineName[..Math.Min(MachineNameMaxLength, Environment.MachineName.Length)];
}
