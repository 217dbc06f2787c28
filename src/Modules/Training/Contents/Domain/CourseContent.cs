using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Training.Contents.Domain;

/// <summary>
/// Nội dung đào tạo, bồi dưỡng (Điều 13.1.a Quy chế 80/QĐ-UBND-HC): its code and group stay; name, hours and legal basis are
/// <see cref="ContentTerms"/> that hold from a day, so that a course of the past keeps the programme it was held by.
/// </summary>
public sealed class CourseContent : IAudited, IVersioned
{
    /// <summary>Longest code.</summary>
    public const int CodeMaxLength = 20;

    /// <summary>Longest code of a level in the record, and of a ladder.</summary>
    public const int LevelCodeMaxLength = 20;

    private readonly List<ContentTerms> terms = [];

    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <summary>Code, for instance <c>QLNN_CV</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The group of Điều 13.1.a.</summary>
    public required ContentGroup Group { get; init; }

    /// <summary>The qualification of the record a certificate raises; null: none.</summary>
    public RaisedField? Raises { get; init; }

    /// <summary>The level it gives there, a code of the catalogue of that field.</summary>
    public string? LevelCode { get; init; }

    /// <summary>Certificates of one ladder stand for one another: a higher step serves where a lower one is asked for.</summary>
    public string? Ladder { get; init; }

    /// <summary>The step on the ladder; higher is more.</summary>
    public int? Step { get; init; }

    /// <summary>Whether courses of it may be announced.</summary>
    public bool IsInUse { get; private set; } = true;

    /// <inheritdoc />
    public int Version { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => Id;

    /// <summary>The programme through the years.</summary>
    public IReadOnlyList<ContentTerms> Terms => terms;

    /// <summary>The programme in force on a day; before the first one, the first one.</summary>
    public ContentTerms On(DateOnly day) =>
        terms.Where(t => t.EffectiveFrom <= day).MaxBy(t => (t.EffectiveFrom, t.RecordedAt))
        ?? terms.MinBy(t => (t.EffectiveFrom, t.RecordedAt))!;

    /// <summary>Another programme decision, or a correction of one from the same day.</summary>
    public void Add(ContentTerms next) => terms.Add(next);

    /// <summary>Ngừng dùng, dùng lại.</summary>
    public void Use(bool isInUse) => IsInUse = isInUse;

    /// <summary>Whether a certificate of this content serves where one of <paramref name="asked"/> is asked for.</summary>
    public bool StandsFor(CourseContent asked) =>
        asked.Id == Id || (Ladder is not null && Ladder == asked.Ladder && Step >= asked.Step);
}
