namespace StationKiosk.Host.Designer;

/// <summary>
/// What a page of the designer posts: <c>v</c> + pointer for values (texts by language behind another slash), <c>c</c> + pointer for the rows of
/// a condition, and the button that was pressed as <c>verb:pointer</c>.
/// </summary>
internal sealed record DesignPost(IReadOnlyDictionary<string, IReadOnlyList<string>> Values, string Pressed)
{
    public static DesignPost Of(IFormCollection form) => new(
        form.ToDictionary(f => f.Key, f => (IReadOnlyList<string>)[.. f.Value.OfType<string>().Select(v => v.ReplaceLineEndings("\n"))], StringComparer.Ordinal),
        form["do"].ToString());

    public IReadOnlyList<string>? Many(string name) => Values.GetValueOrDefault(name);

    // A box that is not ticked posts nothing: a hidden value before it does, and the last one counts.
    public string? One(string name) => Values.TryGetValue(name, out var values) && values.Count > 0 ? values[^1] : null;

    /// <summary>The verb of the button and the pointer it is about.</summary>
    public (string Verb, string At) Button => Pressed.Split(':', 2) is [var verb, var at] ? (verb, at) : (Pressed, "");

    /// <summary>The rows of a condition; null when the page had none.</summary>
    public ConditionForm? Condition(string pointer)
    {
        var name = "c" + pointer;
        if (!Values.ContainsKey(name))
        {
            return null;
        }

        var rows = new List<ConditionRow>();
        for (var i = 0; One($"{name}#{i}#s") is { } subject; i++)
        {
            if (Pressed != $"drop:{pointer}#{i}")
            {
                rows.Add(new ConditionRow(subject, One($"{name}#{i}#v") ?? "", [.. (Many($"{name}#{i}#x") ?? []).Where(v => v.Length > 0)]) { With = Given($"{name}#{i}#w:") });
            }
        }

        return new ConditionForm(One(name) == "any", rows);
    }

    private Dictionary<string, string> Given(string prefix) => Values
        .Where(v => v.Key.StartsWith(prefix, StringComparison.Ordinal) && v.Value is [.., { Length: > 0 }])
        .ToDictionary(v => v.Key[prefix.Length..], v => v.Value[^1].Trim(), StringComparer.Ordinal);
}
