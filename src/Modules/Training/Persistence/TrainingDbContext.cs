using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.Decisions;
using HoSoCanBo.Training.Classes.Domain;
using HoSoCanBo.Training.Contents.Domain;
using HoSoCanBo.Training.Learners.Domain;
using HoSoCanBo.Training.Notices.Domain;
using HoSoCanBo.Training.Registrations.Domain;
using HoSoCanBo.Training.Seals.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Persistence;

/// <summary>The database of the module Đào tạo, bồi dưỡng.</summary>
public sealed class TrainingDbContext(
    DbContextOptions<TrainingDbContext> options, RequestContext? request = null, EventCatalog? events = null)
    : ModuleDbContext(options, request, events)
{
    /// <summary>Name of the module's schema, file and queue.</summary>
    public const string SchemaName = "training";

    /// <inheritdoc />
    public override string ModuleName => SchemaName;

    /// <summary>Người học.</summary>
    public DbSet<Trainee> Trainees => Set<Trainee>();

    /// <summary>The organisation tree as this module knows it.</summary>
    public DbSet<KnownUnit> KnownUnits => Set<KnownUnit>();

    /// <summary>Danh mục nội dung đào tạo.</summary>
    public DbSet<CourseContent> CourseContents => Set<CourseContent>();

    /// <summary>Thông báo chiêu sinh.</summary>
    public DbSet<CourseNotice> CourseNotices => Set<CourseNotice>();

    /// <summary>Đơn vị nhận thông báo.</summary>
    public DbSet<NoticeUnit> NoticeUnits => Set<NoticeUnit>();

    /// <summary>Tiếp nhận thông báo.</summary>
    public DbSet<NoticeReceipt> NoticeReceipts => Set<NoticeReceipt>();

    /// <summary>Chứng chỉ do phân hệ cấp.</summary>
    public DbSet<GivenCertificate> GivenCertificates => Set<GivenCertificate>();

    /// <summary>Con dấu.</summary>
    public DbSet<Seal> Seals => Set<Seal>();

    /// <summary>Chuỗi con dấu của từng đơn vị.</summary>
    public DbSet<SealChain> SealChains => Set<SealChain>();

    /// <summary>Danh sách đăng ký.</summary>
    public DbSet<Registration> Registrations => Set<Registration>();

    /// <summary>Người trong danh sách.</summary>
    public DbSet<RegistrationLine> RegistrationLines => Set<RegistrationLine>();

    /// <summary>Ý kiến của người được rà soát.</summary>
    public DbSet<LearnerAnswer> LearnerAnswers => Set<LearnerAnswer>();

    /// <summary>Ghi danh.</summary>
    public DbSet<Enrolment> Enrolments => Set<Enrolment>();

    /// <summary>Lớp học.</summary>
    public DbSet<TrainingClass> TrainingClasses => Set<TrainingClass>();

    /// <summary>Học viên.</summary>
    public DbSet<ClassMember> ClassMembers => Set<ClassMember>();

    /// <summary>Buổi học.</summary>
    public DbSet<ClassSession> ClassSessions => Set<ClassSession>();

    /// <summary>Điểm danh.</summary>
    public DbSet<Attendance> Attendances => Set<Attendance>();

    /// <summary>Giờ học trong năm.</summary>
    public DbSet<HourEntry> HourEntries => Set<HourEntry>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.HasDecisionFiles();
        modelBuilder.HasKnownPeople<Trainee>("Trainees");
    }
}
