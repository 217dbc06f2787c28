using System.Globalization;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.SharedRecords.Decisions;
using HoSoCanBo.Training.Notices.Domain;

namespace HoSoCanBo.Training.Notices.Features.CourseNotices;

/// <summary>The fields of a notice on its forms.</summary>
public sealed class NoticeInput
{
    /// <summary>Số thông báo.</summary>
    public string? Number { get; set; }

    /// <summary>Ngày ký.</summary>
    public DateOnly? SignedOn { get; set; }

    /// <summary>Người ký.</summary>
    public string? Signer { get; set; }

    /// <summary>Tên khóa.</summary>
    public string? Title { get; set; }

    /// <summary>Nội dung.</summary>
    public Guid? ContentId { get; set; }

    /// <summary>Số tiết.</summary>
    public int? Hours { get; set; }

    /// <summary>Hình thức.</summary>
    public string? Form { get; set; }

    /// <summary>Địa điểm.</summary>
    public string? Place { get; set; }

    /// <summary>Khai giảng.</summary>
    public DateOnly? StartsOn { get; set; }

    /// <summary>Bế giảng.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>Ngày mở đăng ký.</summary>
    public DateOnly? OpensOn { get; set; }

    /// <summary>Giờ mở.</summary>
    public string? OpensTime { get; set; } = "08:00";

    /// <summary>Ngày hết hạn đăng ký.</summary>
    public DateOnly? ClosesOn { get; set; }

    /// <summary>Giờ hết hạn.</summary>
    public string? ClosesTime { get; set; } = "17:00";

    /// <summary>Số lượng.</summary>
    public int? Places { get; set; }

    /// <summary>Điều kiện khác.</summary>
    public string? Requirements { get; set; }

    /// <summary>Hồ sơ cần nộp.</summary>
    public string? Papers { get; set; }

    /// <summary>Đối tượng.</summary>
    public List<string> Kinds { get; set; } = [];

    /// <summary>Đang giữ chức vụ.</summary>
    public bool HoldsPost { get; set; }

    /// <summary>Tuổi tối đa.</summary>
    public int? MostAge { get; set; }

    /// <summary>Số năm công tác tối thiểu.</summary>
    public int? LeastService { get; set; }

    /// <summary>Chưa có chứng chỉ.</summary>
    public bool LacksContent { get; set; } = true;

    /// <summary>Đã có chứng chỉ của nội dung.</summary>
    public Guid? NeedsContentId { get; set; }

    /// <summary>The scan; only its file is filled in.</summary>
    public DecisionInput Paper { get; set; } = new();

    internal static NoticeInput Of(NoticeText text, string? fileName)
    {
        var (opens, closes) = (VietnamTime.InVietnam(text.OpensAt), VietnamTime.InVietnam(text.ClosesAt));
        return new NoticeInput
        {
            Number = text.Number, SignedOn = text.SignedOn, Signer = text.Signer, Title = text.Title, ContentId = text.ContentId,
            Hours = text.Hours,
            Form = text.Form.ToString(), Place = text.Place, StartsOn = text.StartsOn, EndsOn = text.EndsOn,
            OpensOn = DateOnly.FromDateTime(opens),
            OpensTime = Clock(opens), ClosesOn = DateOnly.FromDateTime(closes), ClosesTime = Clock(closes), Places = text.Places,
            Requirements = text.Requirements, Papers = text.Papers, Kinds = [.. text.Criteria.Kinds], HoldsPost = text.Criteria.HoldsPost,
            MostAge = text.Criteria.MostAge, LeastService = text.Criteria.LeastService, LacksContent = text.Criteria.LacksContent,
            NeedsContentId = text.Criteria.NeedsContentId, Paper = new DecisionInput { FileId = text.FileId, FileName = fileName },
        };
    }

    internal NoticeForm ToForm() => new()
    {
        Number = Number, SignedOn = SignedOn, Signer = Signer, Title = Title, ContentId = ContentId, Hours = Hours, Form = Form,
        Place = Place,
        StartsOn = StartsOn, EndsOn = EndsOn, OpensOn = OpensOn, OpensTime = OpensTime, ClosesOn = ClosesOn, ClosesTime = ClosesTime,
        Places = Places,
        Requirements = Requirements, Papers = Papers, FileId = Paper.FileId, Kinds = Kinds, HoldsPost = HoldsPost, MostAge = MostAge,
        LeastService = LeastService, LacksContent = LacksContent, NeedsContentId = NeedsContentId,
    };

    private static string Clock(DateTime at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);
}
