using System.CommandLine;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>--edition open|full</c></summary>
internal static class EditionOption
{
    public static Option<string> Create()
    {
        var edition = new Option<string>("--edition")
        {
            Description = "full, or open: without what carries a secrecy mark, which is counted and not named.",
            DefaultValueFactory = _ => EditionWord.Full,
        };
        edition.AcceptOnlyFromAmong(EditionWord.Open, EditionWord.Full);
        return edition;
    }
}
