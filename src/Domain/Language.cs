namespace Vaggeryd.InternalControl.Domain;

/// <summary>A language of the interface. Swedish comes first.</summary>
public enum Language
{
    Swedish,
    English,
}
