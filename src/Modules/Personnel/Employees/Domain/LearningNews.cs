using HoSoCanBo.Personnel.Contracts;

namespace HoSoCanBo.Personnel.Employees.Domain;

/// <summary>What courses need to know of a record.</summary>
internal sealed record LearningOfRecord(string? Professional, string? Political, string? State, DateOnly? ServesSince, bool IsFemale,
    bool IsOfMinority)
{
    private const string Kinh = "01"; // ethnic_groups.csv

    public static LearningOfRecord Of(Employee e) => new(
        e.ProfessionalLevelCode, e.PoliticalTheoryCode, e.StateManagementCode, e.RecruitedOn, e.Sex == Reference.Domain.Sex.Female,
        e.EthnicGroupCode is { } group && group != Kinh);
}

/// <summary>Tells Training what the record says of qualifications.</summary>
internal static class LearningNews
{
    public static LearningFactsChanged Of(Employee employee, Guid? decisionId, TimeProvider clock)
    {
        var learning = LearningOfRecord.Of(employee);
        return new LearningFactsChanged(
            Guid.CreateVersion7(), clock.GetUtcNow(), decisionId, employee.Id, learning.Professional, learning.Political, learning.State,
            learning.ServesSince,
            learning.IsFemale, learning.IsOfMinority);
    }
}
