using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Classes;
using TrainingSignup.Definition;
using TrainingSignup.Outcomes;
using TrainingSignup.Seats;
using TrainingSignup.Settings;

namespace TrainingSignup.Pages.Staff;

/// <summary>From class to work: how many signed up, came, completed, won a certificate and worked after 30 and 90 days, of finished classes by topic.</summary>
public sealed class OutcomesModel(IModule<TrainingSettings> module) : ResultsPageModel(module)
{
    internal Funnel Funnel { get; private set; } = null!;

    internal string? Topic { get; private set; }

    internal IReadOnlyDictionary<string, StationKiosk.Sdk.Fields.Choice> Topics => Module.Settings.ClassFields[ClassFields.Topic].Choices;

    internal int Classes { get; private set; }

    /// <summary>Counts the classes that are over, of one topic or of all.</summary>
    public void OnGet(string? topic)
    {
        Topic = topic is not null && Topics.ContainsKey(topic) ? topic : null;
        var filters = new List<RecordFilter> { RecordFilter.Equal(ClassFields.State, ClassState.Finished) };
        if (Topic is not null)
        {
            filters.Add(RecordFilter.Equal(ClassFields.Topic, Topic));
        }

        var classes = All(ClassCollection.Id, filters).ToList();
        Classes = classes.Count;
        var ids = classes.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var courses = classes.Select(c => c.Body.Text(ClassFields.Course)).ToHashSet(StringComparer.Ordinal);
        var seats = All(SeatCollection.Id).Where(r => ids.Contains(r.Body.Text(SeatFields.Class) ?? "")).Select(r => new Seat(r)).ToList();
        var certificates = All(CertificateCollection.Id).Count(r => Topic is null || courses.Contains(r.Body.Text(Import.CertificateFields.Course)));
        Funnel = new Funnel(seats, certificates, Small);
    }

    internal int Most => Math.Max(1, Funnel.Steps.Max(s => Funnel.Shown(s) ?? 0));
}
