using System.Diagnostics;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary>Tells a person at a terminal how far long work has come. Says nothing when the output goes to a file, or the work is short.</summary>
internal sealed class ProgressLine(TextWriter error, string textKey) : IProgress<int>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private long _last = Stopwatch.GetTimestamp();

    public void Report(int value)
    {
        if (Console.IsErrorRedirected || Stopwatch.GetElapsedTime(_last) < Patience) return;
        _last = Stopwatch.GetTimestamp();
        error.WriteLine(T.Of(textKey, value));
    }
}
