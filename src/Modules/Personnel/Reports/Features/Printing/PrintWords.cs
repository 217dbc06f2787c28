using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.Personnel.Employees.Lists;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reports.Domain.Printing;

namespace HoSoCanBo.Personnel.Reports.Features.Printing;

internal static class PrintWords
{
    public static string StateOf(PrintRun run) => run.State switch
    {
        PrintState.Ordered => "Đang lập",
        PrintState.Done => "Đã xong",
        PrintState.Failed => "Không thành công",
        _ => "Đã hủy",
    };

    public static Tone ToneOf(PrintRun run) => run.State switch
    {
        PrintState.Ordered => Tone.Info,
        PrintState.Done => Tone.Success,
        PrintState.Failed => Tone.Danger,
        _ => Tone.Neutral,
    };

    /// <summary>A filter in words.</summary>
    public static string Describe(EmployeeFilter filter, ReferenceSnapshot reference)
    {
        var parts = new[]
        {
            filter.UnitId is { } unit ? reference.Units.NameOf(unit) : null,
            string.IsNullOrEmpty(filter.KindCode) ? null : reference.Catalogues.NameOf(CatalogueLookup.EmployeeKinds, filter.KindCode),
            filter.StatusOrDefault switch
            {
                EmployeeFilter.Present => "hiện có mặt",
                EmployeeFilter.Everyone => "kể cả đã thôi",
                var code => reference.Catalogues.NameOf(CatalogueLookup.RecordStatuses, code),
            },
            filter.SearchText is { } text ? $"tìm “{text}”" : null,
        };
        return string.Join(", ", parts.OfType<string>());
    }
}
