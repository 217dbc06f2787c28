using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Training.Contents.Domain;
using HoSoCanBo.Training.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Contents.Features.Contents;

/// <summary>Thêm một nội dung vào danh mục. The id is made with the form: posted twice, it is one content.</summary>
[Requires(TrainingPermissions.Manage, TrainingPermissions.Announce)]
internal sealed record AddContent(Guid Id, string? Code, string? Group, string? Raises, string? LevelCode, TermsForm Terms)
: IRequest<Guid>;

/// <summary>Ghi chương trình mới của một nội dung, from a day on; nothing is overwritten.</summary>
[Requires(TrainingPermissions.Manage, TrainingPermissions.Announce)]
internal sealed record ChangeContent(Guid Id, Guid TermsId, int Version, TermsForm Terms, bool IsInUse) : IRequest<Guid>;

/// <summary>A programme as typed.</summary>
internal sealed record TermsForm(
    DateOnly? EffectiveFrom, string? Name, string? Who, string? Time, int? Hours, string? CountsTowardYear, string? LegalBasis,
    string? Reason)
{
    /// <summary>What to record; call after validation.</summary>
    public ContentTerms ToTerms(Guid id, Guid contentId, RequestContext request) => new()
    {
        Id = id,
        ContentId = contentId,
        EffectiveFrom = EffectiveFrom!.Value,
        Name = VietnameseText.Clean(Name)!,
        Who = VietnameseText.Clean(Who),
        Time = VietnameseText.Clean(Time),
        Hours = Hours,
        CountsTowardYear = Enum.Parse<CountsTowardYear>(CountsTowardYear!),
        LegalBasis = VietnameseText.Clean(LegalBasis),
        Reason = VietnameseText.Clean(Reason)!,
        RecordedAt = request.Clock.UtcNow(),
        RecordedBy = request.User.DisplayName,
    };
}

internal sealed class TermsFormValidator : AbstractValidator<TermsForm>
{
    public TermsFormValidator()
    {
        RuleFor(t => t.EffectiveFrom).NotNull().WithMessage("Nhập ngày áp dụng.")
            .Must(day => day is null or { Year: >= 1990 and <= 2100 }).WithMessage("Ngày áp dụng không hợp lệ.");
        RuleFor(t => t.Name).NotEmpty().WithMessage("Nhập tên nội dung.")
            .MaximumLength(ContentTerms.NameMaxLength).WithMessage($"Tên nội dung không quá {ContentTerms.NameMaxLength} ký tự.");
        RuleFor(t => t.Hours).InclusiveBetween(1, ContentTerms.MostHours).WithMessage($"Số tiết từ 1 đến {ContentTerms.MostHours}.");
        RuleFor(t => t.CountsTowardYear).Must(c => Enum.TryParse<CountsTowardYear>(c, out _))
            .WithMessage("Chọn có tính vào 40 tiết hằng năm hay không.");
        RuleFor(t => t.Reason).NotEmpty().WithMessage("Nhập lý do hoặc văn bản của thay đổi.");
        RuleForEach(t => new[] { t.Who, t.Time, t.LegalBasis, t.Reason }).MaximumLength(ContentTerms.TextMaxLength)
            .WithMessage($"Mỗi ô chữ không quá {ContentTerms.TextMaxLength} ký tự.").OverridePropertyName(nameof(TermsForm.Reason));
    }
}

internal sealed class AddContentValidator : AbstractValidator<AddContent>
{
    public AddContentValidator()
    {
        RuleFor(c => c.Id).NotEmpty().WithMessage("Biểu mẫu đã cũ. Mở lại trang rồi nhập lại.");
        RuleFor(c => c.Code).NotEmpty().WithMessage("Nhập mã nội dung.")
            .Matches("^[A-Z0-9_]*$").WithMessage("Mã chỉ gồm chữ in hoa không dấu, số và gạch dưới.")
            .MaximumLength(CourseContent.CodeMaxLength).WithMessage($"Mã không quá {CourseContent.CodeMaxLength} ký tự.");
        RuleFor(c => c.Group).Must(g => Enum.TryParse<ContentGroup>(g, out _))
            .WithMessage("Chọn nhóm nội dung theo điểm a khoản 1 Điều 13.");
        RuleFor(c => c.Raises).Must(f => string.IsNullOrEmpty(f) || Enum.TryParse<RaisedField>(f, out _))
            .WithMessage("Chọn trình độ trong danh sách.");
        RuleFor(c => c.LevelCode).MaximumLength(CourseContent.LevelCodeMaxLength).WithMessage("Mã trình độ quá dài.")
            .Must((c, level) => string.IsNullOrEmpty(c.Raises) == string.IsNullOrWhiteSpace(level))
            .WithMessage("Ghi mã trình độ cùng với trình độ được nâng, hoặc bỏ trống cả hai.");
        RuleFor(c => c.Terms).SetValidator(new TermsFormValidator());
    }
}

internal sealed class ChangeContentValidator : AbstractValidator<ChangeContent>
{
    public ChangeContentValidator() => RuleFor(c => c.Terms).SetValidator(new TermsFormValidator());
}

internal sealed class SaveContentHandler(TrainingDbContext db, RequestContext request) :
    IRequestHandler<AddContent, Guid>, IRequestHandler<ChangeContent, Guid>
{
    public async Task<Guid> Handle(AddContent command, CancellationToken cancellationToken)
    {
        if (await db.CourseContents.AnyAsync(c => c.Id == command.Id, cancellationToken))
        {
            return command.Id;
        }

        if (await db.CourseContents.AnyAsync(c => c.Code == command.Code, cancellationToken))
        {
            throw new RuleViolationException("training.content-code-taken", $"Mã {command.Code} đã có trong danh mục. Chọn mã khác.");
        }

        var content = db.CourseContents.Add(new CourseContent
        {
            Id = command.Id,
            Code = command.Code!,
            Group = Enum.Parse<ContentGroup>(command.Group!),
            Raises = string.IsNullOrEmpty(command.Raises) ? null : Enum.Parse<RaisedField>(command.Raises),
            LevelCode = VietnameseText.Clean(command.LevelCode),
        }).Entity;
        content.Add(command.Terms.ToTerms(StableId.From($"content-terms:{content.Id}"), content.Id, request));
        db.Basis = new ChangeBasis($"Thêm nội dung đào tạo {command.Code}: {command.Terms.Reason}");
        await db.SaveChangesAsync(cancellationToken);
        return content.Id;
    }

    public async Task<Guid> Handle(ChangeContent command, CancellationToken cancellationToken)
    {
        var content = await db.CourseContents.Include(c => c.Terms).RequireAsync(c => c.Id == command.Id, cancellationToken);
        if (content.Terms.Any(t => t.Id == command.TermsId))
        {
            return content.Id;
        }

        content.RequireVersion(command.Version);
        content.Add(command.Terms.ToTerms(command.TermsId, content.Id, request));
        content.Use(command.IsInUse);
        db.Basis = new ChangeBasis($"Sửa nội dung đào tạo {content.Code}: {command.Terms.Reason}");
        await db.SaveChangesAsync(cancellationToken);
        return content.Id;
    }
}
