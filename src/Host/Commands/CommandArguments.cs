using System.Text.RegularExpressions;

namespace StationKiosk.Host.Commands;

/// <summary>
/// The command line in two parts: <c>--Section:Key=value</c> is configuration, all the rest is for the command. They are parted before
/// anything is parsed, since System.CommandLine takes what stands before a colon for the option's name.
/// </summary>
internal sealed partial record CommandArguments(IReadOnlyList<string> Settings, IReadOnlyList<string> Words)
{
    public static CommandArguments Split(IReadOnlyList<string> args)
    {
        var settings = new List<string>();
        var words = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            if (!Setting().IsMatch(args[i]))
            {
                words.Add(args[i]);
                continue;
            }

            settings.Add(args[i]);
            if (!args[i].Contains('=', StringComparison.Ordinal) && i + 1 < args.Count)
            {
                settings.Add(args[++i]);
            }
        }

        return new CommandArguments(settings, words);
    }

    [GeneratedRegex("^--[A-Za-z][A-Za-z0-9]*(:[A-Za-z0-9.]+)+(=.*)?\\z", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Setting();
}
