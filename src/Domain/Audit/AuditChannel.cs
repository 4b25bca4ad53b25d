namespace Vaggeryd.InternalControl.Domain.Audit;

/// <summary>The way in.</summary>
public enum AuditChannel
{
    Site,
    Api,
    CommandLine,
    Job,
}
