using System.Text.Json.Nodes;
using PolicyPackages.Packages;
using PolicyPackages.Screening;
using PolicyPackages.Settings;
using StationKiosk.Host.Configuration.Reading;

namespace PolicyPackages.Tests;

/// <summary>The shipped policies as the host reads them, with files changed as a test wants.</summary>
internal static class Shipped
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "config");

    private static readonly ConfigurationReader Reader = new([new InstalledPlugin
    {
        Id = "PolicyPackages",
        SettingsType = typeof(PolicySettings),
        ContentHead = typeof(PackageHead),
        ModuleFile = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "module.json")),
        Check = (settings, module, all) => new PolicyPackagesPlugin().Check((PolicySettings)settings, module, all),
        Define = (settings, module) => new PolicyPackagesPlugin().Define((PolicySettings)settings, module),
    }]);

    private static readonly Lock Gate = new();

    public static string Text(string name) => File.ReadAllText(Path.Combine(Root, "district", "content", "policies", name));

    public static PolicyBook Book(params (string Name, string? Text)[] changes)
    {
        var read = Read(changes);
        Assert.Empty(read.Faults);
        return new PolicyBook((PolicySettings)read.Settings!, read.Info!);
    }

    /// <summary>What is wrong with changed files, each in one English line.</summary>
    public static IReadOnlyList<string> Faults(params (string Name, string? Text)[] changes) => [.. Read(changes).Faults.Select(f => f.In("en"))];

    /// <summary>The same with a change of the module's own settings.</summary>
    public static PolicyBook With(Func<JsonObject, JsonObject> change, params (string Name, string? Text)[] changes)
    {
        var file = (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "district", "modules", "policies.json")), documentOptions: new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip })!;
        file["settings"] = change([]);
        return Book([.. changes, ("../../modules/policies.json", file.ToJsonString())]);
    }

    public static JsonObject Facts(PolicyBook book, params (string Fact, string Value)[] answers) =>
        new(answers.Select(a => KeyValuePair.Create(a.Fact, book.Facts[a.Fact].Read([a.Value]).Value?.DeepClone())));

    public static Answer Answer(PolicyBook book, string policy, JsonObject facts, DateOnly? day = null) => new Screener(book).Of(book.Find(policy)!, facts, day ?? Today).Answer;

    private static ModuleReading Read((string Name, string? Text)[] changes)
    {
        var instead = changes.ToDictionary(
            c => c.Name.StartsWith("../../", StringComparison.Ordinal) ? "district/" + c.Name[6..] : "district/content/policies/" + c.Name,
            c => c.Text is null ? null : System.Text.Encoding.UTF8.GetBytes(c.Text),
            StringComparer.Ordinal);
        lock (Gate)
        {
            return Reader.Read(Root, instead).District.Modules.Single(m => m.Id == "policies");
        }
    }
}
