using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.People.Features.PaidEmployees;
using HoSoCanBo.Salary.People.Features.SalaryChanges;

namespace HoSoCanBo.Salary.People.Features.PaySeries;

/// <summary>Salary lines one after another: steps, the years beyond the frame, a new rank.</summary>
internal sealed class SeriesOfLines
{
    private readonly PaidEmployee person;
    private readonly List<Line> lines;

    private SeriesOfLines(PaidEmployee person, List<Line> lines) => (this.person, this.lines) = (person, lines);

    /// <summary>What the lines say.</summary>
    public IEnumerable<string> Words => lines.Select(l => SalaryWords.Of(l.Change, l.Terms, l.From));

    /// <summary>Completes and checks every line with the tables.</summary>
    /// <exception cref="RuleViolationException">A line is not on the tables, or lines that start later were not accepted.</exception>
    public static SeriesOfLines Read(RecordPaySeries command, PaidEmployee person, PayTables tables)
    {
        var before = person.SalaryLines.Where(l => l.WithdrawnAt is null && l.EffectiveFrom < command.Rows[0].EffectiveFrom)
            .MaxBy(l => l.EffectiveFrom)?.RankCode;
        var lines = command.Read((row, index) =>
        {
            var (from, rank) = (row.EffectiveFrom!.Value, Filled(row.RankCode) ?? Filled(command.RankCode));
            var change = row.BeyondFramePercent > 0 ? SalaryChangeKind.BeyondFrame
                : before is not null && rank is not null && before != rank ? SalaryChangeKind.GradeChange
                : SalaryChangeKind.RegularStep;
            if (rank is null || row.Step is null)
            {
                throw new RuleViolationException("salary.series-step", "nhập mã ngạch và bậc.");
            }

            before = rank;
            var input = new LineInput { Change = change.ToString(), RankCode = rank, Step = row.Step,
                BeyondFramePercent = row.BeyondFramePercent };
            return new Line(command.EntryOf(index), change, input.ToTerms(tables, person.KindCode, from), from);
        });
        if (!command.AcceptsLaterLines)
        {
            person.RefuseBeforeLaterLine(lines[^1].Terms, lines[^1].From);
        }

        return new SeriesOfLines(person, lines);
    }

    /// <summary>Why the series waits for a second person.</summary>
    public IEnumerable<string> WhyGrave(GraveChange grave) => lines.SelectMany(l => grave.OfLine(person, l.Terms, l.From));

    /// <summary>Records the lines, tells of each and asks for the sheets.</summary>
    public async Task RecordAsync(SalaryRecords records, IReadOnlyList<PayDecision> papers, string what,
        CancellationToken cancellationToken)
    {
        foreach (var (line, paper) in lines.Zip(papers))
        {
            records.Publish(person.Decide(line.Terms, line.Change, line.From, records.Source(line.Id, paper)), paper);
        }

        await records.SaveAsync(what, papers[^1], cancellationToken);
    }

    private static string? Filled(string? code) => VietnameseText.Clean(code);

    private sealed record Line(Guid Id, SalaryChangeKind Change, SalaryTerms Terms, DateOnly From);
}
