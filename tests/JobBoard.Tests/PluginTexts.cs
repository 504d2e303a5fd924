using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Texts;

namespace JobBoard.Tests;

/// <summary>The plugin's own text files in one language.</summary>
internal sealed class PluginTexts(string language) : ITexts
{
    private readonly JsonObject _texts = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "texts", language + ".json")))!["texts"]!.AsObject();

    public string Language => language;

    public IEnumerable<string> Keys => _texts.Select(text => text.Key);

    public LocalText this[string address, params object?[] args] =>
        new(_texts[address] is { } text ? string.Format(CultureInfo.InvariantCulture, text.GetValue<string>(), args) : address, language, language);

    public LocalText Show(LocalizedText? text) => text?.In(language) ?? new LocalText("", language, language);

    public bool Has(string address) => _texts.ContainsKey(address);
}
