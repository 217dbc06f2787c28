namespace HoSoCanBo.Salary.Pay.StepIncreases;

/// <summary>What is known about the time a person holds a step.</summary>
/// <param name="Kind">Đối tượng: decides about the length of extensions.</param>
/// <param name="Step">The step held.</param>
/// <param name="Since">Thời điểm hưởng bậc: first day in the step.</param>
public sealed record StepFacts(PersonKind Kind, ScaleStep Step, DateOnly Since)
{
    /// <summary>Time that does not count.</summary>
    public IReadOnlyList<NotCountedPeriod> NotCounted { get; init; } = [];

    /// <summary>Kỷ luật during the step.</summary>
    public IReadOnlyList<StepDiscipline> Disciplines { get; init; } = [];

    /// <summary>Years rated không hoàn thành nhiệm vụ.</summary>
    public IReadOnlyList<YearNotCompleted> YearsNotCompleted { get; init; } = [];

    /// <summary>Extensions whose months a decision fixes.</summary>
    public IReadOnlyList<StepShift> OtherExtensions { get; init; } = [];
}

/// <summary>
/// The seven kinds of time that do not count, and sick leave, which counts within limits (TT 08/2013/TT-BNV Điều 2.1.c, amended by TT
/// 03/2021/TT-BNV).
/// </summary>
public enum NotCountedKind
{
    /// <summary>Nghỉ việc riêng không hưởng lương.</summary>
    UnpaidLeave,

    /// <summary>Đi làm chuyên gia, học, thực tập, công tác, khảo sát quá thời hạn.</summary>
    StudyBeyondTerm,

    /// <summary>Tạm đình chỉ, tạm giữ, tạm giam và thời gian không làm việc khác.</summary>
    Suspension,

    /// <summary>Tập sự, also when paid 100%.</summary>
    Probation,

    /// <summary>Đào ngũ trong thời gian nghĩa vụ quân sự.</summary>
    Desertion,

    /// <summary>Thử thách của án treo.</summary>
    SuspendedSentence,

    /// <summary>Nghỉ chờ đủ tuổi hưu.</summary>
    WaitingForRetirement,

    /// <summary>Nghỉ ốm, tai nạn lao động hưởng BHXH: counts up to some months in the step, only what is beyond them does not.</summary>
    SickLeave,
}

/// <summary>A stretch of time that does not count: by dates, or as months and working days already counted.</summary>
/// <param name="Kind">Which of the seven.</param>
/// <param name="From">First day; with <paramref name="Until"/> the time is counted from the calendar.</param>
/// <param name="Until">Last day, inclusive.</param>
/// <param name="Months">Whole months, when the dates are not given.</param>
/// <param name="WorkingDays">Working days beside the months.</param>
/// <param name="Document">Decision or paper behind it.</param>
public sealed record NotCountedPeriod(
    NotCountedKind Kind, DateOnly? From, DateOnly? Until, int Months = 0, int WorkingDays = 0, string? Document = null);

/// <summary>Hình thức kỷ luật that extends the time in a step.</summary>
public enum DisciplineForm
{
    /// <summary>Khiển trách.</summary>
    Reprimand,

    /// <summary>Cảnh cáo.</summary>
    Warning,

    /// <summary>Giáng chức, công chức only.</summary>
    Demotion,

    /// <summary>Cách chức.</summary>
    Dismissal,
}

/// <summary>A discipline; one by the Party only counts like the matching form (TT 03/2021/TT-BNV).</summary>
public sealed record StepDiscipline(DisciplineForm Form, DateOnly DecidedOn, string? Document = null);

/// <summary>A year rated không hoàn thành nhiệm vụ.</summary>
/// <param name="Year">The year.</param>
/// <param name="IsBecauseOfDiscipline">Rated so because of the disciplined act: then only the discipline counts.</param>
/// <param name="NotifiedOn">Date of the written notice; null: 31 December of the year.</param>
/// <param name="Document">The notice.</param>
public sealed record YearNotCompleted(int Year, bool IsBecauseOfDiscipline = false, DateOnly? NotifiedOn = null, string? Document = null);

/// <summary>Why a date moved.</summary>
/// <param name="On">The day of its cause: it only moves dates after it.</param>
/// <param name="Months">By how much; 0 when it was looked at and does not move the date.</param>
/// <param name="Reason">Vietnamese sentence with the article.</param>
/// <param name="Document">Decision or paper; null when none was given.</param>
public sealed record StepShift(DateOnly On, int Months, string Reason, string? Document);

/// <summary>A condition of a raise, passed or failed, and why.</summary>
public sealed record StepCondition(string Code, string Text, bool IsMet, string Explanation);
