using StationKiosk.Host.Configuration.Json;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Differences;

/// <summary>What an id in settings names, as people see it: looked up around the place that names it, in one version of the settings.</summary>
internal static class PickedNames
{
    /// <summary>What reports can count by beside fields.</summary>
    public static readonly LocalizedText State = new("办理状态", "State of the case");

    public static readonly LocalizedText Reason = new("原因", "Reason");

    public static readonly LocalizedText Due = new("期限", "Day to be dealt with");

    /// <param name="place">Where the id stands.</param>
    /// <param name="pick">What it names.</param>
    /// <param name="id">The id.</param>
    /// <param name="side">Takes the same version of other places.</param>
    /// <returns>Null for one that leads nowhere or has no name.</returns>
    public static LocalizedText? Of(SettingsPlace place, Pick pick, string id, Func<SettingsPlace, LocatedNode?> side)
    {
        var around = place.Upwards.Select(side).OfType<LocatedNode>().ToList();
        return pick switch
        {
            Pick.Form => In(around, "forms", id),
            Pick.Case => In(around, "cases", id),
            Pick.Collection => In(around, "collections", id),
            Pick.Screen => In(around, "screens", id),
            Pick.Content => In(around, "contents", id),
            Pick.State => In(around, "states", id),
            Pick.Page => In(around, "pages", id),
            Pick.Rule => In(around, "rules", id),
            Pick.AskedField => In(around, "asks", id),
            Pick.FormField => FormField(around, id),
            Pick.CollectionField => CollectionField(around, id),
            Pick.CountedField => Counted(around, id),
            Pick.CheckedChoice => Checked(around, id),
            _ => null,
        };
    }

    private static LocalizedText? In(List<LocatedNode> around, string map, string id) =>
        around.Select(n => SettingsPlace.Label(n[map]?[id])).FirstOrDefault(l => l is not null);

    private static LocalizedText? FormField(List<LocatedNode> around, string id)
    {
        var form = around.Find(n => n["pages"] is not null) ?? (Text(around, "form") is { } name ? Item(around, "forms", name) : null);
        return Field(form, id);
    }

    private static LocalizedText? Field(LocatedNode? form, string id) =>
        (form?["pages"]?.Members ?? []).Select(p => SettingsPlace.Label(p.Value["fields"]?[id])).FirstOrDefault(l => l is not null);

    private static LocalizedText? CollectionField(List<LocatedNode> around, string id) => SettingsPlace.Label(Collection(around)?["fields"]?[id]);

    // Whichever is nearer: the collection that is named, or the one that it is part of.
    private static LocatedNode? Collection(List<LocatedNode> around)
    {
        var holder = around.Find(n => n["collection"] is { Kind: NodeKind.Text } || n["fields"] is { Kind: NodeKind.Object });
        return holder?["collection"] is { Kind: NodeKind.Text } named ? Item(around, "collections", named.Text) : holder;
    }

    private static LocalizedText? Counted(List<LocatedNode> around, string id)
    {
        if (Text(around, "case") is not { Length: > 0 } kind)
        {
            return CollectionField(around, id);
        }

        return id switch
        {
            "state" => State,
            "reason" => Reason,
            "due" => Due,
            _ => Item(around, "cases", kind)?["form"] is { Kind: NodeKind.Text } form ? Field(Item(around, "forms", form.Text), id) : null,
        };
    }

    private static LocalizedText? Checked(List<LocatedNode> around, string id)
    {
        var fields = Collection(around)?["fields"];
        return (around.Find(n => n["items"] is { Kind: NodeKind.Object })?["items"]!.Members ?? [])
            .Select(i => i.Value["field"] is { Kind: NodeKind.Text } field ? SettingsPlace.Label(fields?[field.Text]?["options"]?[id]) : null)
            .FirstOrDefault(l => l is not null);
    }

    private static string? Text(List<LocatedNode> around, string member) => around.Find(n => n[member] is { Kind: NodeKind.Text })?[member]!.Text;

    private static LocatedNode? Item(List<LocatedNode> around, string map, string id) => around.Select(n => n[map]?[id]).FirstOrDefault(n => n is not null);
}
