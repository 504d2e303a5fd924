using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Classes;
using TrainingSignup.Definition;
using TrainingSignup.Outcomes;
using TrainingSignup.Settings;

namespace TrainingSignup.Pages.Staff;

/// <summary>What people think of classes and teachers: means of counts, none of few answers.</summary>
public sealed class TrainersModel(IModule<TrainingSettings> module) : ResultsPageModel(module)
{
    internal IReadOnlyList<(string Name, IReadOnlyList<Record> Counts)> Teachers { get; private set; } = [];

    internal IReadOnlyList<(string Name, IReadOnlyList<Record> Counts)> Classes { get; private set; } = [];

    /// <summary>Shows teachers and classes.</summary>
    public void OnGet()
    {
        var counts = All(EvaluationCollection.Id).ToList();
        Teachers = [.. counts.GroupBy(r => r.Body.Text(EvaluationCollection.Teacher) ?? "—", StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, (IReadOnlyList<Record>)[.. g]))];
        Classes = [.. counts.Select(r => (Module.Records.Get(ClassCollection.Id, r.Body.Text(EvaluationCollection.Class) ?? "") is { } found ? TrainingClass.Of(found).NameIn(Module.Texts.Language) : "—", (IReadOnlyList<Record>)[r]))];
    }

    internal string Said(IReadOnlyList<Record> counts, string question)
    {
        var (count, mean) = Evaluations.Of(counts, question, Small);
        return mean is { } known
            ? Module.Texts["training-signup.trainers.mean", known.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture), count]
            : Module.Texts["training-signup.trainers.few", Small];
    }
}
