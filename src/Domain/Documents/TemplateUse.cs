namespace Vaggeryd.InternalControl.Domain.Documents;

/// <summary>For which papers a template is. One for a paper of its own goes before the one for all.</summary>
public enum TemplateUse
{
    All,
    Memo,
    Plan,
    Annex,
}
