namespace StationKiosk.Host.Wording;

/// <summary>A text by its address, in every language of the site.</summary>
internal sealed record TextRow(string Address, IReadOnlyList<TextWording> Wordings)
{
    /// <summary>The screen or service it belongs to.</summary>
    public string Area => Address.Split('.')[0];

    public bool IsChanged => Wordings.Any(w => w.IsChanged);

    /// <summary>Whether every word is in the address or in one of the wordings.</summary>
    public bool Has(IEnumerable<string> words) => words.All(word => Address.Contains(word, StringComparison.OrdinalIgnoreCase)
        || Wordings.Any(w => new[] { w.BuiltIn, w.District, w.Station }.Any(t => t?.Contains(word, StringComparison.OrdinalIgnoreCase) == true)));
}
