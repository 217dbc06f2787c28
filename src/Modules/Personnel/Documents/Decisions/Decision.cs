using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Documents.Decisions;

/// <summary>Quyết định hoặc văn bản: the paper every change of a record rests on.</summary>
internal sealed class Decision : IAudited
{
    public const int NumberMaxLength = 100;
    public const int TextMaxLength = 255;
    public const int SummaryMaxLength = 500;

    private readonly string issuedBy = "";

    public required Guid Id { get; init; }

    /// <summary>Số, ký hiệu: <c>12/QĐ-SNV</c>.</summary>
    public required string Number { get; init; }

    /// <summary>Ngày ký.</summary>
    public required DateOnly SignedOn { get; init; }

    /// <summary>Ngày hiệu lực; the signing date when the paper names none.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Cơ quan ban hành.</summary>
    public required string Issuer
    {
        get => issuedBy;
        init => (issuedBy, IssuerKey) = (value, VietnameseText.SearchKey(value));
    }

    /// <summary>The issuer without diacritics: number, day and issuer are one paper, however the issuer is spelt.</summary>
    public string IssuerKey { get; private init; } = "";

    public string? Signer { get; init; }

    public string? SignerTitle { get; init; }

    /// <summary>Trích yếu.</summary>
    public string? Summary { get; init; }

    /// <summary>When it was entered.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who entered it; null for the system.</summary>
    public Guid? RecordedBy { get; init; }

    public Guid AuditSubjectId => Id;

    /// <summary>Registers a paper.</summary>
    public static Decision Register(DecisionFacts facts, DateTime now, Guid? userId) => new()
    {
        Id = Guid.CreateVersion7(),
        Number = facts.Number,
        SignedOn = facts.SignedOn,
        EffectiveFrom = facts.EffectiveFrom,
        Issuer = facts.Issuer,
        Signer = facts.Signer,
        SignerTitle = facts.SignerTitle,
        Summary = facts.Summary,
        RecordedAt = now,
        RecordedBy = userId,
    };

    /// <summary>What the paper says about itself.</summary>
    public DecisionFacts ToFacts() => new(Number, SignedOn, EffectiveFrom, Issuer, Signer, SignerTitle, Summary);

    /// <summary>One number, day and issuer is one paper: what is entered of it again has to agree.</summary>
    /// <param name="facts">What was entered.</param>
    /// <param name="mayRead">Whether the user may know what the registered paper says; it may be another unit's.</param>
    /// <exception cref="RuleViolationException">The number stands for another act.</exception>
    public void RequireSameAct(DecisionFacts facts, bool mayRead)
    {
        var difference =
            facts.EffectiveFrom != EffectiveFrom ? $"ngày hiệu lực {EffectiveFrom:dd/MM/yyyy}"
            : Differs(Signer, facts.Signer) ? $"người ký {Signer}"
            : Differs(Summary, facts.Summary) ? $"trích yếu “{Summary}”"
            : null;
        if (difference is not null)
        {
            throw new RuleViolationException(
                "personnel.decision-number-used",
                $"Quyết định số {Number} ngày {SignedOn:dd/MM/yyyy} của {Issuer} đã có trong sổ với {(mayRead ? difference : "nội dung khác")}. "
                + "Nếu là cùng quyết định, nhập đúng như đã đăng ký; nếu là quyết định khác, kiểm tra lại số và ngày ký.");
        }
    }

    private static bool Differs(string? registered, string? entered) =>
        registered is not null && entered is not null && VietnameseText.SearchKey(registered) != VietnameseText.SearchKey(entered);
}

/// <summary>What a paper says about itself, cleaned.</summary>
internal sealed record DecisionFacts(
    string Number, DateOnly SignedOn, DateOnly EffectiveFrom, string Issuer, string? Signer, string? SignerTitle, string? Summary,
    Guid? FileId = null);
