using System.Globalization;
using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Texts;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>Entries of text files that name no text, have other placeholders than the text they replace, or are far longer.</summary>
internal static class UnknownTexts
{
    private const int LeastLimit = 30;

    /// <summary>Adds what is wrong with a site's text files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="texts">The site's texts with these files in them.</param>
    /// <param name="modules">The site's modules; texts of one that cannot be read are taken on trust.</param>
    /// <param name="faults">Takes the faults.</param>
    public static void Check(IEnumerable<TextFile> files, TextCatalog texts, IReadOnlyCollection<ModuleReading> modules, FaultList faults)
    {
        var broken = modules.Where(m => !m.IsGood).Select(m => m.Id + ".").ToList();
        var known = texts.Addresses.ToList();
        foreach (var entry in files.SelectMany(f => f.Entries))
        {
            if (texts.Original(entry.Name) is { } original)
            {
                TextLayer.CheckPlaceholders(entry, original, faults);
                CheckLength(entry, texts.LongestOriginal(entry.Name), faults);
            }
            else if (!texts.Authored.ContainsKey(entry.Name) && !broken.Exists(b => entry.Name.StartsWith(b, StringComparison.Ordinal)))
            {
                faults.Add(entry, JsonPath.Join(["texts", entry.Name]), "unknown-text", entry.Name, Meant(entry.Name, known));
            }
        }
    }

    // A text that is far longer than the one it replaces breaks the screen it stands on.
    private static void CheckLength(LocatedMember entry, int original, FaultList faults)
    {
        var (length, most) = (new StringInfo(entry.Value.Text).LengthInTextElements, Math.Max(LeastLimit, original * 2));
        if (length > most)
        {
            faults.Add(entry.Value, JsonPath.Join(["texts", entry.Name]), "text-length", Expectation.Number(length), Expectation.Number(most));
        }
    }

    // Hundreds of keys would drown the message: without a close one, only those of the same area.
    private static Sdk.Configuration.LocalizedText Meant(string name, List<string> known)
    {
        var area = name.Split('.')[0] + ".";
        var near = known.Where(k => k.StartsWith(area, StringComparison.Ordinal)).ToList();
        return DidYouMean.Closest(name, known) is { } meant ? Messages.Say("meant.one", meant) : DidYouMean.Say(name, near);
    }
}
