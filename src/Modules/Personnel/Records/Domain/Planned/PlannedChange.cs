using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Domain.Profile;

namespace HoSoCanBo.Personnel.Records.Domain.Planned;

/// <summary>How far a change of the record is that a decision of a later day makes.</summary>
internal enum PlannedState
{
    /// <summary>Its day has not come.</summary>
    Waiting,

    /// <summary>It is in the record.</summary>
    Applied,

    /// <summary>Taken back before its day.</summary>
    Withdrawn,

    /// <summary>On its day the record no longer took it; somebody has to look.</summary>
    Stopped,
}

/// <summary>Thay đổi chờ hiệu lực: what a decision of a later day changes in a part of the record. It waits like a movement.</summary>
internal sealed class PlannedChange : IAudited
{
    public const int ValuesMaxLength = 60_000;
    public const int ReasonMaxLength = 500;
    public const int LabelsMaxLength = 1000;
    public const int NameMaxLength = 200;
    public const int TableSlugMaxLength = 40;

    private PlannedChange()
    {
    }

    public Guid Id { get; private init; }

    public Guid EmployeeId { get; private init; }

    public ProfileSection Section { get; private init; }

    /// <summary>The repeating table a row of which changes; null when single fields do.</summary>
    public string? TableSlug { get; private init; }

    /// <summary>The row; null when single fields change.</summary>
    public Guid? RowId { get; private init; }

    /// <summary>Whether the row is added on that day.</summary>
    public bool AddsRow { get; private init; }

    /// <summary>JSON: key of the field to what was typed; only fields that change.</summary>
    public string Values { get; private init; } = "";

    /// <summary>Labels of those fields, for screens: the values are shown in the record only.</summary>
    public string Labels { get; private init; } = "";

    public Guid DecisionId { get; private init; }

    /// <summary>The day it takes effect.</summary>
    public DateOnly EffectiveFrom { get; private init; }

    public DateTime PlannedAt { get; private init; }

    public string PlannedByName { get; private init; } = "";

    public PlannedState State { get; private set; }

    /// <summary>When it took effect, was withdrawn or stopped.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Why it was withdrawn, or what the record refused on its day.</summary>
    public string? EndReason { get; private set; }

    public Guid AuditSubjectId => EmployeeId;

    /// <summary>What of the record it changes, in words.</summary>
    public string Title => TableSlug is { } slug ? ProfileTables.Find(slug)!.Title : ProfileFields.TitleOf(Section);

    /// <summary>Whether somebody may still take it back: it is not in the record.</summary>
    public bool IsOpen => State is PlannedState.Waiting or PlannedState.Stopped;

    public static PlannedChange Plan(PlannedFacts facts, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(),
        EmployeeId = facts.EmployeeId,
        Section = facts.Section,
        TableSlug = facts.Row?.TableSlug,
        RowId = facts.Row?.RowId,
        AddsRow = facts.Row?.IsNew ?? false,
        Values = facts.Values,
        Labels = VietnameseText.Cut(facts.Labels, LabelsMaxLength),
        DecisionId = facts.DecisionId,
        EffectiveFrom = facts.EffectiveFrom,
        PlannedAt = now,
        PlannedByName = facts.ByName,
    };

    /// <summary>It is in the record.</summary>
    public void Apply(DateTime now) => (State, EndedAt) = (PlannedState.Applied, now);

    /// <summary>The record no longer takes it.</summary>
    public void Stop(string why, DateTime now) =>
        (State, EndReason, EndedAt) = (PlannedState.Stopped, VietnameseText.Cut(why, ReasonMaxLength), now);

    /// <summary>Thu hồi trước ngày có hiệu lực.</summary>
    /// <exception cref="RuleViolationException">It is over.</exception>
    public void Withdraw(string reason, DateTime now)
    {
        if (!IsOpen)
        {
            throw new RuleViolationException("personnel.planned-change-over",
                "Thay đổi này đã có hiệu lực hoặc đã thu hồi. Tải lại hồ sơ để xem.");
        }

        (State, EndReason, EndedAt) = (PlannedState.Withdrawn, reason, now);
    }
}

/// <summary>What is planned, on which paper and by whom.</summary>
internal sealed record PlannedFacts(
    Guid EmployeeId, ProfileSection Section, string Values, string Labels, Guid DecisionId, DateOnly EffectiveFrom, string ByName,
    PlannedRow? Row = null);

/// <summary>The row of a repeating table that is added or changed.</summary>
internal sealed record PlannedRow(string TableSlug, Guid RowId, bool IsNew);
