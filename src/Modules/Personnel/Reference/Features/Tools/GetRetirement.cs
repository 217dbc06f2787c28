using System.ComponentModel;
using FluentValidation;
using FluentValidation.Results;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reference.Domain.Retirement;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Reference.Features.Tools;

/// <summary>Tra cứu nghỉ hưu: when a person retires in normal working conditions.</summary>
[AnySignedInUser]
internal sealed record GetRetirement(string? Sex, string? BornOn, string? Kind) : IRequest<RetirementAnswer>;

/// <summary>When a person retires, and why.</summary>
internal sealed record RetirementAnswer(
    [property: Description("male hoặc female.")] string Sex,
    [property: Description("Ngày sinh dùng để tính.")] DateOnly BornOn,
    [property: Description("Loại đối tượng, nếu có nêu.")] string? Kind,
    [property: Description("Tuổi nghỉ hưu: số năm.")] int AgeYears,
    [property: Description("Tuổi nghỉ hưu: số tháng lẻ.")] int AgeMonths,
    [property: Description("Thời điểm nghỉ hưu: ngày cuối tháng đủ tuổi.")] DateOnly RetiresOn,
    [property: Description("Ngày đầu hưởng lương hưu.")] DateOnly PensionFrom,
    [property: Description("Căn cứ.")] string Basis,
    [property: Description("Cách tính, bằng lời.")] string Why,
    [property: Description("Điều cần lưu ý.")] IReadOnlyList<string> Notes);

internal sealed class GetRetirementValidator : AbstractValidator<GetRetirement>
{
    public GetRetirementValidator(TimeProvider clock)
    {
        RuleFor(q => q.Sex).Must(s => RetirementWords.SexOf(s) is not null).WithMessage("Chọn giới tính: male (nam) hoặc female (nữ).");
        RuleFor(q => q.BornOn).Must(d => ToolDates.TryBirth(d, out _, out _))
            .WithMessage("Nhập ngày sinh dạng 1966-03-15 (hoặc 15/03/1966; chỉ biết tháng: 1966-03; chỉ biết năm: 1966), từ năm 1900.");
        RuleFor(q => q.BornOn).Must(d => !ToolDates.TryBirth(d, out var bornOn, out _) || bornOn <= clock.TodayInVietnam())
            .WithMessage("Ngày sinh chưa tới. Kiểm tra lại ngày sinh.");
    }
}

internal sealed class GetRetirementHandler(PersonnelDbContext db) : IRequestHandler<GetRetirement, RetirementAnswer>
{
    public async Task<RetirementAnswer> Handle(GetRetirement query, CancellationToken cancellationToken)
    {
        var sex = RetirementWords.SexOf(query.Sex)!.Value;
        ToolDates.TryBirth(query.BornOn, out var bornOn, out var precision);
        var kind = await KindAsync(query.Kind, cancellationToken);
        var moment = RetirementAge.Of(sex, bornOn);
        return new RetirementAnswer(
            sex == Sex.Male ? "male" : "female", bornOn, kind, moment.AgeYears, moment.AgeMonths, moment.RetiresOn, moment.PensionFrom,
            RetirementWords.BasisOf(moment), RetirementWords.WhyOf(bornOn, moment), RetirementWords.NotesOf(kind, precision));
    }

    private async Task<string?> KindAsync(string? code, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return null;
        }

        var codes = await db.EmployeeKinds.AsNoTracking().OrderBy(k => k.Order).Select(k => k.Code).ToListAsync(cancellationToken);
        var wanted = code.Trim().Replace('-', '_');
        return codes.Find(c => string.Equals(c, wanted, StringComparison.OrdinalIgnoreCase))
            ?? throw new ValidationException(
                [new ValidationFailure(
                    nameof(GetRetirement.Kind), $"Không có loại đối tượng này. Chọn một trong: {string.Join(", ", codes)}; hoặc để trống.")]);
    }
}

internal static class RetirementWords
{
    public static Sex? SexOf(string? text) => text?.Trim().ToUpperInvariant() switch
    {
        "MALE" or "M" or "NAM" => Sex.Male,
        "FEMALE" or "F" or "NU" or "NỮ" => Sex.Female,
        _ => null,
    };

    public static string BasisOf(RetirementMoment moment) => moment.IsByRoadmap
        ? "Bộ luật Lao động 2019 Điều 169; Nghị định 135/2020/NĐ-CP Điều 4 và Phụ lục I (điều kiện lao động bình thường)"
        : "Bộ luật Lao động 2012 Điều 187: nam 60 tuổi, nữ 55 tuổi (đủ tuổi trước năm 2021)";

    public static string AgeOf(RetirementMoment moment) =>
        moment.AgeMonths == 0 ? $"{moment.AgeYears} tuổi" : $"{moment.AgeYears} tuổi {moment.AgeMonths} tháng";

    public static string WhyOf(DateOnly bornOn, RetirementMoment moment) =>
        $"Sinh tháng {bornOn:MM/yyyy}, đủ {AgeOf(moment)} trong tháng {moment.RetiresOn:MM/yyyy}: nghỉ hưu từ hết ngày {moment.RetiresOn:dd/MM/yyyy}, "
        + $"hưởng lương hưu từ ngày {moment.PensionFrom:dd/MM/yyyy}.";

    public static IReadOnlyList<string> NotesOf(string? kind, DatePrecision precision)
    {
        var notes = new List<string> { "Chưa xét các trường hợp nghỉ sớm (công việc nặng nhọc, suy giảm khả năng lao động, tinh giản biên chế) và kéo dài thời gian công tác; ngày riêng của từng người ở mục Nghỉ hưu trên hồ sơ." };
        if (precision != DatePrecision.Day)
        {
            notes.Add(precision == DatePrecision.Year
                ? "Không rõ ngày, tháng sinh: tính từ 01/01 của năm sinh (Nghị định 135/2020/NĐ-CP)."
                : "Không rõ ngày sinh: tính từ ngày 01 của tháng sinh.");
        }

        if (kind is "CAN_BO" or "CAN_BO_XA")
        {
            notes.Add("Cán bộ bầu cử theo nhiệm kỳ: xem thêm quy định của Đảng về tuổi tái cử.");
        }

        return notes;
    }
}
