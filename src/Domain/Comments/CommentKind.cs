namespace Vaggeryd.InternalControl.Domain.Comments;

/// <summary>Why a comment was written.</summary>
public enum CommentKind
{
    /// <summary>In the ordinary work.</summary>
    Remark,

    /// <summary>When the analysis was returned: what should be mended in this risk.</summary>
    Return,
}
