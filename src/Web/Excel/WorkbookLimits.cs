namespace Vaggeryd.InternalControl.Web.Excel;

/// <summary>How large a file somebody else made may be before it is refused.</summary>
public static class WorkbookLimits
{
    /// <summary>Bytes on disk.</summary>
    public const long FileSize = 50L << 20;

    /// <summary>Bytes when unpacked.</summary>
    public const long Unpacked = 200L << 20;

    /// <summary>Files inside the workbook.</summary>
    public const int Parts = 20_000;

    /// <summary>A part larger than <see cref="RatioFrom"/> may unpack to at most this many times its packed size.</summary>
    public const int Ratio = 200;

    /// <summary>Bytes unpacked, below which the ratio says nothing.</summary>
    public const long RatioFrom = 16L << 20;

    /// <summary>Bytes unpacked of the part that lists the others.</summary>
    public const long ListOfParts = 1L << 20;

    /// <summary>Characters in a cell: as many as Excel itself takes.</summary>
    public const int CellText = 32_767;

    public const int Rows = 200_000;
    public const int Columns = 200;
}
