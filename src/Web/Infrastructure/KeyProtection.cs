using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>
/// Locks the keys of cookies and forms with a certificate, so that a copy of the database signs nobody in. <c>DataProtection:Certificate</c>
/// locks new keys; <c>DataProtection:OlderCertificates</c> still open those that were locked before it.
/// </summary>
internal static class KeyProtection
{
    private const string Current = "DataProtection:Certificate";
    private const string Older = "DataProtection:OlderCertificates";

    public static bool IsConfigured(IConfiguration configuration) => configuration.GetSection(Current).Exists();

    /// <exception cref="InvalidOperationException">A certificate cannot be found or opened, or lacks its private key.</exception>
    public static IDataProtectionBuilder ProtectKeys(this IDataProtectionBuilder protection, IConfiguration configuration)
    {
        X509Certificate2[] older = [.. configuration.GetSection(Older).GetChildren().Select(Load)];
        if (!IsConfigured(configuration)) return older.Length == 0 ? protection : protection.UnprotectKeysWithAnyCertificate(older);

        var current = Load(configuration.GetSection(Current));
        return protection.ProtectKeysWithCertificate(current).UnprotectKeysWithAnyCertificate([current, .. older]);
    }

    private static X509Certificate2 Load(IConfigurationSection section)
    {
        var certificate = section["Path"] is { Length: > 0 } path ? FromFile(section, path)
            : section["Thumbprint"] is { Length: > 0 } thumbprint ? FromStore(section, thumbprint)
            : throw Wrong(section, "names no certificate. Give Path or Thumbprint.");
        return certificate.HasPrivateKey ? certificate : throw Wrong(section, "lacks its private key.");
    }

    private static X509Certificate2 FromFile(IConfigurationSection section, string path)
    {
        try
        {
            var password = section["PasswordFile"] is { Length: > 0 } file ? File.ReadAllText(file).TrimEnd('\r', '\n') : section["Password"];
            return X509CertificateLoader.LoadPkcs12FromFile(path, password);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException)
        {
            throw Wrong(section, $"cannot be read from {path}: {exception.Message}");
        }
    }

    private static X509Certificate2 FromStore(IConfigurationSection section, string thumbprint)
    {
        foreach (var place in (StoreLocation[])[StoreLocation.LocalMachine, StoreLocation.CurrentUser])
        {
            using var store = new X509Store(StoreName.My, place);
            try
            {
                store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            }
            catch (System.Security.Cryptography.CryptographicException)
            {
                // There is no such store on this machine; the next may be there.
                continue;
            }

            if (store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false) is [var found, ..]) return found;
        }

        throw Wrong(section, $"is not in the machine's or the user's personal store: {thumbprint}.");
    }

    private static InvalidOperationException Wrong(IConfigurationSection section, string what) => new($"{section.Path} {what}");
}
