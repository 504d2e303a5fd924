using System.Text.Json.Nodes;
using JobBoard.Definition;
using JobBoard.Employers;
using JobBoard.Import;
using JobBoard.Jobs;
using JobBoard.Out;
using JobBoard.Postings;
using JobBoard.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Import;
using StationKiosk.Sdk.Links;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Screens;

namespace JobBoard;

/// <summary>Job postings for walk-in residents: imported by clerks, checked, found by touch, taken away on a slip.</summary>
public sealed class JobBoardPlugin : Plugin<JobBoardSettings>
{
    /// <inheritdoc/>
    public override ModuleDefinition Define(JobBoardSettings settings, ModuleInfo module) => new()
    {
        Collections = new Dictionary<string, ModuleCollection>(StringComparer.Ordinal)
        {
            [PostingCollection.Id] = PostingCollection.Of(settings),
            [EmployerCollection.Id] = EmployerCollection.Of(settings),
            [SourceCollection.Id] = SourceCollection.Of(settings),
            [MonthCollection.Id] = MonthCollection.Of(settings),
        },
        Forms = Cases.Forms(settings),
        Cases = Cases.Of(settings),
        Screens = new Dictionary<string, BrowseScreen>(StringComparer.Ordinal) { [KioskScreen.Id] = KioskScreen.Of(settings) },
        Tables = new OrderedDictionary<string, TableScreen>(StringComparer.Ordinal)
        {
            [PostingCollection.Id] = PostingTable.Of(settings, $"{module.Id}.{PostingCollection.Id}"),
            [EmployerCollection.Id] = EmployerTable.Of(settings, $"{module.Id}.{EmployerCollection.Id}"),
        },
        Imports = new Dictionary<string, ImportDefinition>(StringComparer.Ordinal) { [PostingImport.Id] = PostingImport.Of(settings) },
        Exports = new Dictionary<string, ExportDefinition>(StringComparer.Ordinal)
        {
            [JobPostingJsonLd.Format] = new() { Collection = PostingCollection.Id, Where = Listing.Condition, Handler = JobPostingJsonLd.Format },
        },
        Jobs = Clock(),
        Calls = settings.Confirmation is { } call
            ? new Dictionary<string, CallDefinition>(StringComparer.Ordinal) { [PostingJobs.StillStands] = call with { Handler = PostingJobs.StillStands } }
            : [],
        Links = new Dictionary<string, LinkDefinition>(StringComparer.Ordinal)
        {
            ["employer"] = new() { Title = settings.Label("employer-page"), Collection = EmployerCollection.Id, Shows = EmployerFields.Name, Path = "employer", Permission = $"{module.Id}.links" },
        },
        Menu = Menus.Of(settings, module),
        Handlers = Handlers(settings, module),
    };

    /// <inheritdoc/>
    public override void Check(JobBoardSettings settings, ModuleInfo module, Faults all) => SettingsCheck.Check(settings, all);

    private static Dictionary<string, JobDefinition> Clock() => new(StringComparer.Ordinal)
    {
        ["settle"] = new() { Handler = "settle", Every = TimeSpan.FromSeconds(30) },
        ["word"] = new() { Handler = "word", Every = TimeSpan.FromMinutes(1) },
        ["expire"] = new() { Handler = "expire", Every = TimeSpan.FromMinutes(30) },
        ["pause"] = new() { Handler = "pause", At = new TimeOnly(0, 20) },
        ["ask"] = new() { Handler = "ask", At = new TimeOnly(7, 30) },
    };

    private static ModuleHandlers Handlers(JobBoardSettings settings, ModuleInfo module)
    {
        var completion = new PostingCompletion(settings, module);
        var jobs = new PostingJobs(settings);
        var visits = new PostingVisits(settings);
        var jsonLd = new JobPostingJsonLd(settings, module.Site);
        return new ModuleHandlers
        {
            Present = new Dictionary<string, Func<Record, PresentContext, RecordView>>(StringComparer.Ordinal) { [KioskScreen.PresentPosting] = new PostingPresentation(settings).Present },
            Prepare = new Dictionary<string, Action<JsonObject, PrepareContext>>(StringComparer.Ordinal)
            {
                [PostingCollection.Id] = new PostingPreparation(completion).Prepare,
                [EmployerCollection.Id] = EmployerPreparation.Prepare,
            },
            Notes = new Dictionary<string, Func<Record, PresentContext, IReadOnlyList<string>>>(StringComparer.Ordinal) { [PostingCollection.Id] = new PostingNotes(settings).Of },
            Actions = Actions(new PostingActions(settings), new EmployerActions(settings)),
            Submit = new Dictionary<string, Action<IModuleWork, CaseEvent>>(StringComparer.Ordinal) { [Cases.Interest] = visits.Interest, [Cases.Complaint] = PostingVisits.Complaint },
            Jobs = new Dictionary<string, Func<IModuleWork, bool>>(StringComparer.Ordinal)
            {
                ["settle"] = PostingJobs.Settle,
                ["word"] = work => PostingJobs.Word(work, completion.Terms),
                ["expire"] = PostingJobs.Expire,
                ["pause"] = jobs.PauseUnanswered,
                ["ask"] = jobs.Ask,
            },
            Calls = new Dictionary<string, Action<IModuleWork, Record?, string>>(StringComparer.Ordinal) { [PostingJobs.StillStands] = PostingJobs.Answer },
            Exports = new Dictionary<string, Func<Record, DateTimeOffset, JsonNode?>>(StringComparer.Ordinal) { [JobPostingJsonLd.Format] = (posting, at) => jsonLd.Of(PostingBody.Read(posting), at) },
            Imports = Imports(completion, module),
        };
    }

    private static ImportHandlers Imports(PostingCompletion completion, ModuleInfo module) => new()
    {
        Readers = new PostingReaders(completion, module).All,
        Rows = new Dictionary<string, RowHandler>(StringComparer.Ordinal) { [PostingImport.Rows] = new PostingRows(completion, module).Judge },
        Steps = new Dictionary<string, Func<IModuleWork, ImportedBatch, ImportStepDone>>(StringComparer.Ordinal)
        {
            [WaitingPostings.BatchStep] = WaitingPostings.VouchForBatch,
            [WaitingPostings.SourceStep] = WaitingPostings.VouchForSource,
        },
        Undone = new Dictionary<string, Func<IModuleWork, ImportedBatch, ImportStepDone>>(StringComparer.Ordinal) { [PostingImport.Id] = EmployersOfImport.Remove },
        Closes = new Dictionary<string, CloseHandler>(StringComparer.Ordinal) { [PostingImport.Rows] = PostingRows.Close },
    };

    private static Dictionary<string, Func<IModuleWork, Record, JsonObject, JsonObject?>> Actions(PostingActions postings, EmployerActions employers) => new(StringComparer.Ordinal)
    {
        ["publish"] = postings.Publish,
        ["allow"] = PostingActions.Allow,
        ["confirm"] = PostingActions.Confirm,
        ["extend"] = PostingActions.Extend,
        ["pause"] = PostingActions.Pause,
        ["resume"] = postings.Resume,
        ["fill"] = PostingActions.Fill,
        ["withdraw"] = PostingActions.Withdraw,
        ["repost"] = postings.Repost,
        ["verify"] = employers.Verify,
        ["block"] = EmployerActions.Block,
        ["unblock"] = EmployerActions.Unblock,
        ["merge"] = employers.Merge,
    };
}
