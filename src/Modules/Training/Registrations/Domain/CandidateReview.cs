using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Training.Contents.Domain;
using HoSoCanBo.Training.Notices.Domain;

namespace HoSoCanBo.Training.Registrations.Domain;

/// <summary>Rà soát: which conditions of a notice somebody meets, each with the fact and its source.</summary>
/// <param name="text">What the notice asks for.</param>
/// <param name="contents">The catalogue, for certificates that stand for one another.</param>
public sealed class CandidateReview(NoticeText text, IReadOnlyDictionary<Guid, CourseContent> contents)
{
    private const string Record = "Hồ sơ cán bộ";
    private const string Unknown = "Hồ sơ chưa ghi";

    // Levels of the record that are called otherwise than the content that leads to them.
    private static readonly Dictionary<string, int> OtherSteps = new(StringComparer.Ordinal)
    {
        ["ly_luan:TD_TC"] = 2, ["ly_luan:TD_CC"] = 3, ["ly_luan:CN"] = 4, ["chuyen_mon:SC"] = 1, ["chuyen_mon:CK1"] = 5,
        ["chuyen_mon:BSNT"] = 5,
        ["chuyen_mon:CK2"] = 6, ["chuyen_mon:TSKH"] = 7,
    };

    /// <summary>All conditions of the notice for one person.</summary>
    public IReadOnlyList<ConditionFinding> Judge(Candidate person)
    {
        List<ConditionFinding> found = [OfPresence(person), OfKind(person)];
        var criteria = text.Criteria;
        if (criteria.HoldsPost)
        {
            found.Add(new("Đang giữ chức vụ", person.PositionName is not null,
                person.PositionName ?? "không giữ chức vụ", $"{Record}, quá trình công tác"));
        }

        if (criteria.MostAge is { } age)
        {
            found.Add(OfAge(person, age));
        }

        if (criteria.LeastService is { } years)
        {
            found.Add(OfService(person, years));
        }

        if (criteria.LacksContent)
        {
            var (holds, fact, source) = Holding(person, text.ContentId);
            found.Add(new("Chưa có chứng chỉ của nội dung này hoặc cao hơn", !holds, fact, source));
        }

        if (criteria.NeedsContentId is { } needed)
        {
            var (holds, fact, source) = Holding(person, needed);
            found.Add(new($"Đã có {criteria.NeedsContentName} hoặc cao hơn", holds, fact, source));
        }

        if (person.Overlapping.Count > 0)
        {
            found.Add(new("Không trùng thời gian với khóa khác", false, string.Join("; ", person.Overlapping), "Phân hệ Đào tạo"));
        }

        return found;
    }

    private static ConditionFinding OfPresence(Candidate person) =>
        new("Đang công tác tại đơn vị", person.IsPresent,
            person.IsPresent ? person.UnitName ?? "chưa rõ đơn vị" : "không có mặt", $"{Record}, trạng thái và đơn vị hiện nay");

    private ConditionFinding OfKind(Candidate person)
    {
        var kinds = text.Criteria.Kinds;
        return new(
            kinds.Count == 0 ? "Thuộc mọi đối tượng"
                : $"Là {string.Join(" hoặc ", kinds.Select(k => NoticeTerms.OfKind(k).ToLowerInvariant()))}",
            kinds.Count == 0 || (person.KindCode is { } kind && kinds.Contains(kind)),
            NoticeTerms.OfKind(person.KindCode), $"{Record}, đối tượng");
    }

    private ConditionFinding OfAge(Candidate person, int most)
    {
        var condition = $"Không quá {most} tuổi vào ngày khai giảng {text.StartsOn:dd/MM/yyyy}";
        return person.BirthDate is { } born
            ? new(condition,
                YearsBetween(born,
                    text.StartsOn) <= most, $"sinh {born:dd/MM/yyyy}, {YearsBetween(born, text.StartsOn)} tuổi", $"{Record}, ngày sinh")
            : new(condition, false, Unknown, $"{Record}, ngày sinh");
    }

    private ConditionFinding OfService(Candidate person, int least)
    {
        var condition = $"Công tác từ {least} năm vào ngày khai giảng {text.StartsOn:dd/MM/yyyy}";
        return person.ServesSince is { } since
            ? new(condition,
                YearsBetween(
                    since, text.StartsOn) >= least, $"tuyển dụng {since:dd/MM/yyyy}, {YearsBetween(since, text.StartsOn)} năm", $"{Record}, mục 11")
            : new(condition, false, Unknown, $"{Record}, mục 11");
    }

    /// <summary>
    /// Whether somebody holds a content or a higher one: by a certificate of this module, or by the level the record names.
    /// </summary>
    private (bool Holds, string Fact, string Source) Holding(Candidate person, Guid contentId)
    {
        if (!contents.TryGetValue(contentId, out var asked))
        {
            return (false, "nội dung không còn trong danh mục", "Danh mục nội dung");
        }

        if (person.Certificates.FirstOrDefault(c => contents.TryGetValue(c.ContentId, out var held) && held.StandsFor(asked))
            is { } certificate)
        {
            return (true, $"chứng chỉ {certificate.Number} ngày {certificate.IssuedOn:dd/MM/yyyy}", "Phân hệ Đào tạo");
        }

        if (asked.Raises is not { } field)
        {
            return (false, "chưa có chứng chỉ", "Phân hệ Đào tạo");
        }

        var (level, item) = field switch
        {
            RaisedField.ProfessionalLevel => (person.ProfessionalLevelCode, "mục 15.2"),
            RaisedField.PoliticalTheory => (person.PoliticalTheoryCode, "mục 15.3"),
            _ => (person.StateManagementCode, "mục 15.4"),
        };
        var source = person.FactsAt is { } at ? $"{Record}, {item}, ghi ngày {VietnamTime.InVietnam(at):dd/MM/yyyy}" : $"{Record}, {item}";
        return level is null ? (false, Unknown, source) : (StepOf(asked.Ladder, level) >= asked.Step, NameOf(asked.Ladder, level), source);
    }

    private int StepOf(string? ladder, string level) =>
        contents.Values.FirstOrDefault(c => c.Ladder == ladder && c.LevelCode == level)?.Step
        ?? OtherSteps.GetValueOrDefault($"{ladder}:{level}");

    private string NameOf(string? ladder, string level) =>
        contents.Values.FirstOrDefault(c => c.Ladder == ladder && c.LevelCode == level)?.On(text.StartsOn).Name
        ?? (level.StartsWith("CHUA", StringComparison.Ordinal) ? "chưa qua đào tạo" : level);

    private static int YearsBetween(DateOnly from, DateOnly to)
    {
        var years = to.Year - from.Year;
        return from.AddYears(years) > to ? years - 1 : years;
    }
}
