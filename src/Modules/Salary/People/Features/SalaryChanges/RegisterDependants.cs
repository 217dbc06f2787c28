using FluentValidation;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using MediatR;

namespace HoSoCanBo.Salary.People.Features.SalaryChanges;

/// <summary>Ghi số người phụ thuộc.</summary>
[Requires(SalaryRecords.Edit)]
internal sealed record RegisterDependants(Guid PersonId, Guid EntryId, int? Count, DateOnly? EffectiveFrom, string? Document)
    : IRequest<Guid>;

internal sealed class RegisterDependantsValidator : AbstractValidator<RegisterDependants>
{
    public RegisterDependantsValidator()
    {
        RuleFor(c => c.EntryId).NotEmpty().WithMessage("Biểu mẫu đã cũ. Mở lại trang rồi nhập lại.");
        RuleFor(c => c.Count).Must(n => n is >= 0 and <= 30).WithMessage("Số người phụ thuộc từ 0 đến 30.");
        RuleFor(c => c.EffectiveFrom).NotNull().WithMessage("Nhập tháng bắt đầu tính giảm trừ.")
            .Must(d => d is null or { Year: >= 2009 and <= 2100 })
            .WithMessage("Ngày bắt đầu phải từ năm 2009 đến năm 2100. Kiểm tra lại năm.");
        RuleFor(c => c.Document).IsReason("hoặc giấy đăng ký người phụ thuộc");
    }
}

internal sealed class RegisterDependantsHandler(SalaryRecords records) : IRequestHandler<RegisterDependants, Guid>
{
    public async Task<Guid> Handle(RegisterDependants command, CancellationToken cancellationToken)
    {
        var person = await records.RequireAsync(command.PersonId, cancellationToken);
        person.RegisterDependants(command.Count!.Value, command.EffectiveFrom!.Value, records.Source(command.EntryId, null));
        await records.SaveAsync($"Người phụ thuộc: {command.Document!.Trim()}", null, cancellationToken);
        return person.Id;
    }
}
