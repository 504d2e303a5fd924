using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Checks;

/// <summary>Checks the values that hold no others.</summary>
internal sealed class ValueChecker(FaultList faults)
{
    // "$" also matches before a last line end.
    public static bool FitsWhole(Regex pattern, string text) => pattern.Match(text) is { Success: true } match && match.Length == text.Length;

    public void Check(LocatedNode node, Shape shape, ShapeMember? member, string pointer)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Text when Is(node, NodeKind.Text, shape, member, pointer):
                Text(node, member, pointer);
                break;
            case ShapeKind.Boolean:
                Is(node, NodeKind.Boolean, shape, member, pointer);
                break;
            case ShapeKind.Enum when Is(node, NodeKind.Text, shape, member, pointer):
                Enum(node, shape, pointer);
                break;
            case ShapeKind.Integer or ShapeKind.Number when Is(node, NodeKind.Number, shape, member, pointer):
                Number(node, shape, member, pointer);
                break;
            case ShapeKind.Secret:
                Secret(node, shape, member, pointer);
                break;
            case ShapeKind.Leaf:
                Trial(node, shape, member, pointer);
                break;
        }
    }

    public void Text(LocatedNode node, ShapeMember? member, string pointer)
    {
        if (member is null)
        {
            return;
        }

        var length = new StringInfo(node.Text.Trim()).LengthInTextElements;
        if (length == 0 && member.MinLength > 0)
        {
            faults.Add(node, pointer, "empty-text", Expectation.Of(member.Shape, member));
        }
        else if (length < member.MinLength || length > member.MaxLength)
        {
            faults.Add(node, pointer, "length", Expectation.Number(length), Expectation.Range(member.MinLength, member.MaxLength));
        }
        else if (member.Pick == Pick.Icon && length > 0 && !IconNames.All.Contains(node.Text))
        {
            faults.Add(node, pointer, "unknown-icon", node.Text, DidYouMean.Say(node.Text, IconNames.All));
        }
        else if (member.Pattern is { } pattern && !FitsWhole(pattern, node.Text))
        {
            var words = member.PatternHelp ?? Messages.Say("expect.pattern", pattern.ToString());
            faults.Add(node, pointer, "pattern", node.Text, words);
        }
    }

    private void Enum(LocatedNode node, Shape shape, string pointer)
    {
        if (!shape.Names.Exists(n => n.Json == node.Text))
        {
            faults.Add(node, pointer, "unknown-value", node.Text, DidYouMean.Say(node.Text, shape.Names.Select(n => n.Json)));
        }
    }

    private void Number(LocatedNode node, Shape shape, ShapeMember? member, string pointer)
    {
        if (shape.Kind == ShapeKind.Integer && node.Text.AsSpan().IndexOfAny('.', 'e', 'E') >= 0)
        {
            faults.Add(node, pointer, "not-whole", node.Text, Expectation.Of(shape, member));
            return;
        }

        var isNumber = decimal.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        if (!isNumber || value < member?.Min || value > member?.Max)
        {
            faults.Add(node, pointer, "range", node.Text, Expectation.Of(shape, member));
            return;
        }

        Trial(node, shape, member, pointer);
    }

    private void Secret(LocatedNode node, Shape shape, ShapeMember? member, string pointer)
    {
        var isName = node is { Kind: NodeKind.Object, Members: [{ Name: "secret", Value: { Kind: NodeKind.Text, Text.Length: > 0 } }] };
        if (!isName)
        {
            // The value itself may be the secret: it is not repeated in the message.
            faults.Add(node, pointer, "secret", Expectation.Of(shape, member));
        }
    }

    /// <summary>Types that JSON does not know: their own converter tries this one value.</summary>
    private void Trial(LocatedNode node, Shape shape, ShapeMember? member, string pointer)
    {
        try
        {
            JsonSerializer.Deserialize(node.ToBytes(), shape.Info);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or NotSupportedException or ArgumentException)
        {
            faults.Add(node, pointer, "value", Expectation.Shown(node), Expectation.Of(shape, member));
        }
    }

    private bool Is(LocatedNode node, NodeKind kind, Shape shape, ShapeMember? member, string pointer)
    {
        if (node.Kind == kind)
        {
            return true;
        }

        faults.Add(node, pointer, "type", Expectation.Shown(node), Expectation.Of(shape, member));
        return false;
    }
}
