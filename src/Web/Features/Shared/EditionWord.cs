using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>How an edition is written in files, on the command line and in the API.</summary>
public static class EditionWord
{
    public const string Open = "open";
    public const string Full = "full";

    public static string Of(Edition edition) => edition == Edition.Open ? Open : Full;

    /// <summary>What an address asks for; null when it says nothing.</summary>
    /// <exception cref="BadInputException">Something else stands there.</exception>
    public static Edition? Asked(string? word) =>
        string.IsNullOrEmpty(word) ? null : Read(word) ?? throw new BadInputException("edition", T.Of("Edition.Unknown", word));

    /// <summary>Null when the word is neither.</summary>
    public static Edition? Read(string? word) => word switch
    {
        Open => Edition.Open,
        Full => Edition.Full,
        _ => null,
    };
}
