using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>A paper for the board, said once and written as a Word document or a web page.</summary>
/// <param name="About">What the file says of itself.</param>
/// <param name="Foot">What stands at the foot of each page.</param>
/// <param name="Head">Its heading, which a municipality's own letterhead may take over.</param>
/// <param name="Model">For the colours of levels; null where the paper has none.</param>
/// <param name="Blocks">The rest, in order.</param>
internal sealed record Paper(WordAbout About, string Foot, PaperHead Head, ScoringModel? Model, IReadOnlyList<PaperBlock> Blocks);

/// <summary>What stands at the top.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Municipality">Whose paper.</param>
/// <param name="Day">The paper's day.</param>
/// <param name="Dnr">Diary number, or a line to fill it in on.</param>
internal sealed record PaperHead(string Title, string Municipality, string Day, string Dnr);

internal abstract record PaperBlock;

/// <summary>A heading; 1 is the highest below the paper's own.</summary>
internal sealed record PaperHeading(string Text, int Level = 1) : PaperBlock;

internal sealed record PaperText(string Text, bool IsNotice = false) : PaperBlock;

internal sealed record PaperList(IReadOnlyList<string> Items) : PaperBlock;

/// <summary>A table with a heading row.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Headings">One per column.</param>
/// <param name="Shares">Each column's part of the width.</param>
/// <param name="Rows">Cells, as many as there are headings.</param>
internal sealed record PaperTable(string Caption, IReadOnlyList<string> Headings, IReadOnlyList<int> Shares, IReadOnlyList<IReadOnlyList<WordCell>> Rows) : PaperBlock;
