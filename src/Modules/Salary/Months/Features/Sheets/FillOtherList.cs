using System.Globalization;
using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Sheets;

/// <summary>
/// Ghi một khoản một lần cho nhiều người theo một quyết định (thưởng lễ, Tết…): a list of staff numbers and amounts as copied from a
/// workbook, or the same amount for everybody of the main sheet.
/// </summary>
[Requires(SalaryPermissions.Edit, SalaryPermissions.Use)]
internal sealed record FillOtherList(Guid SheetId, int Version, string? List, long? ForEachInDong, string? OneOffName, string? Note)
: IRequest<OtherListFilled>;

/// <summary>How many people, and what they get together.</summary>
internal sealed record OtherListFilled(int People, long TotalInDong);

internal sealed class FillOtherListValidator : AbstractValidator<FillOtherList>
{
    /// <summary>About 2,000 people.</summary>
    public const int ListMaxLength = 60_000;

    public FillOtherListValidator()
    {
        RuleFor(c => c.List).MaximumLength(ListMaxLength).WithMessage("Danh sách quá dài: chia thành nhiều lần ghi.");
        RuleFor(c => c.ForEachInDong).NotNull().When(c => string.IsNullOrWhiteSpace(c.List))
            .WithMessage("Dán danh sách số hiệu và số tiền, hoặc nhập số tiền cho mỗi người.")
            .InclusiveBetween(1, SheetInput.MaxAmountInDong).WithMessage("Số tiền từ 1 đến 1.000.000.000 đồng.");
        RuleFor(c => c.ForEachInDong).Null().When(c => !string.IsNullOrWhiteSpace(c.List))
            .WithMessage("Chỉ dùng một cách: danh sách, hoặc số tiền cho mỗi người.");
        RuleFor(c => c.OneOffName).NotEmpty().WithMessage("Ghi tên khoản.").MaximumLength(SheetInput.TextMaxLength)
            .WithMessage($"Tên khoản có tối đa {SheetInput.TextMaxLength} ký tự.");
        RuleFor(c => c.Note).NotEmpty().WithMessage("Ghi quyết định làm căn cứ.").MaximumLength(SheetInput.TextMaxLength)
            .WithMessage($"Căn cứ có tối đa {SheetInput.TextMaxLength} ký tự.");
    }
}

internal sealed class FillOtherListHandler(SalaryDbContext db, RequestContext request) : IRequestHandler<FillOtherList, OtherListFilled>
{
    private const int MistakesShown = 5;

    public async Task<OtherListFilled> Handle(FillOtherList command, CancellationToken cancellationToken)
    {
        var sheet = await db.PaySheets.FilledBy(request.User, db)
            .RequireAsync(s => s.Id == command.SheetId && s.Kind == SheetKind.Other, cancellationToken);
        sheet.RequireVersion(command.Version);
        await db.RefuseLockedMonthAsync(sheet.First, cancellationToken);
        sheet.RequireEditable();
        var (kind, unit, first) = (SheetKind.Main, sheet.UnitId, sheet.First);
        var people = await db.SheetEntries.AsNoTracking()
            .Where(e => db.PaySheets.Any(s => s.Id == e.SheetId && s.Kind == kind && s.UnitId == unit && s.First == first))
            .Select(e => new EntryPerson(e.PersonId, e.FullName, e.EmployeeNumber, e.KindCode)).ToListAsync(cancellationToken);
        people = [.. people.DistinctBy(p => p.PersonId)];
        var isForAll = string.IsNullOrWhiteSpace(command.List);
        var amounts = isForAll ? [.. people.Select(p => (p, command.ForEachInDong!.Value))] : Read(command.List!, people);
        if (!isForAll)
        {
            amounts.ForEach(a => request.User.RefuseOwn(a.Person.PersonId)); // the same for everybody is no favour to oneself
        }

        await WriteAsync(sheet, amounts, command, cancellationToken);
        db.Basis = new ChangeBasis($"{command.OneOffName} cho {amounts.Count} người, {command.Note}") { MayConcernActor = isForAll };
        await db.SaveChangesAsync(cancellationToken);
        return new OtherListFilled(amounts.Count, amounts.Sum(a => a.AmountInDong));
    }

    /// <summary>Each line: số hiệu, then the amount, with a tab, a semicolon or spaces between.</summary>
    private static List<(EntryPerson Person, long AmountInDong)> Read(string list, IReadOnlyList<EntryPerson> people)
    {
        var byNumber = people.Where(p => p.EmployeeNumber is not null).ToLookup(p => p.EmployeeNumber!, StringComparer.Ordinal);
        var (amounts, mistakes, seen) = (new List<(EntryPerson, long)>(), new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (line, number) in list.Split('\n').Select((text, index) => (text.Trim(), index + 1)).Where(l => l.Item1.Length > 0))
        {
            var parts = line.Split(['\t', ';', ' '], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var found = byNumber[parts[0]].ToList();
            if (parts.Length < 2 || AmountOf(parts[1]) is not { } amount)
            {
                mistakes.Add($"dòng {number}: cần số hiệu và số tiền từ 1 đến 1.000.000.000");
            }
            else if (found.Count != 1)
            {
                mistakes.Add($"dòng {number}: số hiệu {parts[0]} không có trên bảng lương chính");
            }
            else if (!seen.Add(parts[0]))
            {
                mistakes.Add($"dòng {number}: số hiệu {parts[0]} đã có ở dòng trên");
            }
            else
            {
                amounts.Add((found[0], amount));
            }
        }

        return mistakes.Count == 0
            ? amounts
            : throw new RuleViolationException(
                "salary.one-off-list", $"Chưa ghi ai. {string.Join("; ", mistakes.Take(MistakesShown))}{(mistakes.Count > MistakesShown ? $"; và {mistakes.Count - MistakesShown} dòng khác" : "")}.");
    }

    private static long? AmountOf(string text)
    {
        var digits = text.Replace(".", "", StringComparison.Ordinal).Replace("đồng", "", StringComparison.OrdinalIgnoreCase).Trim();
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
            && amount is > 0 and <= SheetInput.MaxAmountInDong ? amount : null;
    }

    private async Task WriteAsync(PaySheet sheet, List<(EntryPerson Person, long AmountInDong)> amounts, FillOtherList command,
        CancellationToken cancellationToken)
    {
        var stored = await db.SheetHeads.SingleAsync(h => h.SheetId == sheet.Id, cancellationToken);
        var heads = LineHeads.Parse(stored.HeadsJson);
        var entries = await db.SheetEntries.Where(e => e.SheetId == sheet.Id).ToDictionaryAsync(e => e.PersonId, cancellationToken);
        var inputs = await db.SheetInputs.Where(i => i.SheetId == sheet.Id).ToDictionaryAsync(i => i.PersonId, cancellationToken);
        foreach (var (person, amount) in amounts)
        {
            if (inputs.TryGetValue(person.PersonId, out var input) && input.OneOffInDong != 0 && input.OneOffName != command.OneOffName)
            {
                throw new RuleViolationException(
                    "salary.one-off-other", $"{person.FullName} đã có khoản “{input.OneOffName}” trên bảng này: đưa ra khỏi bảng trước, hoặc ghi cùng tên khoản để thay số tiền.");
            }

            input ??= db.SheetInputs.Add(new SheetInput { SheetId = sheet.Id, PersonId = person.PersonId }).Entity;
            input.Fill(new SheetInputValues { OneOffInDong = amount, OneOffName = command.OneOffName, Note = command.Note });
            if (!entries.TryGetValue(person.PersonId, out var entry))
            {
                entry = entries[person.PersonId] = db.SheetEntries.Add(new SheetEntry(sheet, person)).Entity;
            }

            entry.Take(person, new MonthPay(null, null, [], null), [], input, heads);
        }

        stored.HeadsJson = heads.ToJson();
        sheet.TakeSums(SheetWriter.SumsOf(entries.Values, []));
    }
}
