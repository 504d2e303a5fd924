using System.Text.Json.Nodes;
using StationKiosk.Host.Kiosk;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Host.Forms;

/// <summary>What a person told once in a visit is offered in its next form: nobody is asked their name and number twice.</summary>
internal static class KnownAnswers
{
    public static string? QuestionOf(Field field) => field switch
    {
        TextField { Name: true } => "name",
        PhoneField => "phone",
        _ => null,
    };

    public static void Remember(KioskSession session, IReadOnlyDictionary<string, Field> fields, JsonObject values)
    {
        foreach (var (id, field) in fields)
        {
            if (QuestionOf(field) is { } question && values[id] is { } value)
            {
                session.Know(question, field.Edit(value));
            }
        }
    }
}
