using FluentValidation;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Estimates.Domain;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Estimates.Features.Reforms;

/// <summary>Ghi số liệu Biểu 2b, 2c, 4a của một đơn vị: they are not in the sheets (cán bộ xã đã nghỉ việc, mức khoán, nguồn).</summary>
/// <param name="ScenarioId">The scenario.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="Version">The figures as seen; 0: none were there.</param>
/// <param name="Former">Biểu 2b: người and quỹ một tháng theo mức cũ, by row.</param>
/// <param name="Lumps">Biểu 2c: đơn vị and mức khoán, by row.</param>
/// <param name="Sources">Biểu 4a, A.</param>
/// <param name="Needs">Biểu 4a, B.</param>
[Requires(SalaryPermissions.Report)]
internal sealed record SaveReformFigures(
    Guid ScenarioId, Guid UnitId, int Version, IReadOnlyList<(long People, long OldInDong)> Former,
    IReadOnlyList<(long Units, decimal Lump)> Lumps,
    IReadOnlyList<long> Sources, IReadOnlyList<long> Needs) : IRequest
{
    /// <summary>The figures; call after validation.</summary>
    public ReformNumbers ToNumbers() => new(
        [.. Former.Select(f => f.People)], [.. Former.Select(f => f.OldInDong)], [.. Lumps.Select(l => l.Units)],
        [.. Lumps.Select(l => Coefficient.Of(l.Lump).TenThousandths)], [.. Sources], [.. Needs]);
}

internal sealed class SaveReformFiguresValidator : AbstractValidator<SaveReformFigures>
{
    private const long MostInDong = 1_000_000_000_000_000;
    private const int MostPeople = 1_000_000;

    public SaveReformFiguresValidator()
    {
        RuleFor(c => c).Must(c => c.Former.Count == ReformRows.Former.Count && c.Lumps.Count == ReformRows.Lumps.Count
                && c.Sources.Count == ReformRows.Sources.Count && c.Needs.Count == ReformRows.Needs.Count)
            .WithMessage("Biểu mẫu đã cũ. Mở lại trang rồi nhập lại.");
        RuleForEach(c => c.Former).Must(f => f is (>= 0 and <= MostPeople, >= 0 and <= MostInDong))
            .WithMessage("Biểu 2b: số người và quỹ không âm và không quá lớn.");
        RuleForEach(c => c.Lumps).Must(l => l.Units is >= 0 and <= MostPeople && Coefficient.IsValid(l.Lump))
            .WithMessage("Biểu 2c: số đơn vị không âm; mức khoán từ 0 đến 50, tối đa 4 chữ số thập phân.");
        RuleForEach(c => c.Sources).Must(s => s is >= 0 and <= MostInDong).WithMessage("Biểu 4a: nguồn không âm và không quá lớn.");
        RuleForEach(c => c.Needs).Must(s => s is >= 0 and <= MostInDong).WithMessage("Biểu 4a: nhu cầu không âm và không quá lớn.");
    }
}

internal sealed class SaveReformFiguresHandler(SalaryDbContext db, RequestContext request) : IRequestHandler<SaveReformFigures, Unit>
{
    public async Task<Unit> Handle(SaveReformFigures command, CancellationToken cancellationToken)
    {
        var scenario = await db.ReformScenarios.RequireAsync(s => s.Id == command.ScenarioId, cancellationToken);
        var unit = await db.KnownUnits.AsNoTracking().RequireAsync(u => u.Id == command.UnitId, cancellationToken);
        var figures =
            await db.ReformFigures.SingleOrDefaultAsync(f => f.ScenarioId == scenario.Id && f.UnitId == unit.Id, cancellationToken);
        if (figures is null)
        {
            figures = new ReformFigures(scenario.Id, unit.Id, unit.Name);
            db.ReformFigures.Add(figures);
        }
        else
        {
            figures.RequireVersion(command.Version);
        }

        figures.Write(command.ToNumbers(), unit.Name, request.ActNow());
        db.Basis = new ChangeBasis($"Ghi số liệu Biểu 2b, 2c, 4a của {unit.Name}, phương án {scenario.Name}");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
