using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Records.Features.Editing;

namespace HoSoCanBo.Personnel.Records.Features.Employees;

/// <summary>The whole record of one person, as far as the user may see it.</summary>
internal sealed record EmployeeView(
    EmployeeHead Head,
    EmployeeAccess Access,
    IReadOnlyList<SectionView> Sections,
    IReadOnlyList<ProfileField> Missing,
    IReadOnlyList<TableView> Tables,
    IReadOnlyList<PostView> Posts,
    IReadOnlyList<StatusView> Statuses,
    IReadOnlyList<TimelineEntry> Timeline)
{
    /// <summary>Decisions that wait for their day.</summary>
    public IReadOnlyList<WaitingView> Waiting { get; init; } = [];

    /// <summary>Changes of the record that wait for the day of their decision.</summary>
    public IReadOnlyList<PlannedChangeView> Planned { get; init; } = [];

    /// <summary>The day of retirement, by the roadmap or of the own; null when it cannot be told.</summary>
    public DateOnly? RetiresOn { get; init; }

    /// <summary>What the rules find wrong with the record as it stands, for who may put it right.</summary>
    public IReadOnlyList<ProfileFinding> Findings { get; init; } = [];

    /// <summary>When the record was compared with the paper one, for who may edit it.</summary>
    public PaperCheckView? PaperCheck { get; init; }
}

/// <summary>Đối chiếu với hồ sơ giấy.</summary>
/// <param name="VerifiedOn">The last day; null: never.</param>
/// <param name="VerifiedBy">Who did it.</param>
/// <param name="HasChangedSince">Whether the record changed after it.</param>
/// <param name="OpenDifferences">Differences nobody has settled.</param>
internal sealed record PaperCheckView(DateOnly? VerifiedOn, string? VerifiedBy, bool HasChangedSince, int OpenDifferences);

/// <summary>A decision that waits for its day.</summary>
internal sealed record WaitingView(Guid Id, string TypeName, DateOnly EffectiveFrom);

/// <summary>What stands on top of the page.</summary>
internal sealed record EmployeeHead(
    Guid Id, int Version, string FullName, string EmployeeNumber, string? Born, string Kind, Guid UnitId, string Unit, string? Position,
    string StatusCode, string Status, TransitView? Transit, IReadOnlyList<DeadlineView> Deadlines, Guid? PhotoId = null);

/// <summary>The record is on its way to another unit.</summary>
internal sealed record TransitView(Guid MovementId, string ToUnit, DateTime SentAt);

/// <summary>An obligation that is still open.</summary>
internal sealed record DeadlineView(ObligationRule Rule, DateOnly DueOn);

/// <summary>A part of the form.</summary>
internal sealed record SectionView(ProfileSection Section, string Title, IReadOnlyList<FactView> Facts, bool MayEdit);

/// <summary>One item of the form.</summary>
internal sealed record FactView(string Key, string Label, string? Value, bool IsLong);

/// <summary>A repeating table on the page of a person.</summary>
internal sealed record ProfileTableCard(Guid EmployeeId, TableView View, bool MayReport = false);

/// <summary>A unit and post over a period.</summary>
internal sealed record PostView(string Unit, string? Division, string? Position, DateOnly From, DateOnly? Until, string? DecisionNumber);

/// <summary>A status over a period.</summary>
internal sealed record StatusView(string Status, DateOnly From, DateOnly? Until, string? DecisionNumber);

/// <summary>A decision about the person.</summary>
internal sealed record TimelineEntry(DateOnly Day, string Title, string? DecisionNumber, string? Detail, Guid? MovementId);
