using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.Web.Persistence.Configurations;

internal sealed class ControlPlanConfiguration : IEntityTypeConfiguration<ControlPlan>
{
    public void Configure(EntityTypeBuilder<ControlPlan> plan)
    {
        plan.HasOne(p => p.PlanningYear).WithMany().OnDelete(DeleteBehavior.Restrict);
        plan.HasOne(p => p.Board).WithMany().HasForeignKey(p => p.BoardId).OnDelete(DeleteBehavior.Restrict);
        plan.HasIndex(p => new { p.PlanningYearId, p.BoardKey }).IsUnique();
        plan.Property(p => p.FollowUpStamp).HasMaxLength(32).IsUnicode(false);
        plan.Ignore(p => p.Open).Ignore(p => p.InForce).Ignore(p => p.Newest).Ignore(p => p.Name);
    }
}

internal sealed class PlanVersionConfiguration : IEntityTypeConfiguration<PlanVersion>
{
    private const int RulesLimit = 400;
    private const int ErrorLimit = 100;

    public void Configure(EntityTypeBuilder<PlanVersion> version)
    {
        version.Property(v => v.Rules).HasMaxLength(RulesLimit);
        version.Property(v => v.Error).HasMaxLength(ErrorLimit);
        version.Property(v => v.Note).HasMaxLength(PlanVersion.NoteLimit);
        version.Property(v => v.WithdrawnBecause).HasMaxLength(PlanVersion.NoteLimit);
        version.Property(v => v.SavedBy).HasMaxLength(RiskLimits.UserName);
        version.Property(v => v.ProposedBy).HasMaxLength(RiskLimits.UserName);
        version.Property(v => v.AdoptedBy).HasMaxLength(RiskLimits.UserName);
        version.Property(v => v.ProposedTo).HasMaxLength(PlanDecision.BodyLimit);
        version.Property(v => v.AdoptedBody).HasMaxLength(PlanDecision.BodyLimit);
        version.Property(v => v.ContentHash).HasMaxLength(64).IsUnicode(false);
        version.Property(v => v.Version).IsConcurrencyToken();
        version.ComplexProperty(v => v.Decision, decision =>
        {
            decision.Property(d => d.On);
            decision.Property(d => d.Paragraph).HasMaxLength(BoardDecision.TextLimit);
            decision.Property(d => d.Dnr).HasMaxLength(BoardDecision.TextLimit);
        });

        version.HasOne(v => v.Plan).WithMany(p => p.Versions).HasForeignKey(v => v.PlanId).OnDelete(DeleteBehavior.Restrict);
        version.HasOne(v => v.Content).WithOne().HasForeignKey<PlanVersionContent>(c => c.PlanVersionId).OnDelete(DeleteBehavior.Cascade);
        version.HasIndex(v => new { v.PlanId, v.Number }).IsUnique();
        version.HasIndex(v => v.ContentHash);
        version.Ignore(v => v.Choice).Ignore(v => v.Name);
    }
}

internal sealed class PlanPickConfiguration : IEntityTypeConfiguration<PlanPick>
{
    public void Configure(EntityTypeBuilder<PlanPick> pick)
    {
        pick.HasKey(p => new { p.PlanVersionId, p.Slug });
        pick.Property(p => p.Slug).HasMaxLength(RiskLimits.Slug);
        pick.Property(p => p.Reason).HasMaxLength(Pick.ReasonLimit);
        pick.Property(p => p.By).HasMaxLength(RiskLimits.UserName);
        pick.Ignore(p => p.Said);
        pick.HasOne<PlanVersion>().WithMany(v => v.Picks).HasForeignKey(p => p.PlanVersionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PlanItemConfiguration : IEntityTypeConfiguration<PlanItem>
{
    public void Configure(EntityTypeBuilder<PlanItem> item)
    {
        item.ComplexProperty(i => i.Says, says =>
        {
            says.Property(s => s.Slug).HasMaxLength(RiskLimits.Slug);
            says.Property(s => s.Department).HasMaxLength(Department.CodeLimit);
            says.Property(s => s.What).HasMaxLength(PlanItemText.WhatLimit);
            foreach (var name in new[] { nameof(PlanItemText.Source), nameof(PlanItemText.Process), nameof(PlanItemText.Method), nameof(PlanItemText.SampleSize), nameof(PlanItemText.Frequency), nameof(PlanItemText.ResponsibleRole), nameof(PlanItemText.ResponsiblePerson), nameof(PlanItemText.ReportedTo) })
                says.Property<string?>(name).HasMaxLength(PlanItemText.TextLimit);
        });
        item.Property(i => i.By).HasMaxLength(RiskLimits.UserName);
        item.Property(i => i.Version).IsConcurrencyToken();
        item.HasOne(i => i.PlanVersion).WithMany(v => v.Items).HasForeignKey(i => i.PlanVersionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PlanVersionContentConfiguration : IEntityTypeConfiguration<PlanVersionContent>
{
    public void Configure(EntityTypeBuilder<PlanVersionContent> content)
    {
        content.HasKey(c => c.PlanVersionId);
        content.Property(c => c.PlanVersionId).ValueGeneratedNever();
        content.Property(c => c.Hash).HasMaxLength(64).IsUnicode(false);
    }
}
