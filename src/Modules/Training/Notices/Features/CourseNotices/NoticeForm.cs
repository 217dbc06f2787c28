using System.Globalization;
using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Training.Contents.Domain;
using HoSoCanBo.Training.Notices.Domain;

namespace HoSoCanBo.Training.Notices.Features.CourseNotices;

/// <summary>A notice as typed.</summary>
internal sealed record NoticeForm
{
    public string? Number { get; init; }
    public DateOnly? SignedOn { get; init; }
    public string? Signer { get; init; }
    public string? Title { get; init; }
    public Guid? ContentId { get; init; }
    public int? Hours { get; init; }
    public string? Form { get; init; }
    public string? Place { get; init; }
    public DateOnly? StartsOn { get; init; }
    public DateOnly? EndsOn { get; init; }
    public DateOnly? OpensOn { get; init; }
    public string? OpensTime { get; init; }
    public DateOnly? ClosesOn { get; init; }
    public string? ClosesTime { get; init; }
    public int? Places { get; init; }
    public string? Requirements { get; init; }
    public string? Papers { get; init; }
    public Guid? FileId { get; init; }
    public IReadOnlyList<string> Kinds { get; init; } = [];
    public bool HoldsPost { get; init; }
    public int? MostAge { get; init; }
    public int? LeastService { get; init; }
    public bool LacksContent { get; init; }
    public Guid? NeedsContentId { get; init; }

    /// <summary>What the notice says; call after validation.</summary>
    /// <param name="content">The content.</param>
    /// <param name="needed">The content whose certificate is asked for.</param>
    public NoticeText ToText(CourseContent content, CourseContent? needed)
    {
        var (starts, programme) = (StartsOn!.Value, content.On(StartsOn!.Value));
        return new NoticeText
        {
            Number = VietnameseText.Clean(Number)!, SignedOn = SignedOn!.Value, Signer = VietnameseText.Clean(Signer),
            Title = VietnameseText.Clean(Title)!,
            ContentId = content.Id, ContentName = programme.Name, Hours = Hours
                ?? programme.Hours!.Value, Form = Enum.Parse<CourseForm>(Form!),
            Place = VietnameseText.Clean(Place)!, StartsOn = starts, EndsOn = EndsOn!.Value, OpensAt = MomentOf(OpensOn, OpensTime)!.Value,
            ClosesAt = MomentOf(ClosesOn, ClosesTime)!.Value, Places = Places!.Value, Requirements = VietnameseText.Clean(Requirements),
            Papers = VietnameseText.Clean(Papers), FileId = FileId,
            Criteria = new NoticeCriteria
            {
                Kinds = [.. Kinds.Where(NoticeTerms.Kinds.ContainsKey).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                HoldsPost = HoldsPost,
                MostAge = MostAge, LeastService = LeastService, LacksContent = LacksContent, NeedsContentId = needed?.Id,
                NeedsContentName = needed?.On(starts).Name,
            },
        };
    }

    /// <summary>A day and a time in Việt Nam as an instant; null when either cannot be read.</summary>
    public static DateTime? MomentOf(DateOnly? day, string? time) =>
        day is { Year: >= 2000 and <= 2100 } on
        && TimeOnly.TryParseExact(time?.Trim(), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? TimeZoneInfo.ConvertTimeToUtc(on.ToDateTime(at, DateTimeKind.Unspecified), VietnamTime.Zone)
            : null;
}

internal sealed class NoticeFormValidator : AbstractValidator<NoticeForm>
{
    public NoticeFormValidator()
    {
        RuleFor(n => n.Number).NotEmpty().WithMessage("Nhập số thông báo.")
            .MaximumLength(NoticeText.NumberMaxLength).WithMessage($"Số thông báo không quá {NoticeText.NumberMaxLength} ký tự.");
        RuleFor(n => n.SignedOn).NotNull().WithMessage("Nhập ngày ký.").Must(IsPlausible).WithMessage("Ngày ký không hợp lệ.");
        RuleFor(n => n.Title).NotEmpty().WithMessage("Nhập tên khóa.");
        RuleFor(n => n.ContentId).NotEmpty()
            .WithMessage("Chọn nội dung trong danh mục: khóa học không có nội dung thì không thông báo chiêu sinh được.");
        RuleFor(n => n.Hours).InclusiveBetween(1, ContentTerms.MostHours).WithMessage($"Số tiết từ 1 đến {ContentTerms.MostHours}.");
        RuleFor(n => n.Form).Must(f => Enum.TryParse<CourseForm>(f, out _)).WithMessage("Chọn hình thức.");
        RuleFor(n => n.Place).NotEmpty().WithMessage("Nhập địa điểm.");
        foreach (var rule in new[] { RuleFor(n => n.Title), RuleFor(n => n.Place), RuleFor(n => n.Signer) })
        {
            rule.MaximumLength(NoticeText.NameMaxLength).WithMessage($"Không quá {NoticeText.NameMaxLength} ký tự.");
        }

        foreach (var rule in new[] { RuleFor(n => n.Requirements), RuleFor(n => n.Papers) })
        {
            rule.MaximumLength(NoticeText.TextMaxLength).WithMessage($"Không quá {NoticeText.TextMaxLength} ký tự.");
        }

        RuleForDays();
        RuleForNumbers();
    }

    private void RuleForDays()
    {
        RuleFor(n => n.StartsOn).NotNull().WithMessage("Nhập ngày khai giảng.").Must(IsPlausible)
            .WithMessage("Ngày khai giảng không hợp lệ.");
        RuleFor(n => n.EndsOn).NotNull().WithMessage("Nhập ngày bế giảng.").Must(IsPlausible).WithMessage("Ngày bế giảng không hợp lệ.")
            .Must((n, end) => end is null || n.StartsOn is null || end >= n.StartsOn)
            .WithMessage("Ngày bế giảng không trước ngày khai giảng.");
        RuleFor(n => n.OpensOn).Must((n, day) => NoticeForm.MomentOf(day, n.OpensTime) is not null)
            .WithMessage("Nhập ngày mở đăng ký, và giờ theo dạng 08:00.");
        RuleFor(n => n.ClosesOn).Must((n, day) => NoticeForm.MomentOf(day, n.ClosesTime) is not null)
            .WithMessage("Nhập ngày hết hạn đăng ký, và giờ theo dạng 17:00.")
            .Must((n, day) => NoticeForm.MomentOf(n.OpensOn, n.OpensTime) is not { } opens
                || NoticeForm.MomentOf(day, n.ClosesTime) is not { } closes || closes > opens)
            .WithMessage("Thời hạn đăng ký phải kết thúc sau khi mở.");
    }

    private void RuleForNumbers()
    {
        RuleFor(n => n.Places).NotNull().WithMessage("Nhập số lượng học viên.")
            .InclusiveBetween(1, NoticeText.MostPlaces).WithMessage($"Số lượng từ 1 đến {NoticeText.MostPlaces}.");
        RuleFor(n => n.MostAge).InclusiveBetween(18, NoticeCriteria.MostYears).WithMessage($"Tuổi từ 18 đến {NoticeCriteria.MostYears}.");
        RuleFor(n => n.LeastService).InclusiveBetween(1, NoticeCriteria.MostYears)
            .WithMessage($"Số năm công tác từ 1 đến {NoticeCriteria.MostYears}.");
    }

    private static bool IsPlausible(DateOnly? day) => day is null or { Year: >= 2000 and <= 2100 };
}
