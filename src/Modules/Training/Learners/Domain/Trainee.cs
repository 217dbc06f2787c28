using HoSoCanBo.SharedRecords.People;

namespace HoSoCanBo.Training.Learners.Domain;

/// <summary>Người học: an employee as Training knows him or her (Điều 13 Quy chế 80/QĐ-UBND-HC).</summary>
public sealed class Trainee : KnownPerson
{
    /// <summary>Longest code of a level.</summary>
    public const int LevelCodeMaxLength = 20;

    /// <summary>15.2 Trình độ chuyên môn, as the record says.</summary>
    public string? ProfessionalLevelCode { get; private set; }

    /// <summary>15.3 Lý luận chính trị.</summary>
    public string? PoliticalTheoryCode { get; private set; }

    /// <summary>15.4 Quản lý nhà nước.</summary>
    public string? StateManagementCode { get; private set; }

    /// <summary>Ngày tuyển dụng.</summary>
    public DateOnly? ServesSince { get; private set; }

    /// <summary>Nữ; for statistics.</summary>
    public bool IsFemale { get; private set; }

    /// <summary>Người dân tộc thiểu số; for statistics.</summary>
    public bool IsOfMinority { get; private set; }

    /// <summary>When the record said so (UTC); null: it has not yet.</summary>
    public DateTime? LearningFactsAt { get; private set; }

    /// <summary>What the record says of qualifications; older news changes nothing.</summary>
    public void Learn(LearningFacts facts, DateTime recordedAt)
    {
        if (recordedAt < LearningFactsAt)
        {
            return;
        }

        (ProfessionalLevelCode, PoliticalTheoryCode, StateManagementCode) =
            (facts.ProfessionalLevelCode, facts.PoliticalTheoryCode, facts.StateManagementCode);
        (ServesSince, IsFemale, IsOfMinority, LearningFactsAt) = (facts.ServesSince, facts.IsFemale, facts.IsOfMinority, recordedAt);
    }
}

/// <summary>Qualifications of a record, as far as courses need them.</summary>
public sealed record LearningFacts(
    string? ProfessionalLevelCode, string? PoliticalTheoryCode, string? StateManagementCode, DateOnly? ServesSince, bool IsFemale,
    bool IsOfMinority);
