using StationKiosk.Host.Accounts;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Surfaces;

namespace StationKiosk.Host.Commands;

/// <summary>What a person sees when the host has started: where to go, in both languages, since nobody was asked for one yet.</summary>
internal static class Greeting
{
    private static readonly CommandTexts Chinese = new("zh-CN");
    private static readonly CommandTexts English = new("en");

    public static string Of(IServiceProvider services)
    {
        var listeners = services.GetRequiredService<Listeners>();
        var paths = services.GetRequiredService<HostPaths>();
        var lines = new List<string>
        {
            $"StationKiosk {PluginCatalog.SdkVersion.ToString(3)}",
            "",
            Pair("greeting.kiosk", listeners.AddressOf(Surface.Kiosk).ToString()),
            Pair("greeting.staff", listeners.AddressOf(Surface.Staff).ToString()),
            Pair("greeting.data", paths.Data),
            Pair("greeting.stop", "Ctrl+C"),
        };
        if (services.GetRequiredService<AccountsStart>().Welcome is { } welcome)
        {
            lines.InsertRange(1, ["", Chinese["greeting.welcome"], English["greeting.welcome"], new Uri(listeners.AddressOf(Surface.Staff), welcome).ToString()]);
        }

        return Environment.NewLine + TextBox.Draw(lines) + Environment.NewLine;
    }

    private static string Pair(string key, string value) => $"{TextBox.Padded(Chinese[key], 12)}{TextBox.Padded(English[key], 10)}{value}";
}
