using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.People.Features.PaidEmployees;
using HoSoCanBo.Salary.People.Features.SalaryChanges;

namespace HoSoCanBo.Salary.People.Features.PaySeries;

/// <summary>
/// Levels of one allowance one after another, as thâm niên nhà giáo rises year by year: each ends when the next begins, by that paper.
/// </summary>
internal sealed class SeriesOfLevels
{
    private readonly List<Level> levels;

    private SeriesOfLevels(List<Level> levels) => this.levels = levels;

    /// <summary>What the levels say.</summary>
    public IEnumerable<string> Words => levels.Select(l => SalaryWords.Of(l.Terms, l.From, null));

    /// <summary>Completes and checks every level with the tables.</summary>
    /// <exception cref="RuleViolationException">A level is not given as its kind is computed.</exception>
    public static SeriesOfLevels Read(RecordPaySeries command, PayTables tables) => new(command.Read((row, index) =>
    {
        var from = row.EffectiveFrom!.Value;
        var kind = AllowanceCheck.KindOf(new AllowanceFact(command.What!.Trim()), tables, from);
        var form = new AllowanceForm
        {
            Code = kind.Code,
            Percent = kind.Computation == AllowanceComputation.Percent ? row.Level : null,
            Coefficient = kind.Computation is AllowanceComputation.Percent or AllowanceComputation.Amount ? null : row.Level,
            AmountInDong = kind.Computation == AllowanceComputation.Amount && row.Level is { } amount ? (long)amount : null,
        };
        var (terms, mayOverlap) = form.ToTerms(tables, from);
        return new Level(command.EntryOf(index), terms, mayOverlap, from);
    }));

    /// <summary>Why the series waits for a second person.</summary>
    public IEnumerable<string> WhyGrave(GraveChange grave, bool isSameUnit) =>
        levels.SelectMany(l => grave.OfAllowance(l.Terms, l.From, isSameUnit));

    /// <summary>Records the levels; what was held until then ends, and a later level that is known already is not touched.</summary>
    public async Task RecordAsync(
        PaidEmployee person, SalaryRecords records, IReadOnlyList<PayDecision> papers, string what, CancellationToken cancellationToken)
    {
        var (code, first) = (levels[0].Terms.Code, levels[0].From);
        var known = person.Allowances.Where(a => a.WithdrawnAt is null && a.Code == code).ToList();
        if (known.Find(a => a.EffectiveFrom < first && a.EffectiveUntil is null) is { } held)
        {
            person.EndAllowance(held.Id, first.AddDays(-1), papers[0].Id);
        }

        var after = known.Where(a => a.EffectiveFrom > levels[^1].From).Min(a => (DateOnly?)a.EffectiveFrom)?.AddDays(-1);
        for (var i = 0; i < levels.Count; i++)
        {
            var (level, next) = (levels[i], i + 1 < levels.Count ? levels[i + 1] : null);
            var until = next?.From.AddDays(-1) ?? after;
            var granted = person.Grant(level.Terms, level.From, until, level.MayOverlap, records.Source(level.Id, papers[i]));
            if (next is not null)
            {
                person.EndAllowance(granted.Id, until!.Value, papers[i + 1].Id);
            }
        }

        await records.SaveAsync(what, papers[^1], cancellationToken);
    }

    private sealed record Level(Guid Id, AllowanceTerms Terms, bool MayOverlap, DateOnly From);
}
