using HoSoCanBo.BuildingBlocks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HoSoCanBo.Salary.Pay.Features.Tools;

/// <summary>Which field of a request a refusal of the engine is about, so that the answer names it like a validator does.</summary>
internal static class ToolFields
{
    private static readonly Dictionary<string, string> ByCode = new(StringComparer.Ordinal)
    {
        ["salary.month-invalid"] = "month",
        ["salary.month-too-early"] = "month",
        ["salary.rate-gap"] = "month",
        ["salary.rate-overlap"] = "month",
        ["salary.unknown-kind"] = "kind",
        ["salary.unknown-grade"] = "gradeCode",
        ["salary.grade-not-in-force"] = "gradeCode",
        ["salary.line-missing"] = "gradeCode",
        ["salary.non-specialist-graded"] = "gradeCode",
        ["salary.grade-not-on-scale"] = "scaleCode",
        ["salary.unknown-scale"] = "scaleCode",
        ["salary.scale-missing"] = "scaleCode",
        ["salary.step-missing"] = "step",
        ["salary.step-not-on-scale"] = "step",
        ["salary.not-at-last-step"] = "step",
        ["salary.months-to-next-step"] = "step",
        ["salary.coefficient-not-on-scale"] = "coefficient",
        ["salary.graded-and-agreed"] = "agreedWageInDong",
        ["salary.agreed-wage-kind"] = "agreedWageInDong",
        ["salary.agreed-wage-range"] = "agreedWageInDong",
        ["salary.wage-below-minimum"] = "agreedWageInDong",
        ["salary.wage-region"] = "wageRegion",
        ["salary.paid-percent"] = "paidPercent",
        ["salary.beyond-frame-not-at-last-step"] = "beyondFramePercent",
        ["salary.kept-difference-without-grade"] = "keptDifference",
        ["salary.dependants"] = "dependants",
        ["salary.contract-months"] = "contractMonths",
        ["salary.percent-without-grade"] = "allowances",
        ["salary.unknown-allowance"] = "allowances",
        ["salary.days-off"] = "unpaidDays",
        ["salary.negative-net"] = "voluntaryDeductionsInDong",
        ["salary.periods-overlap"] = "changes",
        ["salary.extra-hours"] = "extraHours",
        ["salary.deduction-range"] = "voluntaryDeductionsInDong",
        ["salary.standard-days"] = "standardDays",
        ["salary.discipline-form"] = "extensions",
        ["salary.extension-twice"] = "extensions",
        ["salary.shortage-range"] = "carriedShortageInDong",
        ["salary.placement-days"] = "signedOn",
        ["salary.teaching-dates"] = "teaching",
        ["salary.teaching-overlap"] = "teaching",
        ["salary.leaving-days"] = "retiresOn",
        ["salary.leaving-decision"] = "reorganizedOn",
        ["salary.arrears-month-open"] = "listedIn",
    };

    /// <summary>The field; null when the refusal is about the request as a whole.</summary>
    public static string? Of(string code) =>
        ByCode.GetValueOrDefault(code) ?? code switch
        {
            _ when code.StartsWith("salary.allowance", StringComparison.Ordinal) => "allowances",
            _ when code.StartsWith("salary.not-counted", StringComparison.Ordinal) => "notCounted",
            _ when code.StartsWith("salary.arrears", StringComparison.Ordinal) => "monthsPaid",
            _ => null,
        };

    /// <summary>Answers a refusal with the field it is about.</summary>
    public static async ValueTask<object?> NameFieldAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (RuleViolationException refused) when (Of(refused.Code) is { } field)
        {
            return Refusal(refused, field);
        }
    }

    private static ProblemHttpResult Refusal(RuleViolationException refused, string field) =>
        TypedResults.Problem(new HttpValidationProblemDetails(new Dictionary<string, string[]> { [field] = [refused.Message] })
        {
            Status = StatusCodes.Status400BadRequest, Detail = refused.Message, Extensions = { ["code"] = refused.Code },
        });
}
