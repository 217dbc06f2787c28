using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Records.Features.Employees;

/// <summary>How strongly a status stands out: working people calm, absent ones noted, those who left greyed.</summary>
internal static class EmployeeStatusTone
{
    public static Tone Of(string statusCode, ReferenceSnapshot reference) => statusCode switch
    {
        RecordStatusCodes.Working => Tone.Success,
        RecordStatusCodes.Suspended => Tone.Danger,
        _ => reference.PresentStatuses.Contains(statusCode) ? Tone.Warning : Tone.Neutral,
    };
}
