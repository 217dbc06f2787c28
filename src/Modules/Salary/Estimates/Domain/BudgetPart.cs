using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Months.Domain;

namespace HoSoCanBo.Salary.Estimates.Domain;

/// <summary>Where the part of a unit stands.</summary>
internal enum EstimatePartState
{
    /// <summary>Đơn vị đang rà soát.</summary>
    Draft,

    /// <summary>Đã gửi Sở Tài chính.</summary>
    Sent,

    /// <summary>Trả lại.</summary>
    Returned,

    /// <summary>Đã tổng hợp.</summary>
    Summed,
}

/// <summary>Whose part it is.</summary>
/// <param name="EstimateId">The estimate.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="UnitName">Its name then.</param>
/// <param name="UnitKind">Its kind then.</param>
/// <param name="Field">Lĩnh vực.</param>
/// <param name="FundingSource">Nguồn kinh phí.</param>
/// <param name="SourceFirst">First day of the month its sheet is of.</param>
/// <param name="Block">Khối: of the province, or of the huyện that gathers it.</param>
internal sealed record PartOwner(
    Guid EstimateId, Guid UnitId, string UnitName, string UnitKind, string Field, string FundingSource, DateOnly SourceFirst, string Block)
{
    /// <summary>Identity: one for each unit and funding source.</summary>
    public Guid Id => StableId.From($"budget-part:{EstimateId}:{UnitId}:{FundingSource}");
}

/// <summary>Dự toán của một đơn vị trong một phương án.</summary>
internal sealed class BudgetPart : IAudited, IVersioned
{
    /// <summary>Khối of whoever sends straight to Sở Tài chính.</summary>
    public const string ProvinceBlock = "Khối tỉnh";

    private PartFigures? figures;

    private readonly List<BudgetVacancy> vacancies = [];

    private BudgetPart()
    {
    }

    /// <summary>The part as computed.</summary>
    public BudgetPart(PartOwner owner, PartFigures figures, IEnumerable<BudgetVacancy> vacancies)
    {
        this.figures = figures;
        (Id, EstimateId, UnitId, UnitName, UnitKind) = (owner.Id, owner.EstimateId, owner.UnitId, owner.UnitName, owner.UnitKind);
        (Field, FundingSource, SourceFirst, Block) = (owner.Field, owner.FundingSource, owner.SourceFirst, owner.Block);
        (FiguresJson, PeopleInDong, People) = (figures.ToJson(), figures.YearInDong, figures.People);
        this.vacancies.AddRange(vacancies);
        Refused = figures.Refused;
        AddVacancies();
    }

    /// <inheritdoc />
    public Guid Id { get; private set; }

    public Guid EstimateId { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>Its name when the estimate was made.</summary>
    public string UnitName { get; private set; } = "";

    /// <summary>Its kind then.</summary>
    public string UnitKind { get; private set; } = "";

    /// <summary>Lĩnh vực.</summary>
    public string Field { get; private set; } = "";

    /// <summary>Khối tỉnh, or the huyện that gathered its sheet.</summary>
    public string Block { get; private set; } = "";

    /// <summary>Nguồn kinh phí.</summary>
    public string FundingSource { get; private set; } = "";

    /// <summary>The month of the sheet: an older one than the estimate's when the unit's was not frozen.</summary>
    public DateOnly SourceFirst { get; private set; }

    /// <summary>Sums of the people (<see cref="PartFigures"/>).</summary>
    public string FiguresJson { get; private set; } = "";

    /// <summary>Có mặt.</summary>
    public int People { get; private set; }

    /// <summary>People who could not be computed and are not in the sums.</summary>
    public int Refused { get; private set; }

    /// <summary>Quỹ năm of the people.</summary>
    public long PeopleInDong { get; private set; }

    /// <summary>Quỹ năm of posts to be filled.</summary>
    public long VacanciesInDong { get; private set; }

    /// <summary>Quỹ lương năm.</summary>
    public long YearInDong => PeopleInDong + VacanciesInDong;

    public EstimatePartState State { get; private set; }

    /// <summary>When it was sent (UTC).</summary>
    public DateTime? SentAt { get; private set; }

    public string? SentBy { get; private set; }

    /// <summary>What the unit says to it.</summary>
    public string? Note { get; private set; }

    /// <summary>Why it was returned.</summary>
    public string? ReturnReason { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => EstimateId;

    /// <summary>Biên chế, and posts to be filled.</summary>
    public IReadOnlyList<BudgetVacancy> Vacancies => vacancies;

    /// <summary>The sums.</summary>
    public PartFigures Figures => figures ??= PartFigures.Parse(FiguresJson);

    /// <summary>Whether the unit may still change it.</summary>
    public bool IsOpen => State is EstimatePartState.Draft or EstimatePartState.Returned;

    /// <summary>Kế hoạch tuyển: how many vacant posts are filled, and for how many months.</summary>
    public void Plan(IReadOnlyDictionary<string, (int Posts, int Months)> plan)
    {
        RequireOpen();
        foreach (var vacancy in vacancies)
        {
            if (plan.TryGetValue(vacancy.QuotaKindCode, out var wanted))
            {
                vacancy.Plan(wanted.Posts, wanted.Months);
            }
        }

        AddVacancies();
    }

    /// <summary>Gửi Sở Tài chính.</summary>
    public void Send(string? note, Act act)
    {
        RequireOpen();
        (State, SentAt, SentBy, Note) = (EstimatePartState.Sent, act.At, act.By, string.IsNullOrWhiteSpace(note) ? null : note.Trim());
    }

    /// <summary>Trả lại đơn vị.</summary>
    public void Return(string reason)
    {
        if (State != EstimatePartState.Sent)
        {
            throw new RuleViolationException("salary.estimate-part-not-sent", "Đơn vị chưa gửi dự toán này nên không trả lại được.");
        }

        (State, ReturnReason) = (EstimatePartState.Returned, reason.Trim());
    }

    /// <summary>Taken into the sum of the province.</summary>
    public void TakeIn() => State = EstimatePartState.Summed;

    private void AddVacancies() => VacanciesInDong = vacancies.Sum(v => v.YearInDong);

    private void RequireOpen()
    {
        if (!IsOpen)
        {
            throw new RuleViolationException("salary.estimate-part-closed",
                "Dự toán của đơn vị đã gửi hoặc đã tổng hợp nên không sửa được. Tải lại trang để xem trạng thái hiện nay.");
        }
    }
}
