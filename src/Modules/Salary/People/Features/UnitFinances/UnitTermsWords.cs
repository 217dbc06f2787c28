using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.People.Domain;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Salary.People.Features.UnitFinances;

/// <summary>How the funding of units reads on screens.</summary>
internal static class UnitTermsWords
{
    /// <summary>Mức tự chủ (NĐ 60/2021/NĐ-CP).</summary>
    public static IEnumerable<SelectListItem> Autonomies =>
        Enum.GetValues<FinancialAutonomy>().Select(a => new SelectListItem(Of(a), a.ToString()));

    /// <summary>Loại đơn vị.</summary>
    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<UnitKind>().Select(k => new SelectListItem(Of(k), k.ToString()));

    /// <summary>Vùng lương tối thiểu.</summary>
    public static IEnumerable<SelectListItem> Regions =>
        Enumerable.Range(1, 4).Select(r => new SelectListItem($"Vùng {PayText.Roman(r)}", $"{r}"));

    /// <summary>A level.</summary>
    public static string Of(FinancialAutonomy autonomy) => autonomy switch
    {
        FinancialAutonomy.StateBudget => "Ngân sách nhà nước bảo đảm",
        FinancialAutonomy.Partial => "Tự bảo đảm một phần chi thường xuyên",
        FinancialAutonomy.Recurrent => "Tự bảo đảm chi thường xuyên",
        FinancialAutonomy.RecurrentAndInvestment => "Tự bảo đảm chi thường xuyên và chi đầu tư",
        _ => throw new ArgumentOutOfRangeException(nameof(autonomy)),
    };

    /// <summary>What a row says; rows from before the four levels only say whether the budget pays all.</summary>
    public static string Of(UnitPayTerms row) => row.Autonomy is { } autonomy ? Of(autonomy) : row.IsFullyBudgetPaid
        ? Of(FinancialAutonomy.StateBudget) : "Không hưởng 100% lương từ ngân sách";

    /// <summary>A kind of unit.</summary>
    public static string Of(UnitKind? kind) => kind switch
    {
        UnitKind.Administrative => "Cơ quan hành chính",
        UnitKind.PartyOrMassOrganisation => "Đảng, Mặt trận, tổ chức chính trị - xã hội",
        UnitKind.PublicService => "Đơn vị sự nghiệp công lập",
        _ => "Chưa rõ",
    };

    /// <summary>The funding the engine takes.</summary>
    public static string Of(UnitFunding funding) =>
        funding == UnitFunding.FullStateBudget ? "Hưởng 100% lương từ ngân sách" : "Không hưởng 100% lương từ ngân sách";
}
