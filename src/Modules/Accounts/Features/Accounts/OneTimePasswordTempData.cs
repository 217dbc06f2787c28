using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace HoSoCanBo.Accounts.Features.Accounts;

/// <summary>Carries a one-time password over one redirect, in the encrypted cookie of TempData, and no further.</summary>
internal static class OneTimePasswordTempData
{
    private const string Key = "one-time-password";

    public static void KeepPassword(this ITempDataDictionary tempData, string password) => tempData[Key] = password;

    public static string? TakePassword(this ITempDataDictionary tempData) => tempData[Key] as string;
}
