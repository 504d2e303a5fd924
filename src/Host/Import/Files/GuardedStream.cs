namespace StationKiosk.Host.Import.Files;

/// <summary>Counts what really comes out of a packed entry, and refuses XML without a tag for longer than any honest cell.</summary>
internal sealed class GuardedStream(Stream inner, ImportLimits limits, UnpackedCount count, bool isXml) : Stream
{
    private int _sinceTag;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        count.Bytes += read;
        if (count.Bytes > limits.UnpackedBytes)
        {
            throw new TableFileException("import.file.bomb", (limits.UnpackedBytes >> 20).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (isXml)
        {
            Watch(buffer[..read]);
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Watch(ReadOnlySpan<byte> bytes)
    {
        int tag;
        while ((tag = bytes.IndexOf((byte)'<')) >= 0)
        {
            Refuse(_sinceTag + tag);
            _sinceTag = 0;
            bytes = bytes[(tag + 1)..];
        }

        _sinceTag += bytes.Length;
        Refuse(_sinceTag);
    }

    private void Refuse(int length)
    {
        if (length > limits.LineLength)
        {
            throw new TableFileException("import.file.line");
        }
    }
}
