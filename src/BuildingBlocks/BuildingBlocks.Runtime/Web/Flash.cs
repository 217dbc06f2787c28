using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web;

/// <summary>A message that survives one redirect: the small success of the last action.</summary>
public static class FlashExtensions
{
    private const string Key = "flash";

    /// <summary>Keeps the message for the next page.</summary>
    public static void Flash(this ITempDataDictionary tempData, string message) => tempData[Key] = message;

    /// <summary>The kept message, once.</summary>
    public static string? TakeFlash(this ITempDataDictionary tempData) => tempData[Key] as string;
}
