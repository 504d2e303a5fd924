using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Host.Configuration.Editing;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Configuration.Shapes;

namespace StationKiosk.Host.Designer;

/// <summary>
/// Applies what a page posted to the bytes of a draft: each changed value is spliced in, unchanged ones touch nothing, so that what comes from
/// a lower layer is not pinned and comments stay. Places that are locked or that the settings do not have are passed over.
/// </summary>
internal sealed class DesignEdit(Func<byte[], ModuleLayers?> read, IReadOnlyList<string> languages)
{
    /// <summary>The draft after the post; null when its file has syntax errors or its plugin is gone, so that nothing can be spliced.</summary>
    public byte[]? Apply(byte[] draft, DesignPost post)
    {
        if (Tree(draft) is not { } tree || SourceText.Of(draft) is null)
        {
            return null;
        }

        foreach (var node in tree.All.Where(n => n is { IsLeaf: true, LockedBy: null }).ToList())
        {
            draft = node.IsCondition ? Conditioned(draft, node, post) : Valued(draft, node, post);
        }

        return post.Button is (not "", var at) button && Tree(draft)?.Find(at) is { LockedBy: null } pressed
            ? new DesignAction(pressed, post, languages).Apply(draft, button.Verb)
            : draft;
    }

    /// <summary>Of a post on an older page what was changed there: everything else on it is only how the page looked, and others may have changed it since.</summary>
    public DesignPost Own(byte[] seen, DesignPost post)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>(post.Values, StringComparer.Ordinal);
        foreach (var node in Tree(seen)?.All.Where(n => n.IsLeaf) ?? [])
        {
            var name = (node.IsCondition ? "c" : "v") + node.Pointer;
            if (node.Shape.Kind == ShapeKind.Localized)
            {
                foreach (var language in languages.Where(l => ReferenceEquals(Worded(seen, node, l, post), seen)))
                {
                    values.Remove($"{name}/{language}");
                }
            }
            else if (ReferenceEquals(node.IsCondition ? Conditioned(seen, node, post) : Valued(seen, node, post), seen))
            {
                values.Remove(name);
            }
        }

        return post with { Values = values };
    }

    private DesignNode? Tree(byte[] draft) => read(draft) is { } layers ? DesignTree.Of(layers) : null;

    private static byte[] Conditioned(byte[] draft, DesignNode node, DesignPost post)
    {
        if (post.Condition(node.Pointer)?.AsShown(PickList.ConditionFields(node)) is not { } posted || ConditionForm.Of(node.Value)?.Write() is var was && JsonNode.DeepEquals(was, posted.Write()))
        {
            return draft;
        }

        return posted.Write() is { } now ? SourceEdit.Set(draft, node.Pointer, now) ?? draft : Unset(draft, node);
    }

    private byte[] Valued(byte[] draft, DesignNode node, DesignPost post) => node.Shape.Kind switch
    {
        ShapeKind.Localized => languages.Aggregate(draft, (bytes, language) => Worded(bytes, node, language, post)),
        ShapeKind.List => Listed(draft, node, post),
        ShapeKind.Secret => draft,
        _ when post.One("v" + node.Pointer) is { } text && text.Trim() != Shown(node) => text.Trim().Length == 0 ? Unset(draft, node) : SourceEdit.Set(draft, node.Pointer, Value(node.Shape, text.Trim())) ?? draft,
        _ => draft,
    };

    // An absent value shows its default, so a plain post pins nothing.
    private static string Shown(DesignNode node) => node.Text.Length > 0 ? node.Text : node.Member?.Default?.Text ?? (node.Shape.Kind == ShapeKind.Boolean ? "false" : "");

    private byte[] Worded(byte[] draft, DesignNode node, string language, DesignPost post)
    {
        if (post.One($"v{node.Pointer}/{language}")?.Trim() is not { } text || text == node.TextIn(language))
        {
            return draft;
        }

        var pointer = JsonPath.Add(node.Pointer, language);
        var isLast = text.Length == 0 && node.Value?.Members.TrueForAll(m => m.Name == language || m.Value.Text.Length == 0) != false;
        if (isLast && node.Member?.IsRequired == false)
        {
            return Unset(draft, node);
        }

        // A translation that is taken out is one that is still to be written.
        return text.Length == 0 && language != languages[0] && node.IsOwn
            ? SourceEdit.Remove(draft, pointer) ?? draft
            : SourceEdit.Set(draft, pointer, text) ?? draft;
    }

    private static byte[] Listed(byte[] draft, DesignNode node, DesignPost post)
    {
        if (post.Many("v" + node.Pointer) is not { } posted)
        {
            return draft;
        }

        // Boxes post a value each; lines of a text are values as well.
        List<string> now = [.. posted.SelectMany(v => v.Split('\n')).Select(v => v.Trim()).Where(v => v.Length > 0).Distinct(StringComparer.Ordinal)];
        if (now.SequenceEqual(node.Texts, StringComparer.Ordinal))
        {
            return draft;
        }

        return now.Count == 0 && node.Member?.IsRequired == false
            ? Unset(draft, node)
            : SourceEdit.Set(draft, node.Pointer, new JsonArray([.. now.Select(v => Value(node.Shape.Item!, v))])) ?? draft;
    }

    /// <summary>Takes the value out of this layer; one that a lower layer gives is hidden by a null.</summary>
    private static byte[] Unset(byte[] draft, DesignNode node)
    {
        var without = node.IsOwn ? SourceEdit.Remove(draft, node.Pointer) ?? draft : draft;
        return !node.IsOwn && !node.IsBuiltIn ? SourceEdit.Set(without, node.Pointer, null) ?? without : without;
    }

    // What cannot be read stays as the text that was typed: the check names it and the control shows it again.
    private static JsonNode? Value(Shape shape, string text) => shape.Kind switch
    {
        ShapeKind.Boolean when text is "true" or "false" => text == "true",
        ShapeKind.Integer when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        ShapeKind.Number when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => text,
    };
}
