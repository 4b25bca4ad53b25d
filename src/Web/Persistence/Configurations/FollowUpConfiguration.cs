using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Persistence.Configurations;

internal sealed class FollowedControlConfiguration : IEntityTypeConfiguration<FollowedControl>
{
    private const int ReferenceLimit = 60;
    private const int SlugsLimit = 4000;

    public void Configure(EntityTypeBuilder<FollowedControl> control)
    {
        control.Property(c => c.Key).HasMaxLength(PlannedControl.KeyLength).IsUnicode(false);
        control.Property(c => c.Slug).HasMaxLength(FollowedControl.SlugLimit);
        control.Property(c => c.RiskReference).HasMaxLength(ReferenceLimit);
        control.Property(c => c.RiskSlugs).HasMaxLength(SlugsLimit);
        control.Property(c => c.Version).IsConcurrencyToken();
        control.ComplexProperty(c => c.Says, says =>
        {
            says.Property(s => s.Slug).HasMaxLength(RiskLimits.Slug);
            says.Property(s => s.Department).HasMaxLength(Department.CodeLimit);
            says.Property(s => s.What).HasMaxLength(RiskLimits.Controls);
            foreach (var name in new[] { nameof(PlanItemText.Source), nameof(PlanItemText.Process), nameof(PlanItemText.SampleSize), nameof(PlanItemText.Frequency), nameof(PlanItemText.ResponsibleRole), nameof(PlanItemText.ResponsiblePerson), nameof(PlanItemText.ReportedTo) })
                says.Property<string?>(name).HasMaxLength(PlanItemText.TextLimit);
            says.Property(s => s.Method).HasMaxLength(RiskLimits.Method);
        });

        control.HasOne(c => c.Plan).WithMany().HasForeignKey(c => c.PlanId).OnDelete(DeleteBehavior.Restrict);
        control.HasOne<AppUser>().WithMany().HasForeignKey(c => c.PerformerId).OnDelete(DeleteBehavior.Restrict);
        control.HasOne(c => c.Department).WithMany().OnDelete(DeleteBehavior.Restrict);
        control.HasIndex(c => new { c.PlanId, c.DepartmentId, c.Key }).IsUnique();
        control.HasIndex(c => new { c.PlanId, c.Slug }).IsUnique();
        control.Ignore(c => c.Reference);
    }
}

internal sealed class ControlOccurrenceConfiguration : IEntityTypeConfiguration<ControlOccurrence>
{
    public void Configure(EntityTypeBuilder<ControlOccurrence> occurrence)
    {
        occurrence.Property(o => o.PeriodName).HasMaxLength(FollowUpPeriod.NameLimit).IsUnicode(false);
        occurrence.Property(o => o.Event).HasMaxLength(FollowedControl.ReasonLimit);
        occurrence.Property(o => o.Because).HasMaxLength(FollowedControl.ReasonLimit);
        occurrence.Property(o => o.Version).IsConcurrencyToken();
        occurrence.HasOne(o => o.Control).WithMany(c => c.Occurrences).HasForeignKey(o => o.ControlId).OnDelete(DeleteBehavior.Cascade);
        occurrence.HasOne(o => o.Result).WithOne(r => r.Occurrence).HasForeignKey<ControlResult>(r => r.OccurrenceId).OnDelete(DeleteBehavior.Restrict);
        occurrence.HasIndex(o => new { o.ControlId, o.PeriodName }).IsUnique();
        occurrence.Ignore(o => o.Period).Ignore(o => o.IsReported);
    }
}

internal sealed class ControlResultConfiguration : IEntityTypeConfiguration<ControlResult>
{
    private const int AuthorsLimit = 4000;

    public void Configure(EntityTypeBuilder<ControlResult> result)
    {
        result.HasKey(r => r.OccurrenceId);
        result.Property(r => r.OccurrenceId).ValueGeneratedNever();
        result.Property(r => r.WrittenBy).HasMaxLength(RiskLimits.UserName);
        result.Property(r => r.SubmittedBy).HasMaxLength(RiskLimits.UserName);
        result.Property(r => r.ReviewedBy).HasMaxLength(RiskLimits.UserName);
        result.PrimitiveCollection<List<int>>("_authors").HasColumnName("Authors").HasMaxLength(AuthorsLimit).IsUnicode(false);
        result.Property(r => r.ReviewComment).HasMaxLength(FollowedControl.ReasonLimit);
        result.Property(r => r.Version).IsConcurrencyToken();
        result.ComplexProperty(r => r.Report, report =>
        {
            report.Property(p => p.Finding).HasMaxLength(ControlReport.TextLimit);
            report.Property(p => p.Comment).HasMaxLength(ControlReport.TextLimit);
            report.Property(p => p.ActionWhat).HasMaxLength(CorrectiveStep.WhatLimit);
            report.Property(p => p.ActionResponsible).HasMaxLength(CorrectiveStep.ResponsibleLimit);
            report.Ignore(p => p.Action).Ignore(p => p.IsDeviating);
        });
        result.Ignore(r => r.OpenActions).Ignore(r => r.IsApproved).Ignore(r => r.IsDeviation).Ignore(r => r.IsReturned).Ignore(r => r.IsWithApprover).Ignore(r => r.IsSent);
    }
}

internal sealed class CorrectiveActionConfiguration : IEntityTypeConfiguration<CorrectiveAction>
{
    public void Configure(EntityTypeBuilder<CorrectiveAction> action)
    {
        action.HasKey(a => new { a.OccurrenceId, a.Number });
        action.Property(a => a.Number).ValueGeneratedNever();
        action.Property(a => a.What).HasMaxLength(CorrectiveStep.WhatLimit);
        action.Property(a => a.Done).HasMaxLength(CorrectiveStep.WhatLimit);
        action.Property(a => a.Responsible).HasMaxLength(CorrectiveStep.ResponsibleLimit);
        action.Property(a => a.MovedBecause).HasMaxLength(FollowedControl.ReasonLimit);
        action.Property(a => a.JudgedBecause).HasMaxLength(FollowedControl.ReasonLimit);
        action.Property(a => a.PlannedBy).HasMaxLength(RiskLimits.UserName);
        action.Property(a => a.DoneBy).HasMaxLength(RiskLimits.UserName);
        action.Property(a => a.JudgedBy).HasMaxLength(RiskLimits.UserName);
        action.Property(a => a.Version).IsConcurrencyToken();
        action.HasOne<AppUser>().WithMany().HasForeignKey(a => a.ResponsibleId).OnDelete(DeleteBehavior.Restrict);
        action.HasOne(a => a.Result).WithMany(r => r.Actions).HasForeignKey(a => a.OccurrenceId).OnDelete(DeleteBehavior.Restrict);
    }
}
