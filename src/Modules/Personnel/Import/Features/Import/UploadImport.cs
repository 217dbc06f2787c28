using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Documents.Files;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Runs;
using MediatR;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>Stores a workbook and has it checked in the background; the answer is the id of the run.</summary>
/// <param name="File">The file; must be seekable.</param>
/// <param name="FileName">Its name on the user's machine.</param>
[Requires(PersonnelPermissions.Edit)]
internal sealed record UploadImport(Stream? File, string? FileName) : IRequest<Guid>;

internal sealed class UploadImportValidator : AbstractValidator<UploadImport>
{
    public UploadImportValidator()
    {
        RuleFor(c => c.File).NotNull().WithMessage("Chọn tệp Excel cần nhập.");
        RuleFor(c => c.File).Must(f => f is null || f.Length > 0).WithMessage("Tệp này trống. Chọn tệp có dữ liệu.");
        RuleFor(c => c.File).Must(f => f is null || f.Length <= WorkbookGuard.FileMaxBytes).WithMessage(UploadLimitAttribute.Message);
    }
}

internal sealed class UploadImportHandler(PersonnelDbContext db, ImportFiles files, RequestContext request, TimeProvider clock)
    : IRequestHandler<UploadImport, Guid>
{
    private const string NamelessFile = "tep.xlsx";

    public async Task<Guid> Handle(UploadImport command, CancellationToken cancellationToken)
    {
        var file = command.File!;
        WorkbookGuard.Check(file);
        var user = request.User;
        var name = VietnameseText.Clean(Path.GetFileName(command.FileName)) ?? NamelessFile;
        var run = ImportRun.Upload(
            new ImportUpload(
                Guid.CreateVersion7(), ImportIssue.Shortened(name, ImportRun.FileNameMaxLength), file.Length,
                await ImportFiles.HashAsync(file, cancellationToken),
                user.Id ?? Guid.Empty, ImportIssue.Shortened(user.DisplayName, ImportRun.UserNameMaxLength), RunScope.ToStored(user),
                user.EmployeeId),
            clock.UtcNow());

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.ImportRuns.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        await files.StoreAsync(run.Id, ImportFileKind.Upload, file, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return run.Id;
    }
}
