using StationKiosk.Records;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Classes;
using TrainingSignup.Settings;

namespace TrainingSignup.Definition;

/// <summary>The courses: what is taught, whatever class it is taught in.</summary>
internal static class CourseCollection
{
    public const string Id = "courses";

    public static ModuleCollection Of(TrainingSettings settings) => new()
    {
        Title = settings.Label("courses"),
        Fields = WithRules(settings, settings.CourseFields),
        Unique = new Dictionary<string, UniqueRule>(StringComparer.Ordinal) { ["title"] = new() { Fields = [CourseFields.Title] } },
    };

    /// <summary>The declared fields, with the named rules of the sign-up form as the conditions one can choose.</summary>
    public static OrderedDictionary<string, Field> WithRules(TrainingSettings settings, IEnumerable<KeyValuePair<string, Field>> declared)
    {
        var options = new OrderedDictionary<string, Choice>(StringComparer.Ordinal);
        foreach (var (id, rule) in settings.Forms.TryGetValue(Cases.Signup, out var form) ? form.Rules : [])
        {
            options.Add(id, new Choice { Label = rule.Title, Order = rule.Order });
        }

        var fields = new OrderedDictionary<string, Field>(declared, StringComparer.Ordinal);
        if (options.Count > 0)
        {
            fields[ClassFields.Rules] = new ChoicesField { Label = settings.Label("rules"), Options = options };
        }

        return fields;
    }
}
