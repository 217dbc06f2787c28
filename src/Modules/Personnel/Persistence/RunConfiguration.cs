using HoSoCanBo.Personnel.Runs.Domain;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Personnel.Persistence;

/// <summary>What the tables of all runs have alike.</summary>
internal static class RunConfiguration
{
    /// <summary>Maps what <see cref="BackgroundRun"/> holds.</summary>
    public static void IsRun<TRun>(this EntityTypeBuilder<TRun> builder, int messageMaxLength)
        where TRun : BackgroundRun
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.CreatedByName).HasMaxLength(BackgroundRun.UserNameMaxLength);
        builder.Property(r => r.FailureMessage).HasMaxLength(messageMaxLength);
        builder.Property(r => r.ProgressStep).HasMaxLength(BackgroundRun.StepMaxLength);
        builder.Ignore(r => r.IsWaiting);
    }
}
