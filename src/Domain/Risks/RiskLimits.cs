namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>Longest texts, in characters.</summary>
public static class RiskLimits
{
    public const int Reference = 40;
    public const int Slug = 80;
    public const int Title = 1000;
    public const int Process = 200;
    public const int Category = 100;
    public const int Sentence = 2000;
    public const int Controls = 4000;
    public const int Method = 500;
    public const int Frequency = 100;
    public const int Responsible = 200;
    public const int SearchText = 4000;
    public const int How = 1000;
    public const int Calculation = 200;
    public const int UserName = 256;
}
