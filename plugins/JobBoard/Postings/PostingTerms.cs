using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using JobBoard.Codes;
using JobBoard.Settings;
using StationKiosk.Sdk.Fields;

namespace JobBoard.Postings;

/// <summary>
/// What a posting is, in words that people search for: the names of its kinds and trades in every language. They are kept with the posting, so
/// that words find it like those of its title; which names they were made of is kept too, so that a changed name reaches old postings.
/// </summary>
internal sealed class PostingTerms
{
    private readonly JobBoardSettings _settings;
    private readonly CodeReader _trades;

    public PostingTerms(JobBoardSettings settings)
    {
        _settings = settings;
        _trades = new CodeReader(settings.WordsOf(PostingFields.Trade));
        var named = string.Join('\n', new[] { PostingFields.Kind, PostingFields.Trade }.SelectMany(f => settings.WordsOf(f).Select(c => $"{f} {c.Key} {string.Join(' ', c.Value)}")));
        Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(named)))[..12];
    }

    /// <summary>Names the words that the settings have now.</summary>
    public string Version { get; }

    /// <summary>Tells the trade by the title when nobody chose one, and puts the words in.</summary>
    public void Complete(JsonObject body)
    {
        if (body[PostingFields.Trade] is not JsonArray { Count: > 0 } && _trades.FindIn(PostingCompletion.TextOf(body, PostingFields.Title)) is { Count: > 0 } found)
        {
            body[PostingFields.Trade] = PostingCompletion.Codes(found);
        }

        var words = NamesOf(body, PostingFields.Kind).Concat(NamesOf(body, PostingFields.Trade)).Distinct(StringComparer.Ordinal).ToList();
        body[PostingFields.Terms] = words.Count > 0 ? string.Join(' ', words) : null;
        body[PostingFields.TermsOf] = Version;
    }

    /// <summary>What a posting that was kept before lacks of it.</summary>
    public JsonObject Patch(JsonObject body)
    {
        Complete(body);
        return new JsonObject
        {
            [PostingFields.Trade] = body[PostingFields.Trade]?.DeepClone(),
            [PostingFields.Terms] = body[PostingFields.Terms]?.DeepClone(),
            [PostingFields.TermsOf] = Version,
        };
    }

    // "Guards and cleaners" is no word of a cleaner: who types "guard" wants guards, and the titles of those say so themselves.
    private static IEnumerable<string> Names(Choice choice, string field) =>
        choice.Label.Texts.Select(t => t.Value).Where(name => field != PostingFields.Trade || !choice.Words.Any(w => name.Contains(w, StringComparison.Ordinal)));

    private IEnumerable<string> NamesOf(JsonObject body, string field)
    {
        var choices = _settings.Fields.TryGetValue(field, out var known) ? known.Choices : null;
        return body[field] is JsonArray codes && choices is not null
            ? codes.Select(c => choices.GetValueOrDefault((string?)c ?? "")).OfType<Choice>().SelectMany(c => Names(c, field))
            : [];
    }
}
