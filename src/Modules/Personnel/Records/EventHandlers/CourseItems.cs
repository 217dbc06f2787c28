using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Training.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.EventHandlers;

/// <summary>Table 27 and items 15.2 to 15.4 of the record as a finished course gives them.</summary>
internal static class CourseItems
{
    private const string Withdrawn = "Đính chính ở phân hệ Đào tạo";

    /// <summary>Adds or strikes the row, moves the level, and closes the clock of the certificate. Twice does no harm.</summary>
    public static async Task<string> ApplyAsync(PersonnelDbContext db, Employee employee, CourseCompleted e, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var before = LearningOfRecord.Of(employee);
        var row = await db.Set<EducationRecord>().IgnoreQueryFilters().SingleOrDefaultAsync(r => r.Id == e.ResultId, cancellationToken);
        var done = e.IsWithdrawn
            ? await WithdrawAsync(db, employee, e, row, clock, cancellationToken)
            : await AddAsync(db, employee, e, row, clock, cancellationToken);
        if (LearningOfRecord.Of(employee) != before)
        {
            db.Publish(LearningNews.Of(employee, null, clock));
        }

        return done;
    }

    private static async Task<string> AddAsync(
        PersonnelDbContext db, Employee employee, CourseCompleted e, EducationRecord? row, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (row is null)
        {
            db.Add(RowOf(e));
            db.Obligations.Add(await DutyAsync(db, employee, e, clock, cancellationToken));
        }

        var (catalogue, present) = FieldOf(employee, e.Raises);
        if (catalogue is null || e.LevelCode is null || !await IsHigherAsync(db, catalogue, e.LevelCode, present, cancellationToken))
        {
            return $"Hồ sơ: đã ghi khóa {e.Title} vào bảng Đào tạo, bồi dưỡng; trình độ giữ nguyên.";
        }

        Set(employee, e.Raises, e.LevelCode);
        return $"Hồ sơ: đã ghi khóa {e.Title} vào bảng Đào tạo, bồi dưỡng và nâng trình độ theo chứng chỉ {e.CertificateNumber}.";
    }

    private static async Task<string> WithdrawAsync(
        PersonnelDbContext db, Employee employee, CourseCompleted e, EducationRecord? row, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (row is { StruckAt: null })
        {
            row.Strike(Withdrawn, clock.UtcNow());
        }

        // The level goes back only where this certificate had set it and nothing has changed it since.
        var (catalogue, present) = FieldOf(employee, e.Raises);
        if (catalogue is not null && e.LevelCode is not null && present == e.LevelCode
            && await IsHigherAsync(db, catalogue, e.LevelCode, e.PreviousLevelCode, cancellationToken))
        {
            Set(employee, e.Raises, e.PreviousLevelCode);
        }

        return $"Hồ sơ: đã gạch bỏ khóa {e.Title} ở bảng Đào tạo, bồi dưỡng.";
    }

    private static async Task<UpdateObligation> DutyAsync(
        PersonnelDbContext db, Employee employee, CourseCompleted e, TimeProvider clock, CancellationToken cancellationToken)
    {
        var holidays = await db.Holidays.AsNoTracking().ToListAsync(cancellationToken);
        var facts = new ObligationFacts(
            ObligationRule.Change, employee.Id, employee.UnitId, e.CertificateOn, null,
            Note: $"Chứng chỉ số {e.CertificateNumber}: {e.Title}");
        var duty = UpdateObligation.Start(facts, WorkingCalendar.From(holidays));
        duty.CloseAt(clock.UtcNow());
        return duty;
    }

    /// <summary>Whether a level stands above another in its catalogue; a lower place in the order is a higher level.</summary>
    private static async Task<bool> IsHigherAsync(
        PersonnelDbContext db, string catalogue, string level, string? than, CancellationToken cancellationToken)
    {
        if (than is null)
        {
            return true;
        }

        var places = await db.CatalogueItems.AsNoTracking().Where(i => i.Catalogue == catalogue && (i.Code == level || i.Code == than))
            .ToDictionaryAsync(i => i.Code, i => new { i.Order, i.Group }, cancellationToken);
        return places.TryGetValue(level, out var own) && (!places.TryGetValue(than, out var other) || own.Order < other.Order);
    }

    private static (string? Catalogue, string? Present) FieldOf(Employee employee, string? raises) => raises switch
    {
        "ProfessionalLevel" => ("professional_levels", employee.ProfessionalLevelCode),
        "PoliticalTheory" => ("political_theory_levels", employee.PoliticalTheoryCode),
        "StateManagement" => ("state_management_levels", employee.StateManagementCode),
        _ => (null, null),
    };

    private static void Set(Employee employee, string? raises, string? level)
    {
        switch (raises)
        {
            case "ProfessionalLevel":
                employee.ProfessionalLevelCode = level;
                break;
            case "PoliticalTheory":
                employee.PoliticalTheoryCode = level;
                break;
            case "StateManagement":
                employee.StateManagementCode = level;
                break;
        }
    }

    private static EducationRecord RowOf(CourseCompleted e) => new()
    {
        Id = e.ResultId,
        EmployeeId = e.EmployeeId,
        School = e.School,
        Major = e.Title,
        FromMonth = new DateOnly(e.StartsOn.Year, e.StartsOn.Month, 1),
        UntilMonth = new DateOnly(e.EndsOn.Year, e.EndsOn.Month, 1),
        TrainingFormCode = e.Form == "PartTime" ? "VLVH" : null,
        Degree = "Chứng chỉ",
        KindCode = e.Raises switch
        {
            "ProfessionalLevel" => "CHUYEN_MON",
            "PoliticalTheory" => "LY_LUAN",
            "StateManagement" => "QLNN",
            _ => e.ContentGroup switch { "ForeignLanguage" => "NGOAI_NGU", "Informatics" => "TIN_HOC", _ => "NGHIEP_VU" },
        },
        LevelCode = e.Raises == "ProfessionalLevel" ? e.LevelCode : null,
        CertificateNumber = e.CertificateNumber,
        CertificateIssuedOn = e.CertificateOn,
        Grade = e.Grade,
    };
}
