using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Modules;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration;

/// <summary>
/// <c>StationKiosk check [folder] [--json] [--lang zh-CN|en]</c>: every fault of a configuration folder, and an exit code that
/// scripts can trust. The console shows the same list.
/// </summary>
internal static class ConfigurationCheck
{
    public const int Good = 0;
    public const int Faulty = 1;

    private const int MostShown = 200;

    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Checks a folder and returns the exit code.</summary>
    /// <param name="folder">The configuration folder.</param>
    /// <param name="reader">Reader with the installed plugins.</param>
    /// <param name="language">Language of the sentences.</param>
    /// <param name="isJson">One JSON object instead of lines.</param>
    /// <param name="output">Takes the result and nothing else.</param>
    /// <param name="clock">Tells the day on which test people fill in forms; null for the machine's clock.</param>
    public static int Run(string folder, ConfigurationReader reader, string language, bool isJson, TextWriter output, TimeProvider? clock = null)
    {
        var reading = reader.Read(folder);
        var all = new FaultList();
        all.AddRange(reading.AllFaults);
        all.AddRange(ModuleProof.Of(reader, reading, clock ?? TimeProvider.System));
        var faults = all.InOrder;
        if (isJson)
        {
            WriteJson(folder, reading, faults, language, output);
        }
        else
        {
            WriteLines(folder, reading, faults, language, output);
        }

        return faults.Count == 0 ? Good : Faulty;
    }

    private static int ModulesIn(ConfigurationReading reading) => reading.Stations.Values.Sum(s => s.Modules.Count);

    private static void WriteLines(string folder, ConfigurationReading reading, IReadOnlyList<Fault> faults, string language, TextWriter output)
    {
        foreach (var fault in faults)
        {
            output.WriteLine(fault.In(language));
        }

        foreach (var warning in reading.Warnings)
        {
            output.WriteLine(Messages.Say("check.warning", warning.In(language)).In(language).Text);
        }

        var summary = faults.Count == 0
            ? Messages.Say("check.good", folder, Expectation.Number(reading.Stations.Count), Expectation.Number(ModulesIn(reading)))
            : Messages.Say("check.faults", Expectation.Number(faults.Count));
        output.WriteLine(summary.In(language).Text);
        if (faults.Count >= MostShown)
        {
            output.WriteLine(Messages.Say("check.more", MostShown.ToString(CultureInfo.InvariantCulture)).In(language).Text);
        }
    }

    private static void WriteJson(string folder, ConfigurationReading reading, IReadOnlyList<Fault> faults, string language, TextWriter output)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Indented))
        {
            json.WriteStartObject();
            json.WriteString("folder", folder);
            json.WriteBoolean("good", faults.Count == 0);
            json.WriteNumber("stations", reading.Stations.Count);
            json.WriteNumber("modules", ModulesIn(reading));
            WriteAll(json, "faults", faults, language);
            WriteAll(json, "warnings", reading.Warnings, language);
            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static void WriteAll(Utf8JsonWriter json, string name, IReadOnlyList<Fault> faults, string language)
    {
        json.WriteStartArray(name);
        foreach (var fault in faults)
        {
            Write(json, fault, language);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Fault fault, string language)
    {
        json.WriteStartObject();
        json.WriteString("file", fault.File);
        json.WriteNumber("line", fault.Line);
        json.WriteNumber("column", fault.Column);
        json.WriteString("path", fault.Path);
        json.WriteString("code", fault.Code);
        json.WriteString("wrong", fault.Wrong.In(language).Text);
        json.WriteString("right", fault.Right.In(language).Text);
        json.WriteEndObject();
    }
}
