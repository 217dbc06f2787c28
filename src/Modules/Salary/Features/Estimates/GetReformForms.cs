using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Salary.Domain.Estimates;
using HoSoCanBo.Salary.Domain.Pay;
using MediatR;

namespace HoSoCanBo.Salary.Features.Estimates;

/// <summary>
/// Biểu 2b, 2c, 4a of a reform: their figures are not in the sheets (cán bộ xã đã nghỉ việc, mức khoán, nguồn), so Sở Tài chính types
/// them. Stores nothing.
/// </summary>
/// <param name="OldLevel">Mức cũ; null: the one in force today.</param>
/// <param name="NewLevel">Mức mới.</param>
/// <param name="Months">Months of the year with it.</param>
/// <param name="Former">Biểu 2b: người and quỹ một tháng theo mức cũ, by row.</param>
/// <param name="Lumps">Biểu 2c: đơn vị and mức khoán, by row.</param>
/// <param name="Sources">Biểu 4a, A.</param>
/// <param name="Needs">Biểu 4a, B.</param>
[Requires(SalaryPermissions.Report)]
internal sealed record GetReformForms(
    long? OldLevel, long? NewLevel, int Months, IReadOnlyList<(long People, long OldInDong)> Former, IReadOnlyList<(long Units, decimal Lump)> Lumps,
    IReadOnlyList<long> Sources, IReadOnlyList<long> Needs) : IRequest<ReformFormsView>
{
    /// <summary>Dòng của Biểu 2b.</summary>
    public static readonly IReadOnlyList<string> FormerRows =
    [
        "Nguyên Bí thư, Chủ tịch", "Nguyên Phó Bí thư, Phó Chủ tịch, Thường trực Đảng ủy, Ủy viên, Thư ký UBND, Thư ký HĐND, xã đội trưởng", "Các chức danh còn lại",
    ];

    /// <summary>Dòng của Biểu 2c.</summary>
    public static readonly IReadOnlyList<string> LumpRows =
        ["Xã loại I", "Xã loại II", "Xã loại III", "Thôn biên giới, hải đảo", "Thôn khó khăn, thuộc xã loại I và II", "Thôn, tổ dân phố còn lại"];

    /// <summary>A. Nguồn.</summary>
    public static readonly IReadOnlyList<string> SourceRows =
    [
        "70% tăng thu ngân sách địa phương thực hiện năm trước", "50% tăng thu dự toán", "10% tiết kiệm chi thường xuyên", "Số thu để lại (học phí, viện phí, khác)",
        "50% giảm chi hỗ trợ hoạt động thường xuyên", "Nguồn cải cách tiền lương còn dư",
    ];

    /// <summary>B. Nhu cầu.</summary>
    public static readonly IReadOnlyList<string> NeedRows = ["I. Theo mức trước, 12 tháng", "II. Theo mức mới", "III. Phụ cấp, trợ cấp khác"];
}

/// <summary>The forms.</summary>
internal sealed record ReformFormsView(LevelChange Levels, Percent Health, IReadOnlyList<FormerCadres> Former, IReadOnlyList<LumpFund> Lumps, ReformSources Balance);

internal sealed class GetReformFormsValidator : AbstractValidator<GetReformForms>
{
    private const long MostInDong = 1_000_000_000_000_000;
    private const int MostPeople = 1_000_000;

    public GetReformFormsValidator()
    {
        RuleFor(q => q.OldLevel).Must(IsLevel).WithMessage("Mức lương cơ sở cũ phải lớn hơn 0 và không quá 100.000.000 đồng.");
        RuleFor(q => q.NewLevel).Must(IsLevel).WithMessage("Mức lương cơ sở mới phải lớn hơn 0 và không quá 100.000.000 đồng.");
        RuleFor(q => q.Months).InclusiveBetween(1, 12).WithMessage("Số tháng trong năm từ 1 đến 12.");
        RuleForEach(q => q.Former).Must(f => f is (>= 0 and <= MostPeople, >= 0 and <= MostInDong)).WithMessage("Biểu 2b: số người và quỹ không âm và không quá lớn.");
        RuleForEach(q => q.Lumps).Must(l => l is (>= 0 and <= MostPeople, >= 0 and <= 50)).WithMessage("Biểu 2c: số đơn vị không âm, mức khoán từ 0 đến 50.");
        RuleForEach(q => q.Sources).Must(s => s is >= 0 and <= MostInDong).WithMessage("Biểu 4a: nguồn không âm và không quá lớn.");
        RuleForEach(q => q.Needs).Must(s => s is >= 0 and <= MostInDong).WithMessage("Biểu 4a: nhu cầu không âm và không quá lớn.");
    }

    private static bool IsLevel(long? level) => level is null or (> 0 and <= 100_000_000);
}

internal sealed class GetReformFormsHandler(PayTables tables, TimeProvider clock) : IRequestHandler<GetReformForms, ReformFormsView>
{
    public Task<ReformFormsView> Handle(GetReformForms query, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var old = query.OldLevel ?? tables.BaseSalaryOf(PayMonth.Of(today)).AmountInDong;
        var levels = new LevelChange(old, query.NewLevel ?? old, query.Months);
        // BHYT of people without pay: both shares together, from the rates in force.
        var rate = tables.InsuranceRate(InsuranceScheme.BHYT, "salaried", UnitFunding.FullStateBudget, today) ?? throw PayTables.Gap("tỷ lệ BHYT", today);
        var health = new Percent(rate.EmployeePercent.Hundredths + rate.EmployerPercent.Hundredths);
        return Task.FromResult(new ReformFormsView(
            levels, health, [.. query.Former.Select(f => FormerCadres.Of(f.People, f.OldInDong, null, health, levels))],
            [.. query.Lumps.Select(l => LumpFund.Of(l.Units, Coefficient.Of(l.Lump), levels))], new ReformSources(query.Sources, query.Needs)));
    }
}
