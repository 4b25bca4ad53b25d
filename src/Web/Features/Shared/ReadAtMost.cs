namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Reads what somebody sends, and no more than can be refused, whatever they said of its size.</summary>
internal static class ReadAtMost
{
    /// <param name="most">Bytes; of a longer stream somewhat more comes back.</param>
    public static async Task<byte[]> BytesAsync(Stream content, int most, CancellationToken cancellationToken)
    {
        using var all = new MemoryStream();
        var buffer = new byte[64 << 10];
        for (int read; all.Length <= most && (read = await content.ReadAsync(buffer, cancellationToken)) > 0;) all.Write(buffer, 0, read);
        return all.ToArray();
    }
}
