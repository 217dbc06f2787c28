using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Pay.StepIncreases;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.People.Features.SalaryChanges;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Salary.StepLists.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.StepLists.Features.StepLists;

/// <summary>Xét một người nâng bậc trước thời hạn: for achievement, or on notice of retirement.</summary>
[Requires(SalaryPermissions.Edit)]
internal sealed record AddToStepList(
    Guid Id, string? EmployeeNumber, int? MonthsForward, string? AchievementYears, DateOnly? NotifiedOn, DateOnly? RetiresOn)
        : IRequest<Guid>;

/// <summary>Ghi kỷ luật hoặc năm không hoàn thành nhiệm vụ that lengthens the time in the step.</summary>
[Requires(SalaryPermissions.Edit)]
internal sealed record RecordStepExtension(Guid ExtensionId, Guid PersonId, string? Cause, DateOnly? On, string? Document) : IRequest<Guid>;

internal sealed class AddToStepListValidator : AbstractValidator<AddToStepList>
{
    public AddToStepListValidator()
    {
        RuleFor(c => c.EmployeeNumber).NotEmpty().WithMessage("Nhập số hiệu cán bộ.");
        RuleFor(c => c.MonthsForward).Must((c, m) => m is not null || c.RetiresOn is not null)
            .WithMessage("Nhập số tháng nâng trước (thành tích), hoặc ngày nghỉ hưu.");
        RuleFor(c => c.MonthsForward).Must((c, m) => m is null || c.RetiresOn is null)
            .WithMessage("Chỉ xét một trong hai: do thành tích, hoặc có thông báo nghỉ hưu.");
        RuleFor(c => c.AchievementYears).Must((c, y) => c.MonthsForward is null || YearsOf(y) is { Count: > 0 })
            .WithMessage("Ghi các năm có thành tích, ví dụ 2024; 2025.");
        RuleFor(c => c.NotifiedOn).NotNull().When(c => c.RetiresOn is not null).WithMessage("Nhập ngày thông báo nghỉ hưu.");
    }

    /// <summary>Years as typed; null when something else was typed.</summary>
    internal static IReadOnlyList<int>? YearsOf(string? typed)
    {
        var years = (typed ?? "").Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(t => int.TryParse(t, out var y) && y is >= 1990 and <= 2100 ? y : 0).ToList();
        return years.Contains(0) ? null : years;
    }
}

internal sealed class RecordStepExtensionValidator : AbstractValidator<RecordStepExtension>
{
    public RecordStepExtensionValidator()
    {
        RuleFor(c => c.ExtensionId).NotEmpty().WithMessage("Biểu mẫu đã cũ. Mở lại trang rồi nhập lại.");
        RuleFor(c => c.Cause).Must(c => Enum.TryParse<StepExtensionCause>(c, out var cause) && Enum.IsDefined(cause))
            .WithMessage("Chọn lý do kéo dài.");
        RuleFor(c => c.On).NotNull().WithMessage("Nhập ngày quyết định hoặc thông báo.")
            .Must(d => d is null or { Year: >= 1990 and <= 2100 })
            .WithMessage("Ngày quyết định hoặc thông báo phải từ năm 1990 đến năm 2100. Kiểm tra lại năm.");
        RuleFor(c => c.Document).NotEmpty().WithMessage("Ghi số quyết định, thông báo.")
            .MaximumLength(StepExtension.DocumentMaxLength)
            .WithMessage($"Số quyết định không quá {StepExtension.DocumentMaxLength} ký tự.");
    }
}

internal sealed class AddToStepListHandler(
    SalaryDbContext db, StepListReader reader, SalaryRecords records, PayTables tables, WorkingCalendar calendar, TimeProvider clock) :
    IRequestHandler<AddToStepList, Guid>, IRequestHandler<RecordStepExtension, Guid>
{
    public async Task<Guid> Handle(AddToStepList command, CancellationToken cancellationToken)
    {
        var list = await reader.RequireAsync(command.Id, cancellationToken);
        var number = command.EmployeeNumber!.Trim();
        var people = await reader.HistoriesAsync(await reader.UnitsBelowAsync(list.UnitId, cancellationToken), PayMonth.Of(list.Month),
            cancellationToken);
        var (record, extensions) = people.FirstOrDefault(p => p.Record.EmployeeNumber == number);
        if (record is null)
        {
            throw new RuleViolationException("salary.step-list-person", $"Đơn vị không có ai mang số hiệu {number} trong tháng này.");
        }

        records.RefuseOwn(record.PersonId);
        var review = new StepReview(tables, calendar, list.Month);
        var finding = command.MonthsForward is { } months
            ? review.Early(record, extensions, AchievementOf(record, list.Month.Year, months, command.AchievementYears))
            : review.Early(record, extensions, new RetirementCase(command.NotifiedOn!.Value, command.RetiresOn!.Value));
        if (finding is { Kind: SalaryChangeKind.EarlyStepForAchievement, IsEligible: true })
        {
            await RequireQuotaAsync(list, people.Count, cancellationToken);
        }

        var item = StepListReader.ItemOf(list.Id, record, finding);
        list.Add(item);
        await records.SaveAsync($"Xét nâng bậc trước thời hạn: {record.FullName}", null, cancellationToken);
        return list.Id;
    }

    public async Task<Guid> Handle(RecordStepExtension command, CancellationToken cancellationToken)
    {
        var person = await records.RequireAsync(command.PersonId, cancellationToken);
        if (!await db.StepExtensions.AnyAsync(e => e.Id == command.ExtensionId, cancellationToken))
        {
            var extension = new StepExtension
            {
                Id = command.ExtensionId, PersonId = person.Id, Cause = Enum.Parse<StepExtensionCause>(command.Cause!),
                On = command.On!.Value,
                Document = command.Document!.Trim(), RecordedAt = clock.UtcNow(),
            };
            await RequireNewAsync(extension, cancellationToken);
            db.StepExtensions.Add(extension);
            await records.SaveAsync($"Kéo dài thời gian giữ bậc: {command.Document!.Trim()}", null, cancellationToken);
        }

        return person.Id;
    }

    private async Task RequireNewAsync(StepExtension extension, CancellationToken cancellationToken)
    {
        var known = await db.StepExtensions.AsNoTracking().Where(e => e.PersonId == extension.PersonId).ToListAsync(cancellationToken);
        if (known.Find(extension.IsSameCause) is { } same)
        {
            throw new RuleViolationException(
                "salary.extension-twice", $"Đã ghi lý do này ngày {same.On:dd/MM/yyyy} ({same.Document}): mỗi năm, mỗi quyết định chỉ kéo dài một lần.");
        }

        // Luật Cán bộ, công chức 80/2025/QH15: no giáng chức from 01/07/2025.
        if (extension.Cause == StepExtensionCause.Demotion && tables.RuleOrNone(PayRuleKind.Demotion, extension.On) is null)
        {
            throw new RuleViolationException(
                "salary.discipline-form", $"Ngày {extension.On:dd/MM/yyyy} không có hình thức kỷ luật giáng chức (từ 01/07/2025: Luật 80/2025/QH15).");
        }
    }

    private static AchievementCase AchievementOf(People.Domain.History.PayRecord record, int year, int months, string? years)
    {
        var raises = record.Lines.Where(l => l.EverHolds && l.Change != SalaryChangeKind.BeyondFrame).OrderBy(l => l.EffectiveFrom)
            .ToList();
        var early = raises.LastOrDefault(l => l.Change is SalaryChangeKind.EarlyStepForAchievement);
        return new AchievementCase(
            year, months, AddToStepListValidator.YearsOf(years)!,
            raises.LastOrDefault()?.Change == SalaryChangeKind.EarlyStepForAchievement, early?.EffectiveFrom.Year);
    }

    // At most a tenth of the people on the salary list a year (TT 08/2013/TT-BNV Điều 3.1).
    private async Task RequireQuotaAsync(StepList list, int people, CancellationToken cancellationToken)
    {
        var (raises, rest) = EarlyStepIncrease.Quota(people, tables, list.Month);
        var (first, last) = (new DateOnly(list.Month.Year, 1, 1), new DateOnly(list.Month.Year, 12, 31));
        var used = await db.StepListItems.CountAsync(
            i => i.Kind == SalaryChangeKind.EarlyStepForAchievement && i.IsIncluded
                && db.StepLists.Any(l => l.Id == i.ListId && l.UnitId == list.UnitId && l.Month >= first && l.Month <= last),
                cancellationToken);
        if (used >= raises)
        {
            throw new RuleViolationException(
                "salary.early-quota", $"Năm {list.Month.Year} đơn vị có {people} người trong danh sách trả lương: được nâng trước thời hạn {raises} người, đã đề nghị {used}. Số dư {rest} người báo cáo cấp trên.");
        }
    }
}
