namespace HoSoCanBo.Personnel.Employees.Domain;

/// <summary>Hoàn tác nhập: a record that a file made by mistake. It stays with its whole history and counts on no day.</summary>
internal sealed partial class Employee
{
    /// <summary>Đã hủy, nhập nhầm: the code in record_statuses.csv.</summary>
    public const string Annulled = "NHAP_NHAM";

    /// <summary>Ids begin with the moment they were made, which the people of one file share; their ends differ.</summary>
    private const int RandomDigits = 16;

    /// <summary>
    /// Takes the record back. Its number and identity number become free for whom they belong to; the audit trail keeps them.
    /// </summary>
    /// <returns>The first day on which it had counted.</returns>
    public DateOnly Annul()
    {
        var first = statusPeriods.Min(p => p.EffectiveFrom);
        statusPeriods.Where(p => p.EverHolds).ToList().ForEach(p => p.EndOn(p.EffectiveFrom.AddDays(-1)));
        statusPeriods.Add(new StatusPeriod(Id, Annulled, first, null));
        CloseAssignment(CurrentAssignment.EffectiveFrom);
        StatusCode = Annulled;
        EmployeeNumber = $"HUY-{$"{Id:N}"[^RandomDigits..]}".ToUpperInvariant();
        (IdNumber, HostUnitId) = (null, null);
        return first;
    }
}
