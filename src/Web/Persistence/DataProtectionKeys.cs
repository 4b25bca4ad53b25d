using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Vaggeryd.InternalControl.Web.Persistence;

/// <summary>A key that cookies and forms are protected with; in the database, so that several web nodes share it.</summary>
public sealed class DataProtectionKey
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public required string Xml { get; set; }
}

/// <summary>Reads and stores the keys for ASP.NET Core's data protection.</summary>
internal sealed class DataProtectionKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. Keys(scope).AsNoTracking().Select(key => key.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        Keys(scope).Add(new DataProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        scope.ServiceProvider.GetRequiredService<AppDbContext>().SaveChanges();
    }

    private static DbSet<DataProtectionKey> Keys(IServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<DataProtectionKey>();
}

internal sealed class DataProtectionKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> key)
    {
        key.ToTable("DataProtectionKeys");
        key.Property(k => k.Name).HasMaxLength(200);
        key.Property(k => k.Xml).HasMaxLength(20_000);
    }
}
