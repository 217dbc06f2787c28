using FluentValidation;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Estimates.Domain;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Estimates.Features.Reforms;

/// <summary>
/// Lập phương án cải cách tiền lương for Biểu 2b, 2c, 4a. The id is made with the form: posted twice, it is one scenario.
/// </summary>
/// <param name="Id">Identity of the scenario to be.</param>
/// <param name="Name">Phương án.</param>
/// <param name="EffectiveFrom">Ngày áp dụng mức mới, the first of a month.</param>
/// <param name="OldLevel">Mức cũ; null: the one in force the month before.</param>
/// <param name="NewLevel">Mức mới.</param>
/// <param name="Months">Months of the year with it; null: to the end of the year.</param>
[Requires(SalaryPermissions.Report)]
internal sealed record MakeReformScenario(Guid Id, string? Name, DateOnly? EffectiveFrom, long? OldLevel, long? NewLevel, int? Months)
: IRequest<Guid>;

internal sealed class MakeReformScenarioValidator : AbstractValidator<MakeReformScenario>
{
    public MakeReformScenarioValidator()
    {
        RuleFor(c => c.Id).NotEmpty().WithMessage("Biểu mẫu đã cũ. Mở lại trang rồi nhập lại.");
        RuleFor(c => c.Name).NotEmpty().WithMessage("Nhập tên phương án.")
            .MaximumLength(ReformScenario.NameMaxLength).WithMessage($"Tên phương án dài nhất {ReformScenario.NameMaxLength} ký tự.");
        RuleFor(c => c.EffectiveFrom).NotNull().WithMessage("Nhập ngày áp dụng mức mới.")
            .Must(d => d is null or { Day: 1, Year: >= 2005 and <= 2100 }).WithMessage("Mức lương cơ sở áp dụng từ ngày 01 của một tháng.");
        RuleFor(c => c.OldLevel).Must(IsLevel).WithMessage("Mức lương cơ sở cũ phải lớn hơn 0 và không quá 100.000.000 đồng.");
        RuleFor(c => c.NewLevel).NotNull().WithMessage("Nhập mức lương cơ sở mới.")
            .Must(IsLevel).WithMessage("Mức lương cơ sở mới phải lớn hơn 0 và không quá 100.000.000 đồng.");
        RuleFor(c => c.Months).Must(m => m is null or (>= 1 and <= 12)).WithMessage("Số tháng trong năm từ 1 đến 12.");
    }

    private static bool IsLevel(long? level) => level is null or (> 0 and <= 100_000_000);
}

internal sealed class MakeReformScenarioHandler(SalaryDbContext db, PayTables tables, RequestContext request)
    : IRequestHandler<MakeReformScenario, Guid>
{
    private const int MonthsAYear = 12;

    public async Task<Guid> Handle(MakeReformScenario command, CancellationToken cancellationToken)
    {
        if (await db.ReformScenarios.AnyAsync(s => s.Id == command.Id, cancellationToken))
        {
            return command.Id;
        }

        var from = command.EffectiveFrom!.Value;
        var old = command.OldLevel ?? tables.BaseSalaryOf(PayMonth.Of(from).Previous).AmountInDong;
        var levels = new LevelChange(old, command.NewLevel!.Value, command.Months ?? MonthsAYear + 1 - from.Month);
        // BHYT of people without pay: both shares together, at the rates of the day.
        var rate = tables.InsuranceRate(InsuranceScheme.BHYT, "salaried", UnitFunding.FullStateBudget, from)
            ?? throw PayTables.Gap("tỷ lệ BHYT", from);
        var health = new Percent(rate.EmployeePercent.Hundredths + rate.EmployerPercent.Hundredths);
        db.ReformScenarios.Add(new ReformScenario(command.Id, command.Name!.Trim(), from, levels, health, request.ActNow()));
        db.Basis = new ChangeBasis($"Lập phương án cải cách tiền lương: {command.Name.Trim()}");
        await db.SaveChangesAsync(cancellationToken);
        return command.Id;
    }
}
