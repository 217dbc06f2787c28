using HoSoCanBo.Training.Contents.Domain;

namespace HoSoCanBo.Training.Contents.Features.Contents;

/// <summary>The fields of a programme on the forms of the catalogue.</summary>
public sealed class TermsInput
{
    /// <summary>Áp dụng từ.</summary>
    public DateOnly? EffectiveFrom { get; set; }

    /// <summary>Tên.</summary>
    public string? Name { get; set; }

    /// <summary>Đối tượng.</summary>
    public string? Who { get; set; }

    /// <summary>Thời gian.</summary>
    public string? Time { get; set; }

    /// <summary>Số tiết.</summary>
    public int? Hours { get; set; }

    /// <summary>Tính vào 40 tiết.</summary>
    public string? CountsTowardYear { get; set; }

    /// <summary>Căn cứ.</summary>
    public string? LegalBasis { get; set; }

    /// <summary>Lý do.</summary>
    public string? Reason { get; set; }

    internal static TermsInput Of(ContentTerms terms, DateOnly from) => new()
    {
        EffectiveFrom = from, Name = terms.Name, Who = terms.Who, Time = terms.Time, Hours = terms.Hours,
        CountsTowardYear = terms.CountsTowardYear.ToString(), LegalBasis = terms.LegalBasis,
    };

    internal TermsForm ToForm() => new(EffectiveFrom, Name, Who, Time, Hours, CountsTowardYear, LegalBasis, Reason);
}
