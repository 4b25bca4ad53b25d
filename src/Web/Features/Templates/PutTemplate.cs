using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Documents;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Templates;

/// <summary>Puts a template in the place of the one that is in use, unless somebody else was first.</summary>
internal static class PutTemplate
{
    /// <exception cref="RuleBrokenException">Somebody else changed the template at the same time.</exception>
    public static async Task PutTemplateAsync(this AppDbContext db, TemplateUse use, string name, byte[] bytes, string by, DateTime at, CancellationToken cancellationToken)
    {
        var newest = await db.PaperTemplates.Where(template => template.Use == use).MaxAsync(template => (int?)template.Number, cancellationToken) ?? 0;
        var before = await db.PaperTemplates.SingleOrDefaultAsync(template => template.Use == use && template.TakenOutAt == null, cancellationToken);
        before?.GiveWay(by, at);
        db.PaperTemplates.Add(new PaperTemplate(use, newest + 1, name, bytes, by, at));
        await db.SaveTemplateAsync(cancellationToken);
    }

    /// <inheritdoc cref="PutTemplateAsync"/>
    public static async Task SaveTemplateAsync(this AppDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || failure.IsDuplicate())
        {
            throw new RuleBrokenException(Rule.TemplateMustBeAsItWasRead);
        }
    }
}
