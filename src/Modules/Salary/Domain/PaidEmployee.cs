using HoSoCanBo.BuildingBlocks.People;

namespace HoSoCanBo.Salary.Domain;

/// <summary>Người hưởng lương: an employee as Salary knows him or her, with the history of the salary line (Điều 15 Quy chế 80/QĐ-UBND-HC).</summary>
public sealed class PaidEmployee : KnownPerson
{
    private readonly List<SalaryLine> salaryLines = [];

    /// <summary>Diễn biến lương: every line, those that another one replaced included.</summary>
    public IReadOnlyList<SalaryLine> SalaryLines => salaryLines;

    /// <summary>
    /// The line of the paper record. Importing a record again corrects what was imported before, also its day, so only the
    /// line recorded last stays in force.
    /// </summary>
    public void ImportLine(SalaryTerms terms, DateOnly? effectiveFrom, FactSource source)
    {
        if (salaryLines.Exists(l => l.Id == source.Id))
        {
            return;
        }

        salaryLines.Add(new SalaryLine(Id, terms, SalaryLineOrigin.Imported, effectiveFrom ?? DatedFact.FromUnknownDay, source));
        var imported = salaryLines.Where(l => l.Origin == SalaryLineOrigin.Imported).OrderBy(l => l.RecordedAt).ThenBy(l => l.Id).ToList();
        var replaced = imported.SkipLast(1).ToList();
        replaced.ForEach(l => l.Withdraw());
        salaryLines.Except(replaced).Chain();
    }
}
