using System.ComponentModel.DataAnnotations;

namespace HoSoCanBo.SharedRecords.Decisions;

/// <summary>
/// The fields every decision has on every form. Shown by <c>&lt;partial name="_DecisionFields" for="Input.Decision" /&gt;</c>.
/// A command that carries a record property <c>Decision</c> with the same names gets its messages at the right fields.
/// </summary>
public sealed class DecisionInput
{
    /// <summary>Số quyết định.</summary>
    [Display(Name = "Số quyết định")]
    public string? Number { get; set; }

    /// <summary>Ngày ký.</summary>
    [Display(Name = "Ngày ký")]
    public DateOnly? SignedOn { get; set; }

    /// <summary>Ngày hiệu lực.</summary>
    [Display(Name = "Ngày hiệu lực")]
    public DateOnly? EffectiveFrom { get; set; }

    /// <summary>Cơ quan ban hành.</summary>
    [Display(Name = "Cơ quan ban hành")]
    public string? Issuer { get; set; }

    /// <summary>Người ký.</summary>
    [Display(Name = "Người ký")]
    public string? Signer { get; set; }

    /// <summary>Chức vụ người ký.</summary>
    [Display(Name = "Chức vụ người ký")]
    public string? SignerTitle { get; set; }

    /// <summary>Trích yếu.</summary>
    [Display(Name = "Trích yếu")]
    public string? Summary { get; set; }

    /// <summary>The scan uploaded with the form; null: none.</summary>
    public Guid? FileId { get; set; }

    /// <summary>Its name, shown when the form comes back.</summary>
    public string? FileName { get; set; }
}
