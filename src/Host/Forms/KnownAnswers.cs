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

    /// <param name="session">The visit.</param>
    /// <param name="fields">The questions that were asked.</param>
    /// <param name="values">What was answered.</param>
    /// <param name="source">The form, as it is named on the screen.</param>
    /// <param name="at">When that was.</param>
    public static void Remember(KioskSession session, IReadOnlyDictionary<string, Field> fields, JsonObject values, LocalizedText source, DateTimeOffset at)
    {
        foreach (var (id, field) in fields)
        {
            if (QuestionOf(field) is { } question && values[id] is { } value && session.Known(question)?.Value != field.Edit(value))
            {
                session.Know(question, new KnownAnswer(field.Edit(value), source, at));
            }
        }
    }
}
