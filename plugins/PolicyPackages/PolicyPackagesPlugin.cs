using System.Text.Json.Nodes;
using PolicyPackages.Definition;
using PolicyPackages.Packages;
using PolicyPackages.Screening;
using PolicyPackages.Settings;
using PolicyPackages.Work;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Import;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Screens;

namespace PolicyPackages;

/// <summary>Policies made plain: browsed by touch, answered by a few questions, taken away as a list, applied for, confirmed once or simply paid.</summary>
public sealed class PolicyPackagesPlugin : Plugin<PolicySettings>
{
    /// <inheritdoc/>
    public override Type? ContentHead => typeof(PackageHead);

    /// <inheritdoc/>
    public override ModuleDefinition Define(PolicySettings settings, ModuleInfo module)
    {
        var book = new PolicyBook(settings, module);
        return new ModuleDefinition
        {
            Collections = Collections.Of(book),
            Forms = settings.Forms,
            Cases = settings.Cases.ToDictionary(c => c.Key, c => c.Value with { Form = c.Key, Subject = Collections.Packages }, StringComparer.Ordinal),
            Screens = new Dictionary<string, BrowseScreen>(StringComparer.Ordinal) { [Collections.Packages] = Screens.Search },
            Tables = new OrderedDictionary<string, TableScreen>(StringComparer.Ordinal)
            {
                [Collections.Roster] = Screens.Roster($"{module.Id}.roster"),
                [Collections.Acts] = Screens.Acts($"{module.Id}.packages"),
                [EmployerRecords.Collection] = new EmployerRecords(book).Table($"{module.Id}.roster"),
            },
            Imports = new Dictionary<string, ImportDefinition>(StringComparer.Ordinal) 
            {
                [Collections.Roster] = Screens.Import,
                [EmployerRecords.Collection] = new EmployerRecords(book).Import,
            },
            Jobs = new Dictionary<string, JobDefinition>(StringComparer.Ordinal)
            {
                ["ask"] = new() { Handler = "ask", At = new TimeOnly(7, 40) },
                ["forget"] = new() { Handler = "forget", At = new TimeOnly(1, 10) },
            },
            Calls = settings.FollowUp is { } call
                ? new Dictionary<string, CallDefinition>(StringComparer.Ordinal) { [FollowUp.Kind] = call with { Handler = FollowUp.Kind } }
                : [],
            Sources = new Freshness(book).Sources,
            Menu =
            [
                new MenuEntry { Label = new("政策和有效期", "Policies and validity"), Path = "packages", Permission = $"{module.Id}.packages" },
                new MenuEntry { Label = new("核对以前的小票", "A slip of the past"), Path = "past", Permission = $"{module.Id}.packages" },
                new MenuEntry { Label = new("发放文件", "Payment file"), Path = "pay", Permission = $"{module.Id}.roster.pay" },
                new MenuEntry { Label = new("告知信", "Letters"), Path = "letters", Permission = $"{module.Id}.roster.letters" },
                new MenuEntry { Label = new("单位查询码", "Employers' codes"), Path = "employercode", Permission = $"{module.Id}.roster.letters" },
                new MenuEntry { Label = new("改政策、看影响", "Change a policy"), Path = "impact", Permission = $"{module.Id}.packages.edit" },
            ],
            Handlers = Handlers(settings, book),
        };
    }

    /// <inheritdoc/>
    public override void Check(PolicySettings settings, ModuleInfo module, Faults all)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(module);
        SettingsCheck.Run(settings, [.. module.Contents.Select(c => c.Id)], all);
        foreach (var content in module.Contents)
        {
            new PackageCheck(settings, content, all).Run();
        }

        new RelationCheck(module.Contents, all).Run();
    }

    private static ModuleHandlers Handlers(PolicySettings settings, PolicyBook book)
    {
        var cases = new CaseWork(book);
        var follow = new FollowUp(settings);
        return new ModuleHandlers
        {
            Present = new Dictionary<string, Func<Record, PresentContext, RecordView>>(StringComparer.Ordinal) { [Collections.Packages] = (record, context) => Screens.Present(book, record, context) },
            Submit = new Dictionary<string, Action<IModuleWork, CaseEvent>>(StringComparer.Ordinal)
            {
                [CaseKinds.Application] = cases.Application,
                [CaseKinds.Confirmation] = (work, submitted) =>
                {
                    cases.Application(work, submitted);
                    CaseWork.Confirmation(work, submitted);
                },
                [CaseKinds.Direct] = cases.Direct,
            },
            Transition = new Dictionary<string, Action<IModuleWork, CaseEvent>>(StringComparer.Ordinal) { [CaseKinds.Direct] = CaseWork.DirectDecided },
            Actions = new Dictionary<string, Func<IModuleWork, Record, JsonObject, JsonObject?>>(StringComparer.Ordinal) { ["paid"] = (_, row, _) => CaseWork.Paid(row) },
            Jobs = new Dictionary<string, Func<IModuleWork, bool>>(StringComparer.Ordinal) { ["ask"] = follow.Ask, ["forget"] = follow.Forget },
            Calls = new Dictionary<string, Action<IModuleWork, Record?, string>>(StringComparer.Ordinal) { [FollowUp.Kind] = FollowUp.Answered },
            Demo = new Demo(book).Definition,
            Concerns = new Freshness(book).Concerns,
            Trials = day => Trials.Of(book, day),
            UsersOf = check => Trials.UsersOf(book, check),
            Imports = new RosterImport(book).Handlers,
        };
    }
}
