using System.Text.RegularExpressions;
using HoSoCanBo.SharedRecords.People;

namespace HoSoCanBo.ArchTests;

/// <summary>The blocks are for any business; what several modules keep of people, units and decisions lies in SharedRecords.</summary>
public sealed partial class BlocksTests
{
    private static readonly string[] BusinessWords =
    [
        "Person", "People", "Personnel", "Employee", "Unit", "Units", "Decision", "Decisions", "Salary", "Pay", "Position", "Movement",
        "Transfer",
        "Quota", "Award", "Training", "Emulation", "Retirement", "Reorganization",
    ];

    [Fact]
    public void Blocks_CarryNoBusinessWord()
    {
        var types = new[] { Solution.BuildingBlocks, Solution.Runtime, Solution.Workbooks }.SelectMany(Solution.WrittenTypes).ToList();

        Assert.NotEmpty(types);
        Assert.Empty(types.SelectMany(BusinessWordsIn));
    }

    [Fact]
    public void BusinessWord_IsFound()
    {
        var found = typeof(KnownPerson).Assembly.GetTypes().SelectMany(BusinessWordsIn).ToList();

        Assert.Contains("HoSoCanBo.SharedRecords.People.KnownPerson: Person", found);
        Assert.Contains("HoSoCanBo.SharedRecords.Copies.KnownUnit: Unit", found);
        Assert.Contains("HoSoCanBo.SharedRecords.Decisions.DecisionInput: Decisions", found);
    }

    /// <summary>Business words among the words of a type's name and of its namespace.</summary>
    private static IEnumerable<string> BusinessWordsIn(Type type) =>
        Word().Matches(type.FullName!).Select(m => m.Value).Intersect(BusinessWords, StringComparer.Ordinal)
        .Select(word => $"{type.FullName}: {word}");

    [GeneratedRegex("[A-Z][a-z]+")]
    private static partial Regex Word();
}
