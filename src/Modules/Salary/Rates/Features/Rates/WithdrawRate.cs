using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Salary.Rates.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Rates.Features.Rates;

/// <summary>Hủy dòng nhập nhầm: the row stays with the reason, the row before it counts again.</summary>
[Requires(SalaryPermissions.Configure)]
internal sealed record WithdrawRate(string Slug, Guid Id, string? Reason) : IRequest<string>;

internal sealed class WithdrawRateValidator : AbstractValidator<WithdrawRate>
{
    public WithdrawRateValidator() =>
        RuleFor(c => c.Reason).NotEmpty().WithMessage("Nêu lý do hủy dòng.")
            .MaximumLength(SalaryLine.ReasonMaxLength).WithMessage($"Lý do không quá {SalaryLine.ReasonMaxLength} ký tự.");
}

internal sealed class WithdrawRateHandler(SalaryDbContext db, TimeProvider clock) : IRequestHandler<WithdrawRate, string>
{
    public async Task<string> Handle(WithdrawRate command, CancellationToken cancellationToken)
    {
        var table = NewRates.TableOf(command.Slug);
        var row = await db.RateRows.SingleOrDefaultAsync(r => r.Id == command.Id && r.Table == table.Code, cancellationToken)
            ?? throw new NotFoundException();
        if (row.WithdrawnAt is null)
        {
            var rows = await db.RateRows.Where(r => r.Table == table.Code && r.Key == row.Key).ToListAsync(cancellationToken);
            new RateSeries(table, rows).Withdraw(row, command.Reason!.Trim(), clock.UtcNow());
            db.Basis = new ChangeBasis($"Hủy dòng {table.Title.ToLowerInvariant()}: {command.Reason.Trim()}");
            await db.SaveChangesAsync(cancellationToken);
        }

        return row.Key;
    }
}
