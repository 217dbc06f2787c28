using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Deadlines.Domain.Obligations;

/// <summary>Obligations no new decision starts: a day written in an earlier one has passed and nothing followed.</summary>
internal static class DerivedClocks
{
    /// <summary>The rules the daily job derives.</summary>
    public static readonly IReadOnlyList<ObligationRule> Rules =
    [
        ObligationRule.RetirementReached, ObligationRule.SecondmentEnded, ObligationRule.ContractEnded, ObligationRule.ProbationEnded,
        ObligationRule.TermEnded, ObligationRule.LeaveEnded,
    ];

    /// <summary>Which rule the end date of a movement starts when nothing follows; null when none.</summary>
    public static ObligationRule? RuleOfEnd(MovementType type) => type.Code switch
    {
        "TUYEN_DUNG" => ObligationRule.ProbationEnded,
        "KY_HDLD" or "KY_HDLV" => ObligationRule.ContractEnded,
        "BIET_PHAI" => ObligationRule.SecondmentEnded,
        "LUAN_CHUYEN" => ObligationRule.TermEnded,
        _ => type.Category switch
        {
            MovementCategory.Position => ObligationRule.TermEnded,
            MovementCategory.Temporary => ObligationRule.LeaveEnded,
            _ => null,
        },
    };

    /// <summary>Whether a movement is what an obligation was waiting for. Leaving answers them all.</summary>
    public static bool IsAnsweredBy(ObligationRule rule, MovementType type) =>
        Rules.Contains(rule) && (type.Category == MovementCategory.Out || rule switch
    {
        ObligationRule.SecondmentEnded => type.Code is "KET_THUC_BIET_PHAI" or "BIET_PHAI",
        ObligationRule.ContractEnded => type.Code is "KY_HDLD" or "KY_HDLV",
        ObligationRule.ProbationEnded => type.Code == "HET_TAP_SU",
        ObligationRule.TermEnded => type is { Category: MovementCategory.Position, ResultingStatusCode: null }
            or { Category: MovementCategory.Transfer },
        ObligationRule.LeaveEnded => type.Category == MovementCategory.Temporary,
        _ => false,
    });
}
