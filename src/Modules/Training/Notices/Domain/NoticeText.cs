using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Training.Notices.Domain;

/// <summary>How a course is held.</summary>
public enum CourseForm
{
    /// <summary>Tập trung.</summary>
    FullTime,

    /// <summary>Vừa làm vừa học.</summary>
    PartTime,

    /// <summary>Trực tuyến.</summary>
    Online,

    /// <summary>Trực tiếp kết hợp trực tuyến.</summary>
    Mixed,
}

/// <summary>What a notice says.</summary>
public sealed record NoticeText
{
    /// <summary>Longest number of a paper.</summary>
    public const int NumberMaxLength = 100;

    /// <summary>Longest name, place, signer.</summary>
    public const int NameMaxLength = 250;

    /// <summary>Longest text.</summary>
    public const int TextMaxLength = 2000;

    /// <summary>Most places of a course.</summary>
    public const int MostPlaces = 10_000;

    /// <summary>Số thông báo.</summary>
    public required string Number { get; init; }

    /// <summary>Ngày ký.</summary>
    public required DateOnly SignedOn { get; init; }

    /// <summary>Người ký.</summary>
    public string? Signer { get; init; }

    /// <summary>Tên khóa.</summary>
    public required string Title { get; init; }

    public required Guid ContentId { get; init; }

    /// <summary>Its name in the programme then in force.</summary>
    public required string ContentName { get; init; }

    /// <summary>Tiết.</summary>
    public required int Hours { get; init; }

    /// <summary>Hình thức.</summary>
    public required CourseForm Form { get; init; }

    /// <summary>Địa điểm.</summary>
    public required string Place { get; init; }

    /// <summary>Khai giảng.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Bế giảng.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>First moment of the window (UTC).</summary>
    public required DateTime OpensAt { get; init; }

    /// <summary>First moment after it (UTC).</summary>
    public required DateTime ClosesAt { get; init; }

    /// <summary>Number of places.</summary>
    public required int Places { get; init; }

    /// <summary>Conditions in words, besides the criteria.</summary>
    public string? Requirements { get; init; }

    /// <summary>Papers to bring.</summary>
    public string? Papers { get; init; }

    /// <summary>The scan of the notice.</summary>
    public Guid? FileId { get; init; }

    /// <summary>Whom it is meant for, as the software checks it.</summary>
    public required NoticeCriteria Criteria { get; init; }

    /// <summary>A notice nobody could answer is not sent.</summary>
    public void RequireOpenAt(DateTime now)
    {
        if (ClosesAt <= now)
        {
            throw new RuleViolationException("training.notice-window-over", "Thời hạn đăng ký đã hết. Sửa thời hạn rồi phát hành.");
        }
    }

    /// <summary>What differs from the one before, a Vietnamese line each.</summary>
    public IReadOnlyList<string> DifferenceFrom(NoticeText before)
    {
        (string What, string Was, string Is)[] all =
        [
            ("Số thông báo", before.Number, Number), ("Ngày ký", Day(before.SignedOn), Day(SignedOn)),
            ("Người ký", before.Signer ?? "", Signer ?? ""),
            ("Tên khóa", before.Title, Title), ("Nội dung", before.ContentName, ContentName), ("Số tiết", $"{before.Hours}", $"{Hours}"),
            ("Hình thức", NoticeTerms.Of(before.Form), NoticeTerms.Of(Form)), ("Địa điểm", before.Place, Place),
            ("Khai giảng", Day(before.StartsOn), Day(StartsOn)), ("Bế giảng", Day(before.EndsOn), Day(EndsOn)),
            ("Mở đăng ký", Moment(before.OpensAt), Moment(OpensAt)), ("Hết hạn đăng ký", Moment(before.ClosesAt), Moment(ClosesAt)),
            ("Số lượng", $"{before.Places}", $"{Places}"), ("Điều kiện khác", before.Requirements ?? "", Requirements ?? ""),
            ("Hồ sơ cần nộp", before.Papers ?? "", Papers ?? ""),
            ("Tệp thông báo", before.FileId is null ? "không có" : "bản cũ", FileName(before)),
            ("Đối tượng", before.Criteria.InWords(), Criteria.InWords()),
        ];
        return [.. all.Where(a => a.Was != a.Is).Select(a => $"{a.What}: {Shown(a.Was)} → {Shown(a.Is)}")];
    }

    private static string Day(DateOnly day) => $"{day:dd/MM/yyyy}";

    private static string Moment(DateTime utc) => $"{VietnamTime.InVietnam(utc):HH:mm dd/MM/yyyy}";

    private static string Shown(string text) => text.Length == 0 ? "không có" : text;

    private string FileName(NoticeText before) =>
        FileId == before.FileId ? FileId is null ? "không có" : "bản cũ" : FileId is null ? "không có" : "bản mới";
}
