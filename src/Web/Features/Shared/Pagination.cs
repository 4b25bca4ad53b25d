namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>What the pagination shows under a list.</summary>
/// <param name="Page">The page shown, from 1.</param>
/// <param name="PageCount">How many there are.</param>
/// <param name="Address">The address of a page.</param>
public sealed record Pagination(int Page, int PageCount, Func<int, string> Address)
{
    /// <summary>The pages to name: first, last and those around the one shown; null stands for a gap.</summary>
    public IEnumerable<int?> Named()
    {
        var last = 0;
        foreach (var page in new SortedSet<int> { 1, Page - 1, Page, Page + 1, PageCount }.Where(p => p >= 1 && p <= PageCount))
        {
            if (page > last + 1) yield return null;
            yield return page;
            last = page;
        }
    }
}
