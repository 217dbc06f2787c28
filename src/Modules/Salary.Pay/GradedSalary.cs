namespace HoSoCanBo.Salary.Pay;

/// <summary>A salary line completed and checked against the tables: grade, scale and step agree with the coefficient.</summary>
/// <param name="TableCode">B1 to B5; empty for a flat coefficient of a commune post.</param>
/// <param name="Step">The step of the scale; null for a flat coefficient.</param>
/// <param name="Coefficient">Hệ số lương.</param>
/// <param name="LegalBasis">Law of the scale.</param>
public sealed record GradedSalary(string TableCode, ScaleStep? Step, Coefficient Coefficient, string LegalBasis)
{
    /// <summary>Completes and checks <paramref name="line"/> for a person of <paramref name="kind"/> on a day.</summary>
    /// <exception cref="RuleViolationException">The line is not on the tables.</exception>
    public static GradedSalary Of(PayTables tables, PersonKind kind, SalaryGrading line, DateOnly day)
    {
        var grade = line.GradeCode is null ? null : GradeOf(tables, kind, line, day);
        var scaleCode = line.ScaleCode ?? grade?.ScaleCode;
        if (scaleCode is null)
        {
            return FlatCoefficient(tables, kind, line, day);
        }

        if (grade is not null && grade.ScaleCode != scaleCode)
        {
            throw Refuse(
                "salary.grade-not-on-scale", $"Ngạch {grade.Code} ({grade.NameVi}) thuộc thang {grade.ScaleCode}, không thuộc thang {scaleCode}.");
        }

        var table = TableOf(tables, kind, line, grade, scaleCode);
        var scale = tables.Scale(table, scaleCode, day);
        if (scale.Count == 0)
        {
            throw Refuse("salary.unknown-scale", $"Không có thang lương {scaleCode} trong bảng lương {table}.");
        }

        var step = StepOf(scale, line);
        return new GradedSalary(table, step, step.Coefficient, step.LegalBasis);
    }

    /// <summary>
    /// The line of somebody who holds a step since a day. A title may be younger than the step, because placing a person in it moved
    /// the time in the step along (TT 02/2007/TT-BNV Mục II.2); then it is read as of its first day.
    /// </summary>
    /// <param name="asOf">A title that begins later than this day is refused.</param>
    /// <exception cref="RuleViolationException">The line is not on the tables.</exception>
    public static GradedSalary HeldSince(PayTables tables, PersonKind kind, SalaryGrading line, DateOnly since, DateOnly asOf)
    {
        var day = since < PayFactsCheck.FirstMonth.First ? PayFactsCheck.FirstMonth.First : since;
        var begin = tables.Grades.Where(g => g.Code == line.GradeCode && g.Validity.From is not null).Min(g => g.Validity.From);
        return Of(tables, kind, line, begin > day && begin <= asOf ? begin.Value : day);
    }

    private static ScaleStep StepOf(IReadOnlyList<ScaleStep> scale, SalaryGrading line)
    {
        if (line.Step is null && line.Coefficient is null)
        {
            throw Refuse("salary.step-missing", "Thiếu bậc hoặc hệ số lương.");
        }

        var name = $"thang {scale[0].ScaleCode} ({scale[0].ScaleName})";
        var step = line.Step is { } number
            ? scale.FirstOrDefault(s => s.Step == number)
                ?? throw Refuse("salary.step-not-on-scale", $"Bậc {number} không có trong {name}: thang có {scale.Count} bậc.")
            : scale.FirstOrDefault(s => s.Coefficient == line.Coefficient);
        if (step is null)
        {
            throw Refuse("salary.coefficient-not-on-scale", $"Hệ số {line.Coefficient} không có trong {name}: {Coefficients(scale)}.");
        }

        return line.Coefficient is null || line.Coefficient == step.Coefficient
            ? step
            : throw Refuse(
                "salary.coefficient-not-on-scale",
                $"Hệ số {line.Coefficient} không đúng bậc {step.Step} của {name}: bậc này có hệ số {step.Coefficient}.");
    }

    private static Grade GradeOf(PayTables tables, PersonKind kind, SalaryGrading line, DateOnly day)
    {
        var grades = tables.Grades.Where(g => g.Code == line.GradeCode && g.Validity.From <= day).ToList();
        if (grades.Count == 0)
        {
            var isKnown = tables.Grades.Any(g => g.Code == line.GradeCode);
            throw Refuse(
                isKnown ? "salary.grade-not-in-force" : "salary.unknown-grade",
                isKnown ? $"Ngạch {line.GradeCode} chưa áp dụng vào ngày {PayText.Day(day)}."
                    : $"Không có ngạch hoặc chức danh mã {line.GradeCode}.");
        }

        // One code may stand for a grade of công chức and a title of viên chức, and may have changed its scale: a line that
        // names its scale picks the row; otherwise the newest row of the person's kind, a closed one only when none is open.
        return grades
            .OrderByDescending(g => line.ScaleCode is not null && g.ScaleCode == line.ScaleCode)
            .ThenByDescending(g => Fits(g, kind))
            .ThenByDescending(g => g.Validity.Contains(day))
            .ThenByDescending(g => g.Validity.From)
            .First();
    }

    private static bool Fits(Grade grade, PersonKind kind) =>
        kind.IsPublicEmployee() ? grade.PersonKind.Contains("viên chức", StringComparison.Ordinal)
        : kind.IsCadreOrCivilServant() ? grade.PersonKind.Contains("công chức", StringComparison.Ordinal)
        : grade.PersonKind.StartsWith("nhân viên", StringComparison.Ordinal);

    private static string TableOf(PayTables tables, PersonKind kind, SalaryGrading line, Grade? grade, string scaleCode)
    {
        var ofGrade = grade?.TableCodes ?? [.. tables.ScaleSteps.Where(s => s.ScaleCode == scaleCode).Select(s => s.TableCode).Distinct()];
        if (line.TableCode is { } given)
        {
            return ofGrade.Contains(given) || grade is null
                ? given
                : throw Refuse("salary.grade-not-on-scale", $"Ngạch {grade.Code} không thuộc bảng lương {given}.");
        }

        var usual = kind.IsPublicEmployee() ? "B3" : "B2";
        return ofGrade.Contains(usual) || ofGrade.Count == 0 ? usual : ofGrade[0];
    }

    private static GradedSalary FlatCoefficient(PayTables tables, PersonKind kind, SalaryGrading line, DateOnly day)
    {
        var flat = kind.IsCommune() && line.Coefficient is not null
            ? tables.CommuneCadres.FirstOrDefault(c => c.FlatCoefficient == line.Coefficient && c.Validity.Contains(day))
            : null;
        return flat is not null
            ? new GradedSalary("", null, flat.FlatCoefficient!.Value, flat.LegalBasis)
            : throw Refuse("salary.scale-missing", "Thiếu mã ngạch hoặc thang lương.");
    }

    private static string Coefficients(IEnumerable<ScaleStep> scale) => string.Join("; ", scale.Select(s => s.Coefficient.ToString()));

    private static RuleViolationException Refuse(string code, string message) => new(code, message);
}
