using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Host.Configuration.Differences;

/// <summary>
/// The differences between two versions of settings in plain words: the labels of the settings themselves and of their items, never a path.
/// It compares what is effective, so a default that is written out or an order that is numbered anew is no difference.
/// </summary>
internal sealed class SettingsDiff
{
    private readonly List<SettingsChange> _all = [];
    private readonly ValueWords _words = new();

    /// <param name="before">Everything effective before, as <see cref="Reading.ModuleReading.Effective"/>.</param>
    /// <param name="after">Everything effective now.</param>
    /// <param name="shape">The shape of both.</param>
    public static IReadOnlyList<SettingsChange> Between(LocatedNode before, LocatedNode after, Shape shape)
    {
        var diff = new SettingsDiff();
        diff.Compare(new SettingsPlace(null, "", LocalizedText.Empty, shape, before, after));
        return diff._all;
    }

    private void Compare(SettingsPlace place)
    {
        switch (place.Shape.Kind)
        {
            case ShapeKind.Object when place.Shape.Type != typeof(Condition):
                Members(place, place.Shape, place.Shape);
                break;
            case ShapeKind.Union:
                Union(place);
                break;
            case ShapeKind.Map:
                new MapDiff(_all, Compare).Run(place);
                break;
            case ShapeKind.Localized:
                Texts(place);
                break;
            default:
                Value(place);
                break;
        }
    }

    private void Members(SettingsPlace place, Shape before, Shape after)
    {
        foreach (var member in after.Members.Where(m => before.Find(m.Name) is not null && !(m.Name == "order" && after.IsOrdered)))
        {
            Compare(place.Member(member));
        }
    }

    // Another kind has members of its own: that they came or went follows from it and is not told one by one.
    private void Union(SettingsPlace place)
    {
        var (before, after) = (CaseOf(place, place.Before), CaseOf(place, place.After));
        if (before is null || after is null)
        {
            return;
        }

        if (before != after)
        {
            var (was, now) = (ValueWords.Quoted(before.Title), ValueWords.Quoted(after.Title));
            Add(place, SettingsChangeKind.Set, place.Where, Messages.Of("differences.set", Messages.Of("differences.kind"), was, now), before.CaseName, after.CaseName, "kind");
        }

        Members(place, before, after);
    }

    private static Shape? CaseOf(SettingsPlace place, LocatedNode? node) => node?["kind"] is { } kind ? place.Shape.Cases.GetValueOrDefault(kind.Text) : null;

    private void Texts(SettingsPlace place)
    {
        var languages = (place.Before?.Members ?? []).Concat(place.After?.Members ?? []).Select(m => m.Name).Distinct(StringComparer.Ordinal);
        foreach (var language in languages)
        {
            var (was, now) = (place.Before?[language]?.Text, place.After?[language]?.Text);
            if (was == now)
            {
                continue;
            }

            var title = Messages.Of("differences.in-language", SettingsPlace.Small(place.Title), Language(language));
            var kind = was is null ? SettingsChangeKind.Added : now is null ? SettingsChangeKind.Removed : SettingsPlace.IsName(place.Name) ? SettingsChangeKind.Renamed : SettingsChangeKind.Set;
            Say(place, kind, title, was is null ? null : ValueWords.Quoted(LocalizedText.Same(was)), now is null ? null : ValueWords.Quoted(LocalizedText.Same(now)), (was, now), language);
        }
    }

    private void Value(SettingsPlace place)
    {
        var (before, after) = (place.Before, place.After);
        if (Same(before, after) || (before is null && IsDefault(place, after)) || (after is null && IsDefault(place, before)))
        {
            return;
        }

        var kind = before is null ? SettingsChangeKind.Added : after is null ? SettingsChangeKind.Removed : SettingsChangeKind.Set;
        var was = before is null ? null : _words.Of(place, before, p => p.Before);
        var now = after is null ? null : _words.Of(place, after, p => p.After);
        Say(place, kind, SettingsPlace.Small(place.Title), was, now, (ValueWords.Plain(before), ValueWords.Plain(after)), null);
    }

    private void Say(SettingsPlace place, SettingsChangeKind kind, LocalizedText title, LocalizedText? was, LocalizedText? now, (string? Was, string? Now) plain, string? language)
    {
        // A value of a plain map is called by its id, or by what that names.
        var named = place.IsItem ? place.Named : title;
        var key = place.Shape.Type == typeof(Condition) ? "differences.condition-" : "differences.";
        var sentence = was is null ? Messages.Of(key + "given", named, now!) : now is null ? Messages.Of(key + "cleared", named, was) : Messages.Of(key + "set", named, was, now);
        Add(place, kind, place.IsItem ? place.Parent!.Where : place.Where, sentence, plain.Was, plain.Now, language);
    }

    private void Add(SettingsPlace place, SettingsChangeKind kind, LocalizedText where, LocalizedText sentence, string? before, string? after, string? below = null) =>
        _all.Add(Of(place, kind, where, sentence, before, after, below));

    internal static SettingsChange Of(SettingsPlace place, SettingsChangeKind kind, LocalizedText where, LocalizedText sentence, string? before, string? after, string? below = null) => new(
        below is null ? place.Pointer : JsonPath.Add(place.Pointer, below),
        kind,
        where,
        where.Texts.Count == 0 ? sentence : Messages.Of("differences.at", where, sentence),
        before,
        after)
    {
        At = place,
    };

    // An object that was not there is compared with nothing: what it would have had anyway is no news.
    private static bool IsDefault(SettingsPlace place, LocatedNode? value) => place.Parent is { IsItem: false, Shape: var holder } && Same(holder.Find(place.Name)?.Default, value);

    private static bool Same(LocatedNode? one, LocatedNode? other) => one is null || other is null
        ? one is null && other is null
        : one.Kind == other.Kind && (one.Kind == NodeKind.Number ? Number(one) == Number(other) : one.ToBytes().AsSpan().SequenceEqual(other.ToBytes()));

    private static decimal? Number(LocatedNode node) =>
        decimal.TryParse(node.Text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    private static LocalizedText Language(string tag) => tag is "zh-CN" or "en" ? Messages.Of("differences.language." + tag) : LocalizedText.Same(tag);
}
