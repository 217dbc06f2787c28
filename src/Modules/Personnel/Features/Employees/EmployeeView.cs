using HoSoCanBo.Personnel.Domain.Deadlines;
using HoSoCanBo.Personnel.Domain.Employees;

namespace HoSoCanBo.Personnel.Features.Employees;

/// <summary>The whole record of one person, as far as the user may see it.</summary>
internal sealed record EmployeeView(
    EmployeeHead Head,
    EmployeeAccess Access,
    IReadOnlyList<SectionView> Sections,
    IReadOnlyList<ProfileField> Missing,
    EmployeeTables Tables,
    IReadOnlyList<PostView> Posts,
    IReadOnlyList<StatusView> Statuses,
    IReadOnlyList<TimelineEntry> Timeline);

/// <summary>What stands on top of the page.</summary>
internal sealed record EmployeeHead(
    Guid Id, int Version, string FullName, string EmployeeNumber, string? Born, string Kind, Guid UnitId, string Unit, string? Position,
    string StatusCode, string Status, TransitView? Transit, IReadOnlyList<DeadlineView> Deadlines);

/// <summary>The record is on its way to another unit.</summary>
internal sealed record TransitView(Guid MovementId, string ToUnit, DateTime SentAt);

/// <summary>An obligation that is still open.</summary>
internal sealed record DeadlineView(ObligationRule Rule, DateOnly DueOn);

/// <summary>A part of the form.</summary>
internal sealed record SectionView(ProfileSection Section, string Title, IReadOnlyList<FactView> Facts);

/// <summary>One item of the form.</summary>
internal sealed record FactView(string Item, string Label, string? Value, bool IsLong);

/// <summary>The repeating tables, newest first where time runs.</summary>
internal sealed record EmployeeTables(
    IReadOnlyList<MembershipView> Memberships,
    IReadOnlyList<EducationView> Education,
    IReadOnlyList<PeriodView> Work,
    IReadOnlyList<RelativeView> OwnFamily,
    IReadOnlyList<RelativeView> SpouseFamily,
    IReadOnlyList<SalaryView> Salaries);

/// <summary>Item 17.</summary>
internal sealed record MembershipView(DateOnly? JoinedOn, string Organization, string? Role);

/// <summary>Item 27.</summary>
internal sealed record EducationView(string School, string? Major, string Period, string? Form, string? Degree);

/// <summary>Item 28.</summary>
internal sealed record PeriodView(string Period, string Content);

/// <summary>Item 30.</summary>
internal sealed record RelativeView(string Relation, string FullName, int? BirthYear, string? Detail);

/// <summary>Item 31.</summary>
internal sealed record SalaryView(string Month, string? RankCode, int? Step, int? CoefficientInHundredths, int? BeyondFramePercent);

/// <summary>A unit and post over a period.</summary>
internal sealed record PostView(string Unit, string? Position, DateOnly From, DateOnly? Until, string? DecisionNumber);

/// <summary>A status over a period.</summary>
internal sealed record StatusView(string Status, DateOnly From, DateOnly? Until, string? DecisionNumber);

/// <summary>A decision about the person.</summary>
internal sealed record TimelineEntry(DateOnly Day, string Title, string? DecisionNumber, string? Detail, Guid? MovementId);
