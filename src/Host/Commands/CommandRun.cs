using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StationKiosk.Host.Commands;

/// <summary>
/// One run of a command on a host's services. With <c>--json</c> the output is exactly one object, whether the command succeeds or is
/// refused; whatever else there is to say goes to the error stream.
/// </summary>
internal sealed class CommandRun(CommandCall call, bool isJson, TextWriter output, TextWriter error)
{
    public const int Good = 0;
    public const int Refused = 1;
    public const int Misused = 2;

    /// <summary>It did not come to its end: a plugin ended the process.</summary>
    public const int Broken = 3;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public CommandCall Call => call;

    public bool IsJson => isJson;

    public CommandTexts Texts { get; } = new(call.Language);

    public TextWriter Output => output;

    public TextWriter Error => error;

    /// <summary>Ends well: the object, or the lines for a person.</summary>
    public int Done(JsonObject result, params IEnumerable<string> lines) => End(Good, result, lines);

    public int End(int code, JsonObject result, params IEnumerable<string> lines)
    {
        if (isJson)
        {
            output.WriteLine(result.ToJsonString(Json));
            return code;
        }

        foreach (var line in lines)
        {
            output.WriteLine(line);
        }

        return code;
    }

    /// <summary>Ends with one sentence of what stood in the way.</summary>
    public int Refuse(string sentence, int code = Refused)
    {
        error.WriteLine(sentence);
        if (isJson)
        {
            output.WriteLine(new JsonObject { ["fault"] = sentence }.ToJsonString(Json));
        }

        return code;
    }
}
