using System.Globalization;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Checks;

/// <summary>Words for what stands in a file and for what should.</summary>
internal static class Expectation
{
    private const int LongestShown = 40;

    public static LocalizedText Of(Shape shape, ShapeMember? member) => shape.Kind switch
    {
        ShapeKind.Object or ShapeKind.Union => Messages.Say("expect.object"),
        ShapeKind.Map => Messages.Say("expect.map"),
        ShapeKind.List => Messages.Say("expect.list"),
        ShapeKind.Localized => Messages.Say("expect.localized"),
        ShapeKind.Secret => Messages.Say("expect.secret"),
        ShapeKind.Boolean => Messages.Say("expect.boolean"),
        ShapeKind.Enum => Messages.Say("expect.enum", Messages.List(shape.Names.Select(n => n.Json))),
        ShapeKind.Integer => Number("expect.integer", member),
        ShapeKind.Number => Number("expect.number", member),
        ShapeKind.Text => TextOf(member),
        _ => shape.Form is { } form ? Messages.Say("expect.example", form.Example) : Messages.Say("expect.value", shape.Title),
    };

    public static LocalizedText Shown(LocatedNode node) => node.Kind switch
    {
        NodeKind.Object => Messages.Say("shown.object"),
        NodeKind.Array => Messages.Say("shown.list"),
        NodeKind.Text => Messages.Say("shown.text", node.Text.Length > LongestShown ? node.Text[..LongestShown] + "…" : node.Text),
        NodeKind.Null => Messages.Say("shown.raw", "null"),
        _ => Messages.Say("shown.raw", node.Text),
    };

    public static string Number(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>"1 to 10", "at least 1", "at most 10".</summary>
    public static LocalizedText Range(decimal? min, decimal? max) => (min, max) switch
    {
        ({ } low, { } high) when high < int.MaxValue => Messages.Say("expect.range", Number(low), Number(high)),
        ({ } low, _) => Messages.Say("expect.at-least", Number(low)),
        (_, { } high) => Messages.Say("expect.at-most", Number(high)),
        _ => LocalizedText.Same(""),
    };

    private static LocalizedText Number(string key, ShapeMember? member) =>
        member?.Min is null && member?.Max is null ? Messages.Say(key) : Messages.Say(key + "-range", Range(member.Min, member.Max));

    private static LocalizedText TextOf(ShapeMember? member)
    {
        if (member?.PatternHelp is { } words)
        {
            return words;
        }

        return member?.MaxLength is null && member?.MinLength is null
            ? Messages.Say("expect.text")
            : Messages.Say("expect.text-range", Range(member.MinLength, member.MaxLength));
    }
}
