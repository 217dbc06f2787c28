using HoSoCanBo.Personnel.Employees.Domain.Profile;
namespace HoSoCanBo.Personnel.Employees.Domain.Rules;

/// <summary>Đầy đủ thông tin (Điều 10.1): whether every required field of the record is filled.</summary>
internal static class RecordCompleteness
{
    private static readonly ProfileField[] Required = [.. ProfileFields.All.Where(f => f.IsRequired)];

    /// <summary>The required fields that are still empty, in the order of the form.</summary>
    public static IReadOnlyList<ProfileField> MissingFields(Employee employee) =>
        [.. Required.Where(f => f.Read(employee) is null or "")];

    /// <summary>Whether nothing required is missing; only then does the clock of Điều 10.1 stop.</summary>
    public static bool IsComplete(Employee employee) => Array.TrueForAll(Required, f => f.Read(employee) is not (null or ""));
}
