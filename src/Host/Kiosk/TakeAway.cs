using System.Globalization;
using System.Text;
using StationKiosk.Host.Surfaces;
using StationKiosk.Sdk.Ui;

namespace StationKiosk.Host.Kiosk;

/// <summary>
/// What a slip's QR code says: the address of the ticket when phones can reach the station, else plain text that any phone shows by itself.
/// Never an address of this machine, and never more than a phone reads easily off a screen.
/// </summary>
internal sealed class TakeAway(Listeners listeners, KioskFrame frame)
{
    public const int MostBytes = 300;

    public string Of(Slip slip)
    {
        if (slip.Scan is { } text)
        {
            return Cut(text, MostBytes);
        }

        if (listeners.Public is { IsLoopback: false } address && slip.Code is not null)
        {
            return new Uri(address, "/t/" + slip.Code.Replace("-", "", StringComparison.Ordinal)).AbsoluteUri;
        }

        var texts = frame.Texts;
        string?[] always =
        [
            texts.Show(frame.Site.Name),
            frame.Site.Place is null ? null : texts.Show(frame.Site.Place),
            frame.Site.Phone,
            slip.Code is null ? null : texts["kiosk.slip.code", slip.Code],
            slip.ValidUntil is { } day ? texts["kiosk.slip.valid-until", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] : null,
        ];
        var foot = string.Join('\n', always.Where(l => !string.IsNullOrEmpty(l)));
        var room = MostBytes - Encoding.UTF8.GetByteCount(foot) - 1;
        var lines = slip.Items.SelectMany(i => i.Lines.Take(2).Prepend(i.Title)).Prepend(slip.Title);
        return Cut(Fitting(lines, room) + foot, MostBytes);
    }

    private static string Fitting(IEnumerable<string> lines, int room)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            room -= Encoding.UTF8.GetByteCount(line) + 1;
            if (room < 0)
            {
                break;
            }

            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static string Cut(string text, int most)
    {
        while (Encoding.UTF8.GetByteCount(text) > most)
        {
            text = text[..^(char.IsLowSurrogate(text[^1]) ? 2 : 1)];
        }

        return text;
    }
}
