using DocumentFormat.OpenXml.Wordprocessing;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>Real lists, so that a screen reader tells how many points there are.</summary>
internal static class WordLists
{
    public const int Bullets = 1;

    private const int Indent = 360;

    public static Numbering Create() => new(Abstract(Bullets), Instance(Bullets, Bullets));

    public static AbstractNum Abstract(int id) => new(
        new MultiLevelType { Val = MultiLevelValues.SingleLevel },
        new Level(
            new NumberingFormat { Val = NumberFormatValues.Bullet },
            new LevelText { Val = "•" },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = $"{Indent}", Hanging = $"{Indent}" }))
        {
            LevelIndex = 0,
        })
    {
        AbstractNumberId = id,
    };

    public static NumberingInstance Instance(int id, int of) => new(new AbstractNumId { Val = of }) { NumberID = id };

    public static Paragraph Item(string text, int list = Bullets) => new(
        new ParagraphProperties(
            new ParagraphStyleId { Val = WordStyles.Body },
            new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = list }),
            new SpacingBetweenLines { After = "60" }),
        WordText.Run(text));
}
