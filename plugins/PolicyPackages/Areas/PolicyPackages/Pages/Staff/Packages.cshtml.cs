using PolicyPackages.Definition;
using PolicyPackages.Packages;
using PolicyPackages.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace PolicyPackages.Pages.Staff;

/// <summary>All policies with who keeps them and until when they hold: what needs looking at comes first.</summary>
[Needs("packages")]
public sealed class PackagesModel(IModule<PolicySettings> module) : StaffPage(module)
{
    private const int MostAnswers = 1000;

    internal IReadOnlyList<PolicyPackage> Packages { get; private set; } = [];

    /// <summary>How many residents answered the questions lately, and how many questions half of them needed at most.</summary>
    internal (int Visits, int Median) Asked { get; private set; }

    /// <summary>Shows them.</summary>
    public void OnGet()
    {
        Packages = [.. Book.Packages.OrderBy(p => p.Head.ValidUntil)];
        var questions = new List<int>();
        string? after = null;
        do
        {
            var page = Module.Records.Find(new RecordQuery { Collection = Collections.Answers, Take = 200, After = after });
            questions.AddRange(page.Records.Select(r => (int)(r.Body.Integer("questions") ?? 0)));
            after = page.Next;
        }
        while (after is not null && questions.Count < MostAnswers);

        questions.Sort();
        Asked = (questions.Count, questions.Count == 0 ? 0 : questions[questions.Count / 2]);
    }

    internal static string Tone(string state) => state switch { "checking" => "bad", "soon" => "warn", "good" => "ok", _ => "none" };

    internal string State(PolicyPackage package) =>
        package.IsBeingChecked(Today) ? "checking" : package.Head.ValidUntil < Today.AddDays(Module.Settings.RemindDays) ? "soon" : package.IsInForce(Today) ? "good" : "later";
}
