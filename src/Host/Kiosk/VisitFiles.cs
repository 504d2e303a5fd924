using StationKiosk.Host.Forms;

namespace StationKiosk.Host.Kiosk;

/// <summary>The pictures and files of one visit, or of one form at the desk. They go when it ends.</summary>
internal sealed class VisitFiles(AttachmentRoom room, string address)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Attachment> _kept = new(StringComparer.Ordinal);
    private bool _isOver;

    public bool IsEmpty
    {
        get
        {
            lock (_lock)
            {
                return _kept.Count == 0;
            }
        }
    }

    /// <summary>A file of this visit by its token; null for any other.</summary>
    public Attachment? Find(string token)
    {
        lock (_lock)
        {
            return _kept.GetValueOrDefault(token);
        }
    }

    /// <summary>Keeps a file until the visit ends.</summary>
    /// <returns>The file, or the key of the sentence that says why it cannot be kept.</returns>
    public (Attachment? Kept, string Refused) Keep(string type, string name, byte[] bytes)
    {
        lock (_lock)
        {
            if (_kept.Values.Sum(a => (long)a.Size) + bytes.Length > room.EachVisit)
            {
                return (null, "field.file-much");
            }

            if (_isOver || room.Keep(address, type, name, bytes) is not { } attachment)
            {
                return (null, "field.file-full");
            }

            _kept[attachment.Token] = attachment;
            return (attachment, "");
        }
    }

    public void Drop(string token)
    {
        lock (_lock)
        {
            if (_kept.Remove(token))
            {
                room.Drop(token);
            }
        }
    }

    public void End()
    {
        lock (_lock)
        {
            _isOver = true;
            _kept.Keys.ToList().ForEach(room.Drop);
            _kept.Clear();
        }
    }
}
