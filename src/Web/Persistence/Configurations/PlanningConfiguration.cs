using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Web.Persistence.Configurations;

internal sealed class DepartmentConfiguration : IEntityTypeConfiguration<Department>
{
    public void Configure(EntityTypeBuilder<Department> department)
    {
        department.Property(d => d.Code).HasMaxLength(Department.CodeLimit);
        department.Property(d => d.Name).HasMaxLength(Department.NameLimit);
        department.Property(d => d.Version).IsConcurrencyToken();
        department.HasOne(d => d.Parent).WithMany().HasForeignKey(d => d.ParentId).OnDelete(DeleteBehavior.Restrict);
        department.HasIndex(d => d.Code).IsUnique();
    }
}

internal sealed class PlanningYearConfiguration : IEntityTypeConfiguration<PlanningYear>
{
    public void Configure(EntityTypeBuilder<PlanningYear> year)
    {
        year.Property(y => y.RiskStamp).HasMaxLength(32).IsUnicode(false);
        year.Property(y => y.ClosedBy).HasMaxLength(RiskLimits.UserName);
        year.ComplexProperty(y => y.FollowUp, calendar =>
        {
            calendar.Property(c => c.Period);
            calendar.Property(c => c.ReportingDays);
            calendar.Property(c => c.ClosingDays);
        });
        year.Property(y => y.Version).IsConcurrencyToken();
        year.HasOne(y => y.ScoringModel).WithMany().OnDelete(DeleteBehavior.Restrict);
        year.HasIndex(y => y.Year).IsUnique();
    }
}

internal sealed class MunicipalityConfiguration : IEntityTypeConfiguration<Municipality>
{
    public void Configure(EntityTypeBuilder<Municipality> municipality)
    {
        municipality.Property(m => m.Name).HasMaxLength(100);
        municipality.Property(m => m.LadderText).HasMaxLength(ReminderLadder.TextLimit).IsUnicode(false);
        municipality.Ignore(m => m.Ladder);
        municipality.Property(m => m.Version).IsConcurrencyToken();
    }
}

/// <summary>A model's content is kept whole, as JSON: it is never changed in part, only replaced by another model.</summary>
internal sealed class ScoringModelConfiguration : IEntityTypeConfiguration<ScoringModel>
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public void Configure(EntityTypeBuilder<ScoringModel> model)
    {
        model.Property(m => m.Name).HasMaxLength(10);
        model.Property(m => m.Hash).HasMaxLength(64).IsUnicode(false);
        model.Property(m => m.Definition)
            .HasConversion(
                definition => JsonSerializer.Serialize(definition, Options),
                stored => JsonSerializer.Deserialize<ScoringModelDefinition>(stored, Options)!,
                new ValueComparer<ScoringModelDefinition>((a, b) => a!.Hash() == b!.Hash(), d => d.Hash().GetHashCode(StringComparison.Ordinal)))
            .HasMaxLength(60_000);
        model.Property(m => m.Title).HasMaxLength(ScoringModel.TitleLimit);
        model.Property(m => m.CreatedBy).HasMaxLength(RiskLimits.UserName);
        model.Property(m => m.ChangedBy).HasMaxLength(RiskLimits.UserName);
        model.Property(m => m.Version).IsConcurrencyToken();
        model.Ignore(m => m.Likelihood).Ignore(m => m.Consequence).Ignore(m => m.Bands).Ignore(m => m.Cells).Ignore(m => m.Warnings)
            .Ignore(m => m.Order).Ignore(m => m.Appetites);
        model.HasIndex(m => m.Hash);
        model.HasIndex(m => new { m.Title, m.Number });
    }
}
