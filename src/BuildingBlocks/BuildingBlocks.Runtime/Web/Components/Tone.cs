namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Components;

/// <summary>What a state means; it chooses colour and icon together, so that colour never speaks alone.</summary>
public enum Tone
{
    /// <summary>Neither good nor bad.</summary>
    Neutral,

    /// <summary>In progress, worth knowing.</summary>
    Info,

    /// <summary>Done, in order.</summary>
    Success,

    /// <summary>Due soon, to be looked at.</summary>
    Warning,

    /// <summary>Overdue, failed, destructive.</summary>
    Danger,
}

internal static class ToneExtensions
{
    public static string CssClass(this Tone tone) => $"tone-{tone.ToString().ToLowerInvariant()}";

    public static string Icon(this Tone tone) => tone switch
    {
        Tone.Info => "info-circle",
        Tone.Success => "circle-check",
        Tone.Warning => "clock-exclamation",
        Tone.Danger => "alert-triangle",
        _ => "circle-dot",
    };
}
