using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PolicyPackages.Definition;
using PolicyPackages.Packages;
using PolicyPackages.Settings;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;

namespace PolicyPackages.Work;

/// <summary>
/// One confirmation: a few fields are read, the letter is made of the policy's template and nothing else, it is shown, and handed in exactly as
/// it was shown. The same for a resident at the kiosk and for staff who act for one.
/// </summary>
internal sealed class LetterDesk(IModule<PolicySettings> module, DateOnly today)
{
    private const string LetterField = "letter";
    private const string FingerprintField = "fingerprint";

    /// <summary>What is asked; the rest of the form is made here.</summary>
    public IReadOnlyList<KeyValuePair<string, Field>> Asked => [.. module.Definition.Forms[CaseKinds.Confirmation].Fields.Where(f => f.Key is not (LetterField or FingerprintField))];

    /// <summary>What was typed as values, and what is wrong with it.</summary>
    public (JsonObject Values, IReadOnlyDictionary<string, FieldReading> Problems) Read(Func<string, IReadOnlyList<string>> typed)
    {
        var values = new JsonObject();
        var problems = new Dictionary<string, FieldReading>(StringComparer.Ordinal);
        foreach (var (id, field) in Asked)
        {
            var reading = field.Read(typed(id));
            if (reading.Problem is not null)
            {
                problems[id] = reading;
            }
            else if (reading.Value is { } value)
            {
                values[id] = value.DeepClone();
            }
        }

        return (values, problems);
    }

    public string Letter(PolicyPackage package, JsonObject values, string language)
    {
        var filled = Asked.Where(f => values[f.Key] is not null).ToDictionary(f => f.Key, f => f.Value.Show(values[f.Key], language), StringComparer.Ordinal);
        filled["title"] = package.Title.In(language).Text;
        filled["date"] = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Packages.Letter.Fill(package.Head.Letter!.In(language).Text, filled);
    }

    public async Task<CaseTicket> SubmitAsync(PolicyPackage package, JsonObject values, string language, string key, CancellationToken cancellation)
    {
        var letter = Letter(package, values, language);
        var answers = (JsonObject)values.DeepClone();
        answers[LetterField] = letter;
        answers[FingerprintField] = Fingerprint(letter);
        var entry = new CaseEntry { Kind = CaseKinds.Confirmation, Answers = answers, SubjectCollection = Collections.Packages, SubjectId = package.Id, Title = package.Title.In(language).Text };
        return (await module.Cases.SubmitAsync([entry], "letter/" + key, cancellation))[0];
    }

    public static string Fingerprint(string letter) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letter)).AsSpan(0, 8));
}
