using System.Text.Json;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;

namespace HoSoCanBo.Personnel.Employees.Past;

/// <summary>
/// Hồ sơ tại một ngày: turns a record that is not tracked, and its rows, into what they said on a day. Units, posts and statuses
/// come from their periods; the other items from the audit trail, by the effective days of the decisions.
/// </summary>
internal sealed class RecordAsOf
{
    /// <summary>A reason that begins so corrects an entry, and so holds for the past too; every other one changes a fact.</summary>
    public const string CorrectionWords = "Sửa nhập liệu";

    private readonly DateOnly day;
    private readonly ILookup<(string Entity, string Key), (string Field, ValueChange Change)> changes;
    private readonly Dictionary<string, DateOnly> addedOn;

    /// <summary>Reads the trail.</summary>
    /// <param name="day">The day asked for.</param>
    /// <param name="entries">The audit rows of the record, oldest first.</param>
    /// <param name="effectiveDays">Effective days of the decisions they name.</param>
    public RecordAsOf(DateOnly day, IReadOnlyList<AuditEntry> entries, IReadOnlyDictionary<Guid, DateOnly> effectiveDays)
    {
        this.day = day;
        var noted = entries
            .SelectMany(e => JsonSerializer.Deserialize<List<AuditedChange>>(e.Changes)!.Select(c => (Entry: e, Change: c)))
            .ToList();
        changes = noted
            .Where(n => n.Change.Field is not null)
            .ToLookup(
                n => (n.Change.Entity, n.Change.Key),
                n => (n.Change.Field!, new ValueChange(EffectiveDayOf(n.Entry, n.Change, effectiveDays), n.Change.From, n.Change.To)));
        addedOn = noted
            .Where(n => n.Change.Field is null && n.Entry.DecisionId is { } id && effectiveDays.ContainsKey(id))
            .GroupBy(n => n.Change.Key)
            .ToDictionary(g => g.Key, g => effectiveDays[g.First().Entry.DecisionId!.Value]);
    }

    /// <summary>Turns the items of the record back.</summary>
    public void Apply(Employee employee)
    {
        foreach (var (field, value) in ValuesOf(nameof(Employee), employee.Id))
        {
            switch (field)
            {
                case nameof(Employee.FullName):
                    employee.Rename(value ?? "");
                    break;
                case nameof(Employee.EmployeeNumber):
                    employee.EmployeeNumber = value ?? "";
                    break;
                case nameof(Employee.KindCode):
                    employee.KindCode = value ?? "";
                    break;
                default:
                    if (ProfileFields.OfProperty(field) is { } known)
                    {
                        known.Write(employee, ProfileValues.FromStored(known, value));
                    }

                    break;
            }
        }

        employee.StandAsOn(day);
    }

    /// <summary>The rows that held on the day; a period that ended later is shown as lasting.</summary>
    public IReadOnlyList<ProfileRow> Apply(ProfileTable table, IEnumerable<ProfileRow> rows)
    {
        var held = new List<ProfileRow>();
        foreach (var row in rows)
        {
            if (addedOn.TryGetValue(row.Id.ToString(), out var added) && added > day)
            {
                continue;
            }

            foreach (var (property, value) in ValuesOf(table.RowType.Name, row.Id))
            {
                var field = table.Fields.FirstOrDefault(f => f.PropertyName == property);
                if (field is not null && (value is not null || !field.IsRequired))
                {
                    field.Write(row, ProfileValues.FromStored(field, value));
                }
            }

            if (table.From(row) is { } from && from > day)
            {
                continue;
            }

            if (table.Until(row) > day)
            {
                table.Fields.First(f => f.Key is "den_thang" or "den_ngay" or "ngay_thoi").Write(row, null);
            }

            held.Add(row);
        }

        return held;
    }

    private IEnumerable<(string Field, string? Value)> ValuesOf(string entity, Guid key) =>
        changes[(entity, key.ToString())].GroupBy(c => c.Field)
        .Select(g => (g.Key, ValueHistory.ValueOn([.. g.Select(c => c.Change)], day)));

    private static DateOnly? EffectiveDayOf(AuditEntry entry, AuditedChange change, IReadOnlyDictionary<Guid, DateOnly> effectiveDays) =>
        entry switch
    {
        { DecisionId: { } id } when effectiveDays.TryGetValue(id, out var effective) => effective,
        _ when change.From is null || entry.Reason.StartsWith(CorrectionWords, StringComparison.Ordinal) => null,
        _ => DateOnly.FromDateTime(VietnamTime.InVietnam(entry.At)),
    };
}
