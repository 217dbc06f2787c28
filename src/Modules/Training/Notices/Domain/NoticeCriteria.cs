namespace HoSoCanBo.Training.Notices.Domain;

/// <summary>Đối tượng, điều kiện that the software can check from what it knows of a person; all of them have to hold.</summary>
public sealed record NoticeCriteria
{
    /// <summary>Greatest age and seniority that may be asked for.</summary>
    public const int MostYears = 70;

    /// <summary>Codes of employee_kinds.csv; empty: everybody.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Only those who hold a post.</summary>
    public bool HoldsPost { get; init; }

    /// <summary>Greatest age on the first day of the course.</summary>
    public int? MostAge { get; init; }

    /// <summary>Least years of service on that day.</summary>
    public int? LeastService { get; init; }

    /// <summary>Only those who have no certificate of this content, or a higher one, yet.</summary>
    public bool LacksContent { get; init; }

    /// <summary>The level of the record people must hold at least, as the ladder and step of a content; null: none.</summary>
    public Guid? NeedsContentId { get; init; }

    public string? NeedsContentName { get; init; }

    /// <summary>The criteria as one line.</summary>
    public string InWords()
    {
        List<string> parts = [];
        parts.Add(Kinds.Count == 0 ? "mọi đối tượng" : string.Join(", ", Kinds.Select(NoticeTerms.OfKind)));
        if (HoldsPost)
        {
            parts.Add("đang giữ chức vụ");
        }

        if (MostAge is { } age)
        {
            parts.Add($"không quá {age} tuổi");
        }

        if (LeastService is { } years)
        {
            parts.Add($"công tác từ {years} năm");
        }

        if (LacksContent)
        {
            parts.Add("chưa có chứng chỉ của nội dung này hoặc cao hơn");
        }

        if (NeedsContentName is { } needed)
        {
            parts.Add($"đã có {needed} hoặc cao hơn");
        }

        return string.Join("; ", parts);
    }
}
