namespace Vaggeryd.InternalControl.Domain.Analyses;

/// <summary>What in a text may say who a person is.</summary>
public enum PersonalDataKind
{
    /// <summary>A Swedish personal identity number (personnummer) or coordination number (samordningsnummer).</summary>
    IdentityNumber,
    EmailAddress,
    PhoneNumber,
}
