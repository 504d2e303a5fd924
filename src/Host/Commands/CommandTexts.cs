using System.Globalization;
using StationKiosk.Host.Texts;

namespace StationKiosk.Host.Commands;

/// <summary>The words of the command line, from <c>Texts/commands.*.json</c>.</summary>
internal sealed class CommandTexts(string language)
{
    public string this[string key, params object[] args]
    {
        get
        {
            var text = BuiltInTexts.Get(language, "commands." + key);
            return args.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, args);
        }
    }
}
