using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Classes;
using TrainingSignup.Settings;

namespace TrainingSignup.Definition;

/// <summary>The classes: a course on certain days. What is counted and reckoned stands beside the declared fields.</summary>
internal static class ClassCollection
{
    public const string Id = "classes";

    private static readonly FieldDefinition Number = new() { Type = FieldType.Integer, Filter = true };

    public static ModuleCollection Of(TrainingSettings settings) => new()
    {
        Title = settings.Label("classes"),
        Fields = CourseCollection.WithRules(settings, settings.ClassFields),
        Sorts = [new SortDefinition { Field = ClassFields.First, Within = ClassFields.State }, new SortDefinition { Field = ClassFields.Closes, Within = ClassFields.State }],
        Hidden = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal)
        {
            [ClassFields.Until] = new() { Filter = true },
            [ClassFields.Taken] = Number,
            [ClassFields.Waiting] = Number,
            [ClassFields.Free] = Number,
            [ClassFields.Asked] = Number,
        },
    };
}
