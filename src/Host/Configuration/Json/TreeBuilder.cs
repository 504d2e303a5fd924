namespace StationKiosk.Host.Configuration.Json;

/// <summary>Puts the tokens of one source together to a tree.</summary>
internal sealed class TreeBuilder(Source source)
{
    private readonly Stack<LocatedNode> _open = new();
    private (string Text, int Start, int End) _name;

    public LocatedNode? Root { get; private set; }

    public void Name(string text, int start, int end) => _name = (text, start, end);

    public void Open(NodeKind kind, int start)
    {
        var node = new LocatedNode(kind, source, start);
        Place(node);
        _open.Push(node);
    }

    public void Close(int end) => _open.Pop().End = end;

    public void Value(NodeKind kind, int start, int end, string text) => Place(new LocatedNode(kind, source, start) { End = end, Text = text });

    /// <summary>Ends the tree where the text broke.</summary>
    public LocatedNode? Cut(int end)
    {
        foreach (var node in _open)
        {
            node.IsCut = true;
            node.End = end;
        }

        return Root;
    }

    private void Place(LocatedNode node)
    {
        if (!_open.TryPeek(out var parent))
        {
            Root = node;
        }
        else if (parent.Kind == NodeKind.Object)
        {
            parent.Members.Add(new LocatedMember(_name.Text, source, _name.Start, _name.End, node));
        }
        else
        {
            parent.Items.Add(node);
        }
    }
}
