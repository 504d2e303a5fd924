using System.Reflection;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Plugins;

/// <summary>Says in one sentence, without a path, why something of a plugin does not work.</summary>
internal static class PluginCause
{
    private const int Longest = 160;

    public static LocalizedText Of(Exception e) => e switch
    {
        PluginRefusedException refused => refused.Cause,
        TargetInvocationException { InnerException: { } inner } => Of(inner),
        AggregateException { InnerExceptions: [var first, ..] } => Of(first),
        InvalidOperationException { InnerException: { } inner } => Of(inner),
        ReflectionTypeLoadException types => Missing(types.LoaderExceptions.FirstOrDefault(x => x is not null) ?? e),
        FileNotFoundException or FileLoadException or TypeLoadException or MissingMemberException or BadImageFormatException => Missing(e),
        TimeoutException => new LocalizedText($"超过 {BoundedCall.Limit.TotalSeconds:0} 秒没有完成", $"it did not finish within {BoundedCall.Limit.TotalSeconds:0} seconds"),
        _ => new LocalizedText($"出错（{e.GetType().Name}：{OneLine(e.Message)}）", $"it failed ({e.GetType().Name}: {OneLine(e.Message)})"),
    };

    // A message may name files of this machine; the cause is shown to everybody.
    private static string OneLine(string message)
    {
        var words = message.ReplaceLineEndings(" ").Split(' ').Select(w => w.Contains('/') || w.Contains('\\') ? "…" : w);
        var line = string.Join(' ', words);
        return line.Length > Longest ? line[..Longest] + "…" : line;
    }

    private static LocalizedText Missing(Exception e)
    {
        var name = e is FileNotFoundException { FileName: { } file } && !file.Contains(Path.DirectorySeparatorChar) ? new AssemblyName(file).Name : OneLine(e.Message);
        return new LocalizedText($"缺少它所需要的程序库或成员：{name}", $"a library or member that it needs is missing: {name}");
    }
}
