using System.Globalization;
using System.Text;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Calendar;

/// <summary>A calendar as RFC 5545 has it: one all-day event on the last day of each thing to do, without METHOD, as for a subscription. A marked risk's control is only named.</summary>
internal static class CalendarText
{
    /// <summary>Longest line in octets, without its break (RFC 5545, 3.1).</summary>
    private const int LineLimit = 75;

    /// <param name="items">What there is to do.</param>
    /// <param name="site">Where its pages are; without an address there are no links.</param>
    /// <param name="now">UTC.</param>
    public static string Of(IEnumerable<ControlTask> items, PublicAddress site, DateTime now)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, $"PRODID:-//Vaggeryd//Internkontroll//{T.Language switch { Domain.Language.English => "EN", _ => "SV" }}");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, $"X-WR-CALNAME:{Escape(T.Of("Calendar.FeedName"))}");
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        Line(text, "X-PUBLISHED-TTL:PT6H");
        foreach (var item in items) Event(text, item, site, now);
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Event(StringBuilder text, ControlTask item, PublicAddress site, DateTime now)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, string.Create(CultureInfo.InvariantCulture, $"UID:occurrence-{item.Occurrence.Id}-{item.Kind.ToString().ToLowerInvariant()}@{site.Root?.Host ?? "internkontroll"}"));
        Line(text, $"DTSTAMP:{now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
        Line(text, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{item.Occurrence.Version}"));
        Line(text, $"DTSTART;VALUE=DATE:{Day(item.Day)}");
        Line(text, $"DTEND;VALUE=DATE:{Day(item.Day.AddDays(1))}");
        Line(text, $"SUMMARY:{Escape(item.IsSecret ? item.Brief : item.Title)}");
        if (!item.IsSecret) Line(text, $"DESCRIPTION:{Escape($"{item.Occurrence.Control.Department.Name}\n{T.Of(item.State)}")}");
        if (site.Root is not null) Line(text, $"URL:{site.Of(item.Address)}");
        Line(text, "TRANSP:TRANSPARENT");
        Line(text, "END:VEVENT");
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>A text value (RFC 5545, 3.3.11); what no text may hold is left out.</summary>
    internal static string Escape(string text) => string.Concat(text.ReplaceLineEndings("\n").Select(letter => letter switch
    {
        '\\' => @"\\",
        ';' => @"\;",
        ',' => @"\,",
        '\n' => @"\n",
        _ => char.IsControl(letter) ? "" : letter.ToString(),
    }));

    /// <summary>Folds between letters, never inside one: each line holds at most 75 octets, and those after the first begin with a space.</summary>
    internal static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > LineLimit)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(letter);
            octets += letter.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
