using System.Text.Json.Nodes;
using StationKiosk.Host.Kiosk;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Host.Forms;

/// <summary>What a person told once in a visit is offered in its next form, also of another service: nobody is asked their name and number twice.</summary>
internal static class KnownAnswers
{
    public const string Name = "name";
    public const string Phone = "phone";
    public const string Id = "id";
    public const string CreditCode = "credit-code";

    public static string? QuestionOf(Field field) => field switch
    {
        TextField { Name: true } => Name,
        PhoneField => Phone,
        NationalIdField => Id,
        CreditCodeField => CreditCode,
        _ => null,
    };

    /// <summary>Whether a number says so much of its person that it is not shown again unasked: somebody else may stand there by now.</summary>
    public static bool IsPrivate(Field field) => field is PhoneField or NationalIdField;

    /// <param name="session">The visit.</param>
    /// <param name="fields">The questions that were asked.</param>
    /// <param name="values">What was answered.</param>
    /// <param name="source">The form, as it is named on the screen.</param>
    /// <param name="at">When that was.</param>
    public static void Remember(KioskSession session, IReadOnlyDictionary<string, Field> fields, JsonObject values, LocalizedText source, DateTimeOffset at)
    {
        foreach (var (id, field) in fields)
        {
            if (QuestionOf(field) is { } question && values[id] is { } value && !IsKnown(session.Known(question), field.Edit(value), DrawnNames.Given(values[DrawnNames.Of(id)])))
            {
                session.Know(question, new KnownAnswer(field.Edit(value), source, at) { Drawn = DrawnNames.Given(values[DrawnNames.Of(id)]) });
            }
        }
    }

    private static bool IsKnown(KnownAnswer? known, string value, IReadOnlyList<string> drawn) => known is not null && known.Value == value && known.Drawn.SequenceEqual(drawn, StringComparer.Ordinal);
}
