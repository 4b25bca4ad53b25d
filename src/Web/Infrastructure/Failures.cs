namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>What was asked for does not exist, or may not be known to exist.</summary>
public sealed class NotFoundException(string what = "") : Exception(what);

/// <summary>The user may not do this. Answered like <see cref="NotFoundException"/> where its existence is a secret.</summary>
public sealed class ForbiddenException : Exception;

/// <summary>Somebody else changed it after the person began; nothing was saved. The problems say how it is now and what the person wanted.</summary>
public sealed class ConflictException(IReadOnlyList<InputProblem> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<InputProblem> Problems { get; } = problems;
}

/// <summary>One thing that is wrong in what was given, at a place that a person can find.</summary>
/// <param name="Place">File, sheet, cell or option; in the reader's language.</param>
/// <param name="What">What is wrong there and what is expected; in the reader's language.</param>
public sealed record InputProblem(string Place, string What)
{
    public override string ToString() => Place.Length == 0 ? What : $"{Place}: {What}";
}

/// <summary>Bad input with every problem found; nothing was changed.</summary>
public sealed class BadInputException(IReadOnlyList<InputProblem> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    public BadInputException(string place, string what) : this([new InputProblem(place, what)]) { }

    public IReadOnlyList<InputProblem> Problems { get; } = problems;
}
