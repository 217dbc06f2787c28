using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reports.Domain.Search;
using HoSoCanBo.Personnel.Reports.Features.Search;
using HoSoCanBo.Personnel.Units;
using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Reports.Features.Statistics;

/// <summary>One row or column heading.</summary>
/// <param name="Key">What the people of it have in common.</param>
/// <param name="Label">What is read.</param>
/// <param name="Order">Its place.</param>
/// <param name="Condition">Finds its people; null when no search can.</param>
internal sealed record Heading(string Key, string Label, int Order, Condition? Condition);

/// <summary>What the database grouped by, turned into headings: names, order, and the condition that finds the people.</summary>
internal sealed class HeadingValues(Dimension dimension, SearchDay day, ReferenceSnapshot reference)
{
    private const int Last = int.MaxValue;

    /// <summary>Codes of no group.</summary>
    private const string OtherCodes = "?";

    private readonly Dictionary<string, Heading> known = new(StringComparer.Ordinal);

    /// <summary>The heading of a unit or a text.</summary>
    public Heading Of(object? value)
    {
        var heading = value switch
        {
            Guid unit => OfUnit(unit),
            string { Length: > 0 } text => OfText(text),
            _ => new Heading("", dimension.IsByUnit ? "Không có đơn vị tại ngày này" : "Chưa có thông tin", Last, EmptyCondition()),
        };
        return known.TryAdd(heading.Key, heading) ? heading : known[heading.Key];
    }

    private Condition? EmptyCondition() =>
        dimension.Field.Operators.Contains(SearchOperator.Empty) ? Ask(SearchOperator.Empty) : dimension.Kind == DimensionKind.AgeBand
        ? new Condition(0, "ngay_sinh", SearchOperator.Empty.Code, []) : null;

    private Heading OfUnit(Guid id)
    {
        var unit = day.Units.Find(id) ?? reference.Units.Find(id);
        if (unit is null)
        {
            return new Heading(id.ToString(), "Đơn vị không còn trong cây tổ chức", Last, Ask(SearchOperator.Is, id.ToString()));
        }

        return dimension.Kind switch
        {
            DimensionKind.UnitLevel =>
                new Heading(unit.Unit.Level, UnitKinds.LevelOf(unit.Unit.Level),
                    OwnFields.Levels.ToList().FindIndex(l => l.Code == unit.Unit.Level), Ask(SearchOperator.Is, unit.Unit.Level)),
            DimensionKind.UnitKind =>
                new Heading(unit.Unit.Kind, UnitKinds.NameOf(unit.Unit.Kind), UnitKinds.RankOf(unit.Unit.Kind),
                    Ask(SearchOperator.Is, unit.Unit.Kind)),
            DimensionKind.Body => OfBody(unit),
            _ => new Heading(id.ToString(), UnitNames.WithBody(unit, day.Units), unit.Order, Ask(SearchOperator.Is, id.ToString())),
        };
    }

    private Heading OfBody(UnitEntry unit)
    {
        return OwnBodies.Of(unit, day.Units) is not { } body
            ? new Heading(unit.Id.ToString(), unit.Name, unit.Order, Ask(SearchOperator.Is, unit.Id.ToString()))
            : new Heading(body.Id.ToString(), body.Name, body.Order, Ask(SearchOperator.Below, body.Id.ToString()));
    }

    private Heading OfText(string text)
    {
        if (dimension.Kind == DimensionKind.AgeBand)
        {
            return OfBand(int.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
        }

        if (dimension.Field.Kind == SearchKind.Text)
        {
            return new Heading(text, text, 0, text.Length <= Criteria.ValueMaxLength ? Ask(SearchOperator.Equal, text) : null);
        }

        var choices = dimension.Field.ChoicesIn(reference.Catalogues);
        if (dimension.Field.Members is { } members)
        {
            text = members.FirstOrDefault(m => m.Value.Contains(text)).Key ?? OtherCodes;
        }

        var place = choices.ToList().FindIndex(c => c.Code == text);
        return new Heading(text, place < 0 ? NameOfUnknown(text) : choices[place].Name, place < 0 ? Last - 1 : place,
            place < 0 ? null : Ask(SearchOperator.Is, text));
    }

    private static string NameOfUnknown(string code) => code == OtherCodes ? "Mã khác" : code;

    private Heading OfBand(int start)
    {
        var next = HeadingKeys.BandStarts.FirstOrDefault(s => s > start);
        var label = start == 0 ? $"Từ {next - 1} trở xuống" : next == 0 ? $"Trên {start - 1}" : $"Từ {start} đến {next - 1}";
        return new Heading($"{start}", label, start,
            Ask(SearchOperator.Range, start == 0 ? "" : $"{start}", next == 0 ? "" : $"{next - 1}"));
    }

    private Condition Ask(SearchOperator comparison, params string[] values) =>
        new(Criteria.Always, dimension.Field.Key, comparison.Code, values);
}
