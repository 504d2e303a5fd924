using StationKiosk.Sdk.Plugins;
using TrainingSignup.Settings;

namespace TrainingSignup.Definition;

/// <summary>The plugin's own console pages; those about one class are reached from it.</summary>
internal static class Menus
{
    public static IReadOnlyList<MenuEntry> Of(TrainingSettings settings, ModuleInfo module)
    {
        MenuEntry Entry(string id, string permission) => new() { Label = settings.Label("menu-" + id), Path = id, Permission = $"{module.Id}.{permission}" };
        return [Entry("week", "classes"), Entry("outcomes", "classes"), Entry("trainers", "classes")];
    }
}
