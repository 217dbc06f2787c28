using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web;

/// <summary>A message that survives one redirect: the small success of the last action, or why there was none.</summary>
public static class FlashExtensions
{
    private const string Key = "flash";
    private const string WarningKey = "flash-warning";

    /// <summary>Keeps the message for the next page.</summary>
    public static void Flash(this ITempDataDictionary tempData, string message) => tempData[Key] = message;

    /// <summary>The kept message, once.</summary>
    public static string? TakeFlash(this ITempDataDictionary tempData) => tempData[Key] as string;

    /// <summary>Keeps a message about something that was not done.</summary>
    public static void FlashWarning(this ITempDataDictionary tempData, string message) => tempData[WarningKey] = message;

    /// <summary>The kept warning, once.</summary>
    public static string? TakeWarning(this ITempDataDictionary tempData) => tempData[WarningKey] as string;
}
