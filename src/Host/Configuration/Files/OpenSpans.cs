using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Files;

internal static class OpenSpans
{
    public static void Check(IReadOnlyList<OpenSpan> spans, string pointer, Faults all)
    {
        for (var i = 1; i < spans.Count; i++)
        {
            if (spans[i].From.ToTimeSpan().TotalMinutes < spans[i - 1].UntilMinute)
            {
                all.Add(Messages.Fault("span", spans[i - 1].ToString(), spans[i].ToString()) with { Path = $"{pointer}/{i}" });
            }
        }
    }
}
