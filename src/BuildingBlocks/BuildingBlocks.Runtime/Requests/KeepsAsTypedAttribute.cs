namespace HoSoCanBo.BuildingBlocks.Runtime.Requests;

/// <summary>On a request that keeps what was typed as it was typed, readable or not: a draft (see <see cref="UnreadInput"/>).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeepsAsTypedAttribute : Attribute;
