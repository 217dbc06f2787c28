using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.SharedRecords.Decisions;

namespace HoSoCanBo.Personnel.Records.Features.Editing;

/// <summary>Why a record is changed, as typed; shown by the partial <c>_Ground</c>.</summary>
public class GroundInput
{
    /// <summary>On a decision, a declaration, or the correction of an entry.</summary>
    public string Basis { get; set; } = GroundWords.OnDecision;

    public DecisionInput Decision { get; set; } = new();

    /// <summary>Why, without a decision.</summary>
    public string? CorrectionReason { get; set; }

    /// <summary>Why a warning is not heeded.</summary>
    public string? ConfirmReason { get; set; }

    internal GroundKind Kind => GroundWords.KindOf(Basis);

    internal DecisionForm? DecisionForm => Kind == GroundKind.Decision ? DecisionForm.From(Decision) : null;
}
