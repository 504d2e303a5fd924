using JobBoard.Settings;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Definition;

/// <summary>The plugin's own console pages.</summary>
internal static class Menus
{
    public static IReadOnlyList<MenuEntry> Of(JobBoardSettings settings, ModuleInfo module)
    {
        MenuEntry Entry(string label, string path, string permission) => new() { Label = settings.Label(label), Path = path, Permission = $"{module.Id}.{permission}" };
        return
        [
            Entry("menu-vouch", "vouch", "postings.edit"),
            Entry("menu-twins", "twins", "employers.edit"),
            Entry("menu-chat", "chat", "postings"),
            Entry("menu-wall", "wall", "postings"),
            Entry("menu-report", "report", "postings"),
            Entry("menu-feed", "feed", "postings"),
        ];
    }
}
