using System.Diagnostics;
using System.Text.Json;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import.Files;

/// <summary>
/// The other side of <see cref="TableReading"/>: this program as a process of its own that reads one file into a copy and ends. It has a
/// small heap and little time; whatever a file does to it, the host is not touched. It ends when the host does.
/// </summary>
internal static class TableWorker
{
    public const int Refused = 3;
    public const int TooMuchMemory = 4;
    public const int TooMuchTime = 5;
    private const string Verb = "read-table";

    public static bool Is(string[] args) => args is [Verb, _, _, _];

    public static string[] Arguments(string file, string copy, ImportLimits limits) => [Verb, file, copy, JsonSerializer.Serialize(limits)];

    public static int Run(string[] args)
    {
        var limits = JsonSerializer.Deserialize<ImportLimits>(args[3])!;
        new Thread(EndWithTheHost) { IsBackground = true }.Start();
        using var watch = new Timer(_ => EndWhenTooLong(limits), null, TimeSpan.FromSeconds(Math.Min(1, limits.Processor.TotalSeconds)), TimeSpan.FromSeconds(1));
        try
        {
            TableCopy.Write(TableFile.Open(args[1], limits), args[2], limits);
            return Said(0, null);
        }
        catch (TableFileException e)
        {
            return Said(Refused, e.Note);
        }
        catch (OutOfMemoryException)
        {
            return TooMuchMemory;
        }
    }

    private static int Said(int code, ImportNote? note)
    {
        using var own = Process.GetCurrentProcess();
        Console.Out.Write(JsonSerializer.Serialize(new TableAnswer(note, own.PeakWorkingSet64)));
        return code;
    }

    private static void EndWithTheHost()
    {
        while (Console.In.Read() >= 0)
        {
        }

        Environment.Exit(TooMuchTime);
    }

    private static void EndWhenTooLong(ImportLimits limits)
    {
        if (Environment.CpuUsage.TotalTime > limits.Processor)
        {
            Environment.Exit(TooMuchTime);
        }
    }
}
