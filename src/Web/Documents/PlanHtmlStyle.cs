using System.Text;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>The style sheet inside the plan's HTML file, for screen and paper.</summary>
internal static class PlanHtmlStyle
{
    private const string Sheet = """
        body { font: 1rem/1.5 system-ui, "Segoe UI", Calibri, sans-serif; color: #111; background: #fff; margin: 0 auto; padding: 1.5rem; max-width: 90rem; }
        h1, h2, h3 { color: #173F3A; line-height: 1.2; }
        p { max-width: 46rem; }
        .notice { border-left: .3rem solid #8C1C2C; padding-left: .8rem; color: #8C1C2C; font-weight: 700; }
        .scroll { overflow-x: auto; margin-bottom: 2rem; }
        table { border-collapse: collapse; font-size: .9em; min-width: 100%; }
        caption { text-align: left; font-weight: 700; padding: .4rem 0; }
        th, td { border: 1px solid #8FA3A0; padding: .35rem .5rem; text-align: left; vertical-align: top; }
        thead th { background: #173F3A; color: #fff; }
        .small { font-size: .9em; font-weight: 400; }
        .bars { display: block; letter-spacing: .05em; }
        .hash { font-family: ui-monospace, Consolas, monospace; overflow-wrap: anywhere; }
        @media print {
          @page { size: A4 landscape; margin: 12mm; }
          body { padding: 0; max-width: none; font-size: 9pt; }
          .scroll { overflow: visible; }
          thead { display: table-header-group; }
          tr { break-inside: avoid; }
          h2, h3, caption { break-after: avoid; }
          td, th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }

        """;

    /// <param name="model">For the colours of levels; null where there are none.</param>
    public static string Of(ScoringModel? model)
    {
        var css = new StringBuilder(Sheet);
        foreach (var band in model?.Bands ?? [])
            css.Append($".level{band.Level} {{ background: #{band.Colour}; color: #{band.InkColour}; }}\n");
        return css.ToString();
    }
}
