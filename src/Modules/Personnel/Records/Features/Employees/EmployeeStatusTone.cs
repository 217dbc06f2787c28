using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.Personnel.Persistence;

namespace HoSoCanBo.Personnel.Records.Features.Employees;

/// <summary>How strongly a status stands out: working people calm, absent ones noted, those who left greyed.</summary>
internal static class EmployeeStatusTone
{
    public static Tone Of(string statusCode, ReferenceSnapshot reference) => statusCode switch
    {
        "DANG_LAM_VIEC" => Tone.Success,
        "TAM_DINH_CHI" => Tone.Danger,
        _ => reference.PresentStatuses.Contains(statusCode) ? Tone.Warning : Tone.Neutral,
    };
}
