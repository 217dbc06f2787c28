using FluentValidation;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Salary.Rates.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Rates.Features.Rates;

/// <summary>A new row of a table as an officer of Sở Tài chính writes it.</summary>
internal abstract record RateInput
{
    /// <summary>The table's part of the address.</summary>
    public required string Slug { get; init; }

    /// <summary>The values in the order of the table's columns, as typed.</summary>
    public required IReadOnlyList<string?> Values { get; init; }

    /// <summary>Ngày áp dụng.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Ngày hết hiệu lực, when the document names it.</summary>
    public DateOnly? EffectiveUntil { get; init; }

    /// <summary>Văn bản quy định.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>Ghi chú.</summary>
    public string? Note { get; init; }

    /// <summary>The row; call after validation.</summary>
    public RateEntry ToEntry(RateTable table)
    {
        var values = table.Columns.Zip(Values).ToDictionary(c => c.First.Name, c => RateValues.Parse(c.First, c.Second, out _) ?? "");
        return new RateEntry(
            table.Code, table.KeyOf(values), RateRowData.ToJson(values), EffectiveFrom, EffectiveUntil, LegalBasis!.Trim(),
            string.IsNullOrWhiteSpace(Note) ? null : Note.Trim(), "entered", null);
    }
}

internal abstract class RateInputValidator<TInput> : AbstractValidator<TInput>
    where TInput : RateInput
{
    protected RateInputValidator()
    {
        RuleFor(c => c.EffectiveFrom).NotNull().WithMessage("Nhập ngày áp dụng.");
        RuleFor(c => c.EffectiveFrom).Must(d => d is null or { Year: >= 1990 and <= 2100 })
            .WithMessage("Ngày áp dụng phải từ năm 1990 đến năm 2100. Kiểm tra lại năm.");
        RuleFor(c => c.LegalBasis).NotEmpty().WithMessage("Ghi số và ngày của văn bản quy định.")
            .MaximumLength(RateRow.LegalBasisMaxLength).WithMessage($"Văn bản quy định không quá {RateRow.LegalBasisMaxLength} ký tự.");
        RuleFor(c => c.Note).MaximumLength(RateRow.NoteMaxLength).WithMessage($"Ghi chú không quá {RateRow.NoteMaxLength} ký tự.");
        RuleFor(c => c).Custom((input, context) =>
        {
            if (RateTables.BySlug(input.Slug) is not { } table)
            {
                return;
            }

            for (var i = 0; i < table.Columns.Count; i++)
            {
                RateValues.Parse(table.Columns[i], input.Values.ElementAtOrDefault(i), out var error);
                if (error is not null)
                {
                    context.AddFailure($"Values[{i}].Text", error);
                }
            }
        });
    }
}

/// <summary>What adding a row and looking at its effect share.</summary>
internal static class NewRates
{
    /// <summary>The series the row joins, and the last day of the row before it when that is still open.</summary>
    public static async Task<(RateSeries Series, DateOnly? EndOfLast)> PlaceAsync(
        SalaryDbContext db, RateTable table, RateEntry entry, CancellationToken cancellationToken)
    {
        var rows = await db.RateRows.Where(r => r.Table == table.Code && r.Key == entry.Key).ToListAsync(cancellationToken);
        var series = new RateSeries(table, rows);
        return (series, series.Place(entry.EffectiveFrom!.Value, entry.EffectiveUntil));
    }

    /// <summary>The table of an address.</summary>
    public static RateTable TableOf(string slug) => RateTables.BySlug(slug) ?? throw new NotFoundException();
}
