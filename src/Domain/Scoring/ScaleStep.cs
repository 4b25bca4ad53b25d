namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>One step of a scale, numbered from 1 (least) upwards, with its word and what it means.</summary>
/// <param name="Number">1 to the number of steps, both included.</param>
/// <param name="Word">The word people use, such as "möjlig" / "possible".</param>
/// <param name="Meaning">What the word stands for, such as "vart 2–3 år" / "every 2–3 years".</param>
public sealed record ScaleStep(int Number, LocalizedText Word, LocalizedText Meaning);
