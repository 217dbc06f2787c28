using HoSoCanBo.Salary.People.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Salary.Persistence;

internal sealed class WaitingPayChangeConfiguration : IEntityTypeConfiguration<WaitingPayChange>
{
    public void Configure(EntityTypeBuilder<WaitingPayChange> builder)
    {
        builder.ToTable("WaitingPayChanges");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.Kind).HasMaxLength(WaitingPayChange.KindMaxLength);
        builder.Property(c => c.CommandJson).HasColumnName("Command");
        builder.Property(c => c.What).HasMaxLength(WaitingPayChange.TextMaxLength);
        builder.Property(c => c.Why).HasMaxLength(WaitingPayChange.TextMaxLength);
        builder.Property(c => c.Basis).HasMaxLength(WaitingPayChange.TextMaxLength);
        builder.Property(c => c.AskedByName).HasMaxLength(PayDecision.TextMaxLength);
        builder.Property(c => c.AnsweredByName).HasMaxLength(PayDecision.TextMaxLength);
        builder.Property(c => c.Reason).HasMaxLength(SalaryLine.ReasonMaxLength);
        builder.HasIndex(c => new { c.State, c.AskedAt });
        builder.HasIndex(c => c.PersonId);
    }
}
