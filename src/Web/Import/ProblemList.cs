using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Import;

/// <summary>Gathers everything that is wrong with a file, so that it can be put right in one go.</summary>
internal sealed class ProblemList
{
    /// <summary>More than this many are counted and not listed.</summary>
    public const int Listed = 100;

    private readonly List<InputProblem> _problems = [];
    private int _more;

    public bool Any => _problems.Count > 0;

    public void Add(string place, string what)
    {
        if (_problems.Count < Listed) _problems.Add(new InputProblem(place, what));
        else _more++;
    }

    /// <exception cref="BadInputException">Something is wrong.</exception>
    public void ThrowIfAny()
    {
        if (!Any) return;
        if (_more > 0) _problems.Add(new InputProblem("", T.Of("Import.AndMore", _more)));
        throw new BadInputException(_problems);
    }
}
