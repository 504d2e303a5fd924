using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Rules;
using StationKiosk.Sdk.Screens;

namespace Noticeboard;

/// <summary>A board of notices: one collection, one list on the kiosk, one table on the console, and nothing else.</summary>
public sealed class NoticeboardPlugin : Plugin<NoticeboardSettings>
{
    /// <inheritdoc/>
    public override ModuleDefinition Define(NoticeboardSettings settings, ModuleInfo module) => new()
    {
        Collections = new Dictionary<string, ModuleCollection> { ["notices"] = Notices },
        Screens = new Dictionary<string, BrowseScreen>
        {
            ["notices"] = new()
            {
                Title = new LocalizedText("公告", "Notices"),
                Collection = "notices",
                // Asked again for every list, page and slip: what is over is nowhere.
                Where = new Condition { Field = "until", From = "today" },
            },
        },
        Tables = new Dictionary<string, TableScreen>
        {
            ["notices"] = new()
            {
                Title = new LocalizedText("公告", "Notices"),
                Collection = "notices",
                Columns = ["title", "until"],
                Edit = ["title", "text", "until"],
                Quick = ["title", "text"],
                Permission = "noticeboard.notices",
            },
        },
        Handlers = new ModuleHandlers
        {
            Prepare = new Dictionary<string, Action<JsonObject, PrepareContext>>
            {
                ["notices"] = (notice, context) => notice["until"] ??= context.Today.AddDays(settings.ShownDays).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            },
        },
    };

    private static ModuleCollection Notices => new()
    {
        Title = new LocalizedText("公告", "Notice"),
        Fields = new Dictionary<string, Field>
        {
            ["title"] = new TextField { Label = new LocalizedText("标题", "Title"), Required = true, Search = true },
            ["text"] = new LongTextField { Label = new LocalizedText("内容", "Text"), Required = true, Search = true },
            ["until"] = new DateField { Label = new LocalizedText("展示到", "Shown until"), Filter = true },
        },
    };
}
