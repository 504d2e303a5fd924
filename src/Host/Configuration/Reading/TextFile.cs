using System.Text.RegularExpressions;
using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Files;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Host.Texts;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>One <c>texts/&lt;language&gt;.json</c> of a site.</summary>
internal sealed partial record TextFile(string Language, IReadOnlyList<LocatedMember> Entries, IReadOnlyList<string> Locks, IReadOnlyList<Fault> Faults)
{
    public IEnumerable<KeyedText> Keyed => Entries.Select(e => new KeyedText(Language, e.Name, e.Value.Text));

    public static TextFile Read(Source source, ShapeCatalog shapes)
    {
        var language = Path.GetFileNameWithoutExtension(source.Name);
        var faults = new FaultList();
        if (!LanguageTag().IsMatch(language))
        {
            faults.Add(source.Name, "unknown-text-language", language);
        }

        var document = ConfigDocument.Read(source);
        faults.AddRange(document.Faults);
        if (document.Root is { } root)
        {
            new Checker(faults, [language]).Check(root, shapes.Of(typeof(TextsConfig)));
        }

        foreach (var empty in (document.Root?["texts"]?.Members ?? []).Where(m => m.Value.Kind == NodeKind.Text && string.IsNullOrWhiteSpace(m.Value.Text)))
        {
            faults.Add(empty.Value, JsonPath.Add("/texts", empty.Name), "empty-word");
        }

        var entries = document.Root?["texts"]?.Members.Where(m => m.Value.Kind == NodeKind.Text && !string.IsNullOrWhiteSpace(m.Value.Text)) ?? [];
        return new TextFile(language, [.. entries], document.Locks, faults.InOrder);
    }

    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\z", RegexOptions.ExplicitCapture)]
    public static partial Regex LanguageTag();
}
