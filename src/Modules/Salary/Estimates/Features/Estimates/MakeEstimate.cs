using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Estimates.Domain;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Estimates.Features.Estimates;

/// <summary>
/// Lập dự toán năm sau (Điều 15.4): one scenario for the whole province, of the frozen month just before. The id is made with the
/// form: posted twice, it is one estimate.
/// </summary>
/// <param name="Id">Identity of the estimate to be.</param>
/// <param name="Year">The plan year.</param>
/// <param name="Name">Phương án.</param>
/// <param name="Month">The frozen month, 2026-10; null: the newest one.</param>
/// <param name="LevelInDong">Another base salary; null: that of the tables.</param>
/// <param name="LevelFrom">Its first day, the first of a month; null: 1 January.</param>
[Requires(SalaryPermissions.Report)]
internal sealed record MakeEstimate(Guid Id, int? Year, string? Name, string? Month, long? LevelInDong, DateOnly? LevelFrom)
: IRequest<Guid>;

internal sealed class MakeEstimateValidator : AbstractValidator<MakeEstimate>
{
    private const int EarliestYear = 2015;
    private const int LatestYear = 2100;

    public MakeEstimateValidator()
    {
        RuleFor(c => c.Id).NotEmpty().WithMessage("Biểu mẫu đã cũ. Mở lại trang rồi nhập lại.");
        RuleFor(c => c.Year).NotNull().WithMessage("Nhập năm dự toán.")
            .InclusiveBetween(EarliestYear, LatestYear).WithMessage($"Năm dự toán từ {EarliestYear} đến {LatestYear}.");
        RuleFor(c => c.Name).NotEmpty().WithMessage("Nhập tên phương án.")
            .MaximumLength(BudgetEstimate.NameMaxLength).WithMessage($"Tên phương án dài nhất {BudgetEstimate.NameMaxLength} ký tự.");
        RuleFor(c => c.Month).Must(m => m is null || PayMonth.TryParse(m) is not null).WithMessage("Ghi tháng theo dạng 10/2026.");
        RuleFor(c => c.LevelInDong).Must(v => v is null or (> 0 and <= 100_000_000))
            .WithMessage("Mức lương cơ sở phải lớn hơn 0 và không quá 100.000.000 đồng.");
        RuleFor(c => c.LevelFrom).Null().When(c => c.LevelInDong is null)
            .WithMessage("Nhập mức lương cơ sở của phương án, hoặc để trống ngày áp dụng.");
        RuleFor(c => c.LevelFrom).Must((c, d) => d is null || (d.Value.Day == 1 && d.Value.Year == c.Year))
            .WithMessage("Mức lương cơ sở áp dụng từ ngày 01 của một tháng trong năm dự toán.");
    }
}

internal sealed class MakeEstimateHandler(SalaryDbContext db, PayTables tables, EstimateWriter writer, RequestContext request)
    : IRequestHandler<MakeEstimate, Guid>
{
    public async Task<Guid> Handle(MakeEstimate command, CancellationToken cancellationToken)
    {
        if (await db.BudgetEstimates.AnyAsync(e => e.Id == command.Id, cancellationToken))
        {
            return command.Id;
        }

        var month = await db.FindMonthAsync(command.Month, cancellationToken)
            ?? throw new RuleViolationException("salary.no-frozen-month",
                "Chưa có tháng lương nào được tổng hợp: dự toán lập từ số liệu tháng trước liền kề đã chốt (Điều 15.4).");
        if (month.First.Year >= command.Year)
        {
            throw new RuleViolationException(
                "salary.estimate-year", $"Số liệu tháng {month.Month.ToVietnamese()} dùng lập dự toán cho năm {month.First.Year + 1} trở đi, không phải năm {command.Year}.");
        }

        var year = command.Year!.Value;
        var levelFrom = command.LevelInDong is null ? null : (DateOnly?)(command.LevelFrom ?? new DateOnly(year, 1, 1));
        var basis = new EstimateBasis(
            command.Id, year, command.Name!.Trim(), month.Month, month.Hash!, tables.BaseSalaryOf(month.Month).AmountInDong,
            command.LevelInDong, levelFrom);
        var plan = levelFrom is { } from ? ReformFund.WithBaseSalaryFrom(tables, from, command.LevelInDong!.Value) : tables;
        var parts = await writer.ComputeAsync(basis, plan, cancellationToken);
        var why = new ChangeBasis($"Lập dự toán năm {year}, {basis.Name}: số liệu tháng {month.Month.ToVietnamese()} (Điều 15.4)");
        await writer.SaveAsync(new BudgetEstimate(basis, request.ActNow()), parts, why, cancellationToken);
        return command.Id;
    }
}
