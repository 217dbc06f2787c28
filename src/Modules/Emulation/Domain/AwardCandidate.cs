using HoSoCanBo.SharedRecords.People;

namespace HoSoCanBo.Emulation.Domain;

/// <summary>Đối tượng thi đua, khen thưởng: an employee as Emulation knows him or her (Điều 14 Quy chế 80/QĐ-UBND-HC).</summary>
public sealed class AwardCandidate : KnownPerson
{
    private readonly List<StatedAward> statedAwards = [];

    /// <summary>What paper records have said about the highest award, newest last.</summary>
    public IReadOnlyList<StatedAward> StatedAwards => statedAwards;

    /// <summary>Mục 21: the highest award by the paper record.</summary>
    public void StateHighestAward(string text, FactSource source)
    {
        if (!statedAwards.Exists(a => a.Id == source.Id))
        {
            statedAwards.Add(new StatedAward(Id, text, source));
        }
    }
}
