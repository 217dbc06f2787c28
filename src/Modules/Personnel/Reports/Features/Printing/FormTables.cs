using System.Globalization;
using HoSoCanBo.Personnel.Employees.Domain.Profile;

namespace HoSoCanBo.Personnel.Reports.Features.Printing;

/// <summary>Items 27 to 32 of the form and the signatures.</summary>
internal static class FormTables
{
    private const int BlankRows = 2;
    private const int BlankAnswerLines = 3;
    private const int BlankAssessmentLines = 6;
    private const int SalaryChangesARow = 10;
    private const int SalaryLabelPercent = 10;
    private const int SalaryCellPercent = 9;

    /// <summary>Items 27 to 32 and the signatures.</summary>
    public static IEnumerable<FormBlock> Of(FormFacts f, FormTemplate t) =>
        [.. Training(f), .. Work(f), .. History(f, t), .. Family(f), .. Salary(f, t), .. End(f, t)];

    private static IEnumerable<FormBlock> Training(FormFacts f)
    {
        yield return new FormText(FormTextKind.Heading,
            "27) ĐÀO TẠO, BỒI DƯỠNG VỀ CHUYÊN MÔN, NGHIỆP VỤ, LÝ LUẬN CHÍNH TRỊ, NGOẠI NGỮ, TIN HỌC");
        yield return new FormTable(
            [
                new("Tên trường", 30), new("Chuyên ngành đào tạo, bồi dưỡng", 20), new("Từ tháng, năm - Đến tháng, năm", 15, true),
                new("Hình thức đào tạo", 15, true), new("Văn bằng, chứng chỉ, trình độ gì", 20),
            ],
            OrBlank(
                [.. f.Person.Education.OrderBy(r => r.FromMonth ?? r.UntilMonth).Select(r => Cells(
                    r.School, r.Major, Period(r.FromMonth, r.UntilMonth, isOpen: false),
                    f.Reference.Catalogues.NameOf("training_forms", r.TrainingFormCode), r.Degree))],
                columns: 5));
        yield return new FormText(
            FormTextKind.Remark,
            "Ghi chú: Hình thức đào tạo: Chính quy, tại chức, chuyên tu, bồi dưỡng …/ Văn bằng: TSKH, TS, Ths, Cử nhân, Kỹ sư …");
    }

    private static IEnumerable<FormBlock> Work(FormFacts f)
    {
        yield return new FormText(FormTextKind.Heading, "28) TÓM TẮT QUÁ TRÌNH CÔNG TÁC");
        var rows = f.Person.WorkPeriods.Count > 0
            ? f.Person.WorkPeriods.OrderBy(r => r.FromMonth).Select(r => Cells(Period(r.FromMonth, r.UntilMonth, isOpen: true), r.Content))
            : f.Person.Assignments.OrderBy(a => a.EffectiveFrom).Select(a => Cells(
                Period(a.EffectiveFrom, a.EffectiveUntil, isOpen: true),
                string.Join(", ",
                    new[] { a.PositionName, a.Division, f.Reference.Units.NameOf(a.UnitId) }.Where(t => !string.IsNullOrEmpty(t)))));
        yield return new FormTable(
            [
                new("Từ tháng, năm đến tháng, năm", 25, true),
                new("Chức danh, chức vụ, đơn vị công tác (đảng, chính quyền, đoàn thể, tổ chức xã hội), kể cả thời gian được đào tạo, bồi dưỡng về chuyên môn, nghiệp vụ, …", 75),
            ],
            OrBlank([.. rows], columns: 2));
    }

    private static IEnumerable<FormBlock> History(FormFacts f, FormTemplate t)
    {
        yield return new FormText(FormTextKind.Heading, "29) ĐẶC ĐIỂM LỊCH SỬ BẢN THÂN");
        const string Arrested =
            "- Khai rõ: bị bắt, bị tù (từ ngày tháng năm nào đến ngày tháng năm nào, ở đâu), đã khai báo cho ai, những vấn đề gì?";
        const string OldRegime =
            "Bản thân có làm việc trong chế độ cũ (cơ quan, đơn vị nào, địa điểm, chức danh, chức vụ, thời gian làm việc …)";
        if (t.IsForPublicEmployees)
        {
            yield return new FormAnswer(Arrested, f.Person.PersonalHistory, BlankAnswerLines);
            yield return new FormAnswer($"- {OldRegime}?", f.Person.OldRegimeWork, BlankAnswerLines);
        }
        else
        {
            var both = new[] { f.Person.PersonalHistory, f.Person.OldRegimeWork }.Where(a => !string.IsNullOrWhiteSpace(a)).Distinct();
            yield return new FormAnswer($"{Arrested} {OldRegime}", string.Join('\n', both), BlankAnswerLines);
        }

        yield return new FormAnswer(
            "- Tham gia hoặc có quan hệ với các tổ chức chính trị, kinh tế, xã hội nào ở nước ngoài (làm gì, tổ chức nào, đặt trụ sở ở đâu …?):",
            f.Person.ForeignRelations, BlankAnswerLines);
        yield return new FormAnswer(
            "- Có thân nhân (Cha, Mẹ, Vợ, Chồng, con, anh chị em ruột) ở nước ngoài (làm gì, địa chỉ …)?", f.Person.RelativesAbroad,
            BlankAnswerLines);
    }

    private static IEnumerable<FormBlock> Family(FormFacts f)
    {
        yield return new FormText(FormTextKind.Heading, "30) QUAN HỆ GIA ĐÌNH");
        yield return new FormText(FormTextKind.SubHeading, "a) Về bản thân: Cha, Mẹ, Vợ (hoặc chồng), các con, anh chị em ruột");
        yield return Relatives(f, FamilySide.Own);
        yield return new FormText(FormTextKind.SubHeading, "b) Về bên vợ (hoặc chồng): Cha, Mẹ, anh chị em ruột");
        yield return Relatives(f, FamilySide.Spouse);
    }

    private static FormTable Relatives(FormFacts f, FamilySide side)
    {
        var order = f.Reference.Catalogues.ChoicesOf("relation_types").Select(c => c.Code).ToList();
        var rows = f.Person.Family.Where(r => r.Side == side).OrderBy(r => order.IndexOf(r.RelationCode)).ThenBy(r => r.BirthYear)
            .Select(r => Cells(
            f.Reference.Catalogues.NameOf("relation_types", r.RelationCode), r.FullName,
            r.BirthYear?.ToString(CultureInfo.InvariantCulture), r.Detail));
        return new FormTable(
            [
                new("Mối quan hệ", 15), new("Họ và tên", 25), new("Năm sinh", 10, true),
                new("Quê quán, nghề nghiệp, chức danh, chức vụ, đơn vị công tác, học tập, nơi ở (trong, ngoài nước); thành viên các tổ chức chính trị - xã hội …?", 50),
            ],
            OrBlank([.. rows], columns: 4));
    }

    private static IEnumerable<FormBlock> Salary(FormFacts f, FormTemplate t)
    {
        yield return new FormText(FormTextKind.Heading, t.SalaryHistory);
        if (!f.ShowsPay)
        {
            yield return new FormText(
                FormTextKind.Remark, $"{FormFacts.PayLeftOut}: tài khoản in không thuộc đối tượng được xem tiền lương (Điều 7.3 Quy chế).");
            yield break;
        }

        var changes = f.Person.SalaryPeriods.OrderBy(r => r.FromMonth).ToList();
        for (var first = 0; first == 0 || first < changes.Count; first += SalaryChangesARow)
        {
            yield return SalaryRow([.. changes.Skip(first).Take(SalaryChangesARow)], t);
        }
    }

    private static FormTable SalaryRow(List<SalaryPeriod> changes, FormTemplate t)
    {
        IReadOnlyList<string> Row(string label, Func<SalaryPeriod, string?> cell) =>
            [label, .. Enumerable.Range(0, SalaryChangesARow).Select(i => i < changes.Count ? cell(changes[i]) ?? "" : "")];

        var months = Row("Tháng/năm", c => FormFacts.Month(c.FromMonth));
        var coefficients = Row("Hệ số lương", c => c.CoefficientInHundredths is { } h
            ? FormFacts.Coefficient(h) + (c.BeyondFramePercent is > 0 and var percent ? $" VK {percent}%" : "")
            : null);
        IReadOnlyList<IReadOnlyList<string>> rows = t.IsForPublicEmployees
            ? [months, Row("Mã số", c => c.RankCode), Row("Bậc lương", c => c.Step?.ToString(CultureInfo.InvariantCulture)), coefficients]
            : [months, Row("Mã ngạch/bậc", c => c.Step is null ? c.RankCode : $"{c.RankCode}/{c.Step}"), coefficients];
        return new FormTable(
            [new("", SalaryLabelPercent), .. Enumerable.Repeat(new FormColumn("", SalaryCellPercent, true), SalaryChangesARow)], rows,
            HasHead: false);
    }

    private static IEnumerable<FormBlock> End(FormFacts f, FormTemplate t)
    {
        yield return new FormText(FormTextKind.Heading, t.Assessment);
        yield return new FormAnswer(null, f.Person.Assessment, BlankAssessmentLines);
        yield return new FormSignatures(
            new FormSignature(null, "Người khai", "Tôi xin cam đoan những lời khai trên đây là đúng sự thật", "(Ký tên, ghi rõ họ tên)",
                f.Person.FullName),
            new FormSignature("…………, Ngày ……… tháng ……… năm 20……", t.Head, null, "(Ký tên, đóng dấu)", null));
    }

    private static IReadOnlyList<string> Cells(params string?[] cells) => [.. cells.Select(c => c ?? "")];

    private static IReadOnlyList<IReadOnlyList<string>> OrBlank(IReadOnlyList<IReadOnlyList<string>> rows, int columns) =>
        rows.Count > 0 ? rows : [.. Enumerable.Range(0, BlankRows).Select(_ => Cells(new string?[columns]))];

    private static string Period(DateOnly? from, DateOnly? until, bool isOpen) => (FormFacts.Month(from), FormFacts.Month(until)) switch
    {
        (null, null) => "",
        (null, { } last) => $"đến {last}",
        ({ } first, null) => isOpen ? $"{first} - đến nay" : $"từ {first}",
        ({ } first, { } last) => $"{first} - {last}",
    };
}
