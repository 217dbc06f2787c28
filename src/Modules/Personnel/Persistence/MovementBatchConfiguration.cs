using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Units.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Personnel.Persistence;

internal sealed class MovementBatchConfiguration : IEntityTypeConfiguration<MovementBatch>
{
    public void Configure(EntityTypeBuilder<MovementBatch> builder)
    {
        builder.ToTable("MovementBatches");
        builder.IsRun(MovementBatch.MessageMaxLength);
        builder.Property(b => b.TypeCode).HasMaxLength(Employee.CodeMaxLength);
        builder.Property(b => b.Decision).HasMaxLength(MovementBatch.StoredMaxLength);
        builder.Property(b => b.Answers).HasMaxLength(MovementBatch.StoredMaxLength);
        builder.Property(b => b.Scope).HasMaxLength(MovementBatch.ScopeMaxLength);
        builder.HasIndex(b => new { b.CreatedBy, b.CreatedAt });
        builder.HasIndex(b => b.State);
    }
}

internal sealed class MovementBatchLineConfiguration : IEntityTypeConfiguration<MovementBatchLine>
{
    public void Configure(EntityTypeBuilder<MovementBatchLine> builder)
    {
        builder.ToTable("MovementBatchLines");
        builder.HasKey(l => new { l.BatchId, l.Number });
        builder.Property(l => l.Number).ValueGeneratedNever();
        builder.Property(l => l.EmployeeNumber).HasMaxLength(Employee.EmployeeNumberMaxLength);
        builder.Property(l => l.UnitCode).HasMaxLength(OrganizationUnit.CodeMaxLength);
        builder.Property(l => l.PositionName).HasMaxLength(Assignment.PositionNameMaxLength);
        builder.Property(l => l.Problem).HasMaxLength(MovementBatchLine.ProblemMaxLength);
        builder.HasOne<MovementBatch>().WithMany().HasForeignKey(l => l.BatchId).OnDelete(DeleteBehavior.Cascade);
    }
}
