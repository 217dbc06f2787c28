using System.Text.Json.Serialization;
using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.People.Features.SalaryChanges;
using MediatR;

namespace HoSoCanBo.Salary.People.Features.PaySeries;

/// <summary>
/// Ghi nhiều quyết định nối tiếp của một người: steps, thâm niên vượt khung or an allowance that rises, each level by its own paper and
/// ended by the next one. All of it or nothing.
/// </summary>
/// <param name="PersonId">The person.</param>
/// <param name="SeriesId">Made with the form: posted twice, it is one series.</param>
/// <param name="What">Code of an allowance, or <see cref="Lines"/>.</param>
/// <param name="Issuer">Who issued the papers.</param>
/// <param name="RankCode">Rank of the lines, where a row names none.</param>
/// <param name="Rows">The papers, oldest first.</param>
/// <param name="AcceptsLaterLines">The user has seen the lines that start later and keeps them.</param>
[Requires(SalaryRecords.Edit)]
internal sealed record RecordPaySeries(
    Guid PersonId, Guid SeriesId, string? What, string? Issuer, string? RankCode, IReadOnlyList<PaySeriesRow> Rows,
    bool AcceptsLaterLines = false) : IPayChange
{
    /// <summary>The series is of salary lines.</summary>
    public const string Lines = "DONG_LUONG";

    /// <summary>Most papers of one series.</summary>
    public const int MostRows = 20;

    /// <inheritdoc />
    [JsonIgnore]
    public bool IsApproved { get; init; }

    /// <inheritdoc />
    public IPayChange Approved() => this with { IsApproved = true };

    /// <summary>The entry a row becomes.</summary>
    public Guid EntryOf(int row) => StableId.From($"pay-series:{SeriesId:N}:{row}");

    /// <summary>The paper of a row.</summary>
    public PayDecisionForm DecisionOf(PaySeriesRow row) => new(row.Number, row.SignedOn, row.EffectiveFrom, Issuer, null, null, null);
}

/// <summary>One paper of a series and what it gives.</summary>
internal sealed record PaySeriesRow(string? Number, DateOnly? SignedOn, DateOnly? EffectiveFrom, int? Step, int? BeyondFramePercent,
    decimal? Level, string? RankCode = null);

internal sealed class RecordPaySeriesValidator : AbstractValidator<RecordPaySeries>
{
    public RecordPaySeriesValidator()
    {
        RuleFor(c => c.SeriesId).NotEmpty().WithMessage("Biểu mẫu đã cũ. Mở lại trang rồi nhập lại.");
        RuleFor(c => c.What).NotEmpty().WithMessage("Chọn nội dung của các quyết định.");
        RuleFor(c => c.Issuer).NotEmpty().WithMessage("Nhập cơ quan ban hành.")
            .MaximumLength(PayDecision.TextMaxLength).WithMessage($"Cơ quan ban hành không quá {PayDecision.TextMaxLength} ký tự.");
        RuleFor(c => c.RankCode).MaximumLength(SalaryLine.RankCodeMaxLength)
            .WithMessage($"Mã ngạch không quá {SalaryLine.RankCodeMaxLength} ký tự.");
        RuleFor(c => c.Rows).Must(r => r is { Count: > 0 and <= RecordPaySeries.MostRows })
            .WithMessage($"Nhập từ 1 đến {RecordPaySeries.MostRows} quyết định.");
        RuleForEach(c => c.Rows).ChildRules(row =>
        {
            row.RuleFor(r => r.Number).NotEmpty().WithMessage("Nhập số quyết định.")
                .MaximumLength(PayDecision.NumberMaxLength).WithMessage($"Số quyết định không quá {PayDecision.NumberMaxLength} ký tự.");
            row.RuleFor(r => r.SignedOn).NotNull().WithMessage("Nhập ngày ký.").Must(PayDecisionFormValidator.IsPlausible)
                .WithMessage("Ngày ký không hợp lệ.");
            row.RuleFor(r => r.EffectiveFrom).NotNull().WithMessage("Nhập ngày hưởng.").Must(PayDecisionFormValidator.IsPlausible)
                .WithMessage("Ngày hưởng không hợp lệ.");
        });
        RuleFor(c => c.Rows).Must(rows => rows.Zip(rows.Skip(1)).All(pair => pair.First.EffectiveFrom < pair.Second.EffectiveFrom))
            .When(c => c.Rows is { Count: > 1 } && c.Rows.All(r => r.EffectiveFrom is not null))
            .WithMessage("Xếp các quyết định theo ngày hưởng, mỗi ngày một quyết định, cũ trước mới sau.");
    }
}

internal sealed class RecordPaySeriesHandler(SalaryRecords records, SecondPerson second, PayTables tables)
    : IRequestHandler<RecordPaySeries, Guid>
{
    private const int TextShown = 900;

    public async Task<Guid> Handle(RecordPaySeries command, CancellationToken cancellationToken)
    {
        var person = await records.RequireAsync(command.PersonId, cancellationToken);
        var first = command.EntryOf(0);
        if (person.SalaryLines.Any(l => l.Id == first) || person.Allowances.Any(a => a.Id == first))
        {
            return person.Id;
        }

        var isLines = command.What == RecordPaySeries.Lines;
        var series = isLines ? SeriesOfLines.Read(command, person, tables) : null;
        var levels = isLines ? null : SeriesOfLevels.Read(command, tables);
        var isSameUnit = await second.IsOfSameUnitAsync(person, cancellationToken);
        var why = series?.WhyGrave(second.Grave) ?? levels!.WhyGrave(second.Grave, isSameUnit);
        var what = Cut(string.Join("; ", series?.Words ?? levels!.Words));
        var basis = Cut(string.Join("; ", command.Rows.Select(row => command.DecisionOf(row).ToString())));
        if (await second.AskAsync(command, person, what, basis, [.. why.Distinct().Take(3)], cancellationToken) is { } waiting)
        {
            return waiting;
        }

        var papers = new List<PayDecision>();
        foreach (var row in command.Rows)
        {
            papers.Add(await records.DecisionAsync(command.DecisionOf(row), cancellationToken));
        }

        var said = $"Ghi {papers.Count} quyết định nối tiếp: {(isLines ? "dòng lương" : $"phụ cấp {command.What}")}";
        await (series?.RecordAsync(records, papers, said, cancellationToken)
            ?? levels!.RecordAsync(person, records, papers, said, cancellationToken));
        return person.Id;
    }

    private static string Cut(string text) => text.Length <= TextShown ? text : text[..TextShown] + "…";
}

/// <summary>Names the row a rule refuses.</summary>
internal static class PaySeriesRows
{
    /// <summary>Does something with each row; a refusal says which row it is about.</summary>
    public static List<T> Read<T>(this RecordPaySeries command, Func<PaySeriesRow, int, T> read)
    {
        var done = new List<T>();
        for (var i = 0; i < command.Rows.Count; i++)
        {
            try
            {
                done.Add(read(command.Rows[i], i));
            }
            catch (RuleViolationException refused)
            {
                throw new RuleViolationException(
                    refused.Code, $"Quyết định {command.Rows[i].Number?.Trim()} (dòng {i + 1}): {refused.Message}");
            }
        }

        return done;
    }
}
