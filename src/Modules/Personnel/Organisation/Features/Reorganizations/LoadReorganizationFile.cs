using FluentValidation;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Organisation.Features.Reorganizations;

/// <summary>Tải thao tác hoặc nơi đến từ tệp: what the file holds replaces what the plan has of the same kind.</summary>
[Requires(PersonnelPermissions.AdministerUnits)]
internal sealed record LoadReorganizationFile(Guid PlanId, Stream? File) : IRequest<LoadedRows>;

/// <summary>How many rows came in.</summary>
internal sealed record LoadedRows(int Lines, int Placements);

internal sealed class LoadReorganizationFileValidator : AbstractValidator<LoadReorganizationFile>
{
    public LoadReorganizationFileValidator()
    {
        RuleFor(c => c.File).NotNull().WithMessage("Chọn tệp .xlsx hoặc .csv.");
        RuleFor(c => c.File).Must(f => f is null || f.Length > 0).WithMessage("Tệp này trống. Chọn tệp có dữ liệu.");
        RuleFor(c => c.File).Must(f => f is null || f.Length <= ReorganizationFile.MaxBytes)
            .WithMessage($"Tệp quá lớn: tối đa {ReorganizationFile.MaxBytes / 1024 / 1024} MB.");
    }
}

internal sealed class LoadReorganizationFileHandler(PersonnelDbContext db, RequestContext request)
    : IRequestHandler<LoadReorganizationFile, LoadedRows>
{
    public async Task<LoadedRows> Handle(LoadReorganizationFile command, CancellationToken cancellationToken)
    {
        var run = await db.Reorganizations.VisibleTo(request.User).RequireAsync(r => r.Id == command.PlanId, cancellationToken);
        run.Edit();
        var rows = ReorganizationFile.Read(command.File!, run.Id, run.EffectiveOn);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (rows.Lines.Count > 0)
        {
            await db.ReorganizationLines.Where(l => l.ReorganizationId == run.Id).ExecuteDeleteAsync(cancellationToken);
            db.ReorganizationLines.AddRange(rows.Lines);
        }

        if (rows.Placements.Count > 0)
        {
            await db.ReorganizationPlacements.Where(p => p.ReorganizationId == run.Id).ExecuteDeleteAsync(cancellationToken);
            db.ReorganizationPlacements.AddRange(rows.Placements);
        }

        db.Basis = new ChangeBasis($"Tải {rows.Lines.Count} thao tác và {rows.Placements.Count} nơi đến từ tệp", run.DecisionId);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new LoadedRows(rows.Lines.Count, rows.Placements.Count);
    }
}
