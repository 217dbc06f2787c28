namespace HoSoCanBo.Personnel.Employees.Domain.Profile;

/// <summary>Item 15.5 (HS02-VC: 15.6): một ngoại ngữ.</summary>
internal sealed class LanguageSkill : ProfileRow
{
    public required string Language { get; set; }

    /// <summary>Code of foreign_language_levels.csv.</summary>
    public string? LevelCode { get; set; }

    public string? CertificateNumber { get; set; }

    public DateOnly? CertificateIssuedOn { get; set; }

    public DateOnly? CertificateExpiresOn { get; set; }
}

/// <summary>Item 12 (HS02-VC: 12.2): chức vụ kiêm nhiệm, chức vụ Đảng, đoàn thể. The main post is the assignment.</summary>
internal sealed class HeldPost : ProfileRow
{
    /// <summary>One of <see cref="ProfileTables.PostAreas"/>.</summary>
    public required string AreaCode { get; set; }

    public required string PositionName { get; set; }

    public string? Organization { get; set; }

    public DateOnly? FromDay { get; set; }

    /// <summary>Last day, included; null: đến nay.</summary>
    public DateOnly? UntilDay { get; set; }
}

/// <summary>Item 21: một lần khen thưởng.</summary>
internal sealed class AwardRecord : ProfileRow
{
    /// <summary>Hình thức, danh hiệu.</summary>
    public required string Name { get; set; }

    /// <summary>One of <see cref="ProfileTables.AwardLevels"/>.</summary>
    public string? LevelCode { get; set; }

    public int? Year { get; set; }

    public string? DecisionNumber { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public string? Issuer { get; set; }
}

/// <summary>Item 22: một lần kỷ luật về đảng, chính quyền hoặc đoàn thể.</summary>
internal sealed class DisciplineRecord : ProfileRow
{
    /// <summary>One of <see cref="ProfileTables.PostAreas"/>.</summary>
    public required string AreaCode { get; set; }

    /// <summary>Hình thức.</summary>
    public required string Form { get; set; }

    public string? Content { get; set; }

    public string? DecisionNumber { get; set; }

    public DateOnly? EffectiveFrom { get; set; }

    /// <summary>End of its effect, included.</summary>
    public DateOnly? EffectiveUntil { get; set; }

    public string? Issuer { get; set; }
}

/// <summary>Một lần ra nước ngoài.</summary>
internal sealed class AbroadStay : ProfileRow
{
    public required string Country { get; set; }

    public DateOnly? FromDay { get; set; }

    public DateOnly? UntilDay { get; set; }

    public string? Purpose { get; set; }

    /// <summary>Cơ quan cho phép, nguồn kinh phí.</summary>
    public string? Sponsor { get; set; }
}

/// <summary>Item 25: số giấy tờ tùy thân đã dùng trước đây; many decisions carry it.</summary>
internal sealed class PastIdentityPaper : ProfileRow
{
    public required IdentityDocument Document { get; set; }

    public required string Number { get; set; }

    public DateOnly? IssuedOn { get; set; }

    public string? Issuer { get; set; }

    /// <summary>Last day it was valid.</summary>
    public DateOnly? UntilDay { get; set; }
}
