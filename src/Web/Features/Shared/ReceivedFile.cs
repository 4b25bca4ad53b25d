using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Attachments;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>A file that somebody sends to be kept, found to be what its name says.</summary>
/// <param name="Name">Without folder and without what no system takes.</param>
/// <param name="Type">The media type of what it holds.</param>
/// <param name="Bytes">All of it.</param>
internal sealed record ReceivedFile(string Name, string Type, byte[] Bytes)
{
    /// <param name="given">As the sender calls it; empty when nothing was chosen.</param>
    /// <param name="content">Read to at most one byte more than is allowed, which is enough to refuse it.</param>
    /// <param name="already">How many files there are where it is to be kept.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="RuleBrokenException">There are as many as there may be, or it is empty or too large.</exception>
    /// <exception cref="BadInputException">Nothing was chosen, it is of no kind that is taken, or not what its name says.</exception>
    public static async Task<ReceivedFile> ReadAsync(string given, Stream content, int already, CancellationToken cancellationToken)
    {
        Require(already < Attachment.MostTogether, Rule.AttachmentsMustBeFew, Attachment.MostTogether);
        if (given.Length == 0) throw new BadInputException("", T.Of("Attachments.NoFile"));

        var (name, bytes) = (RecogniseFile.NameOf(given), await ReadAtMost.BytesAsync(content, Attachment.SizeLimit, cancellationToken));
        Require(bytes.Length is > 0 and <= Attachment.SizeLimit, Rule.AttachmentMustHaveASize, name, Attachment.SizeLimit >> 20);
        return new ReceivedFile(name, RecogniseFile.TypeOf(name, bytes), bytes);
    }
}
