using System.Text.Json;

namespace StationKiosk.Host.Clocks;

/// <summary>Where the mark lies between starts. A file that is lost or damaged is no fault: the stamps of the stores say when something was written last.</summary>
internal sealed class ClockFile(string path)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public ClockMark? Read()
    {
        try
        {
            return JsonSerializer.Deserialize<ClockMark>(File.ReadAllText(path), Json);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Replaces it by rename, on the disk before this returns.</summary>
    public void Write(ClockMark mark)
    {
        var half = path + ".new";
        using (var stream = new FileStream(half, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            JsonSerializer.Serialize(stream, mark, Json);
            stream.Flush(flushToDisk: true);
        }

        File.Move(half, path, overwrite: true);
    }
}
