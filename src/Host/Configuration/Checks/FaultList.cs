using StationKiosk.Host.Configuration.Json;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Checks;

/// <summary>
/// Faults of one reading, each once. Full at 200: nobody reads more, and a garbage file of 20,000 unknown names would
/// otherwise cost seconds of guessing what was meant.
/// </summary>
internal sealed class FaultList
{
    private const int Most = 200;

    private readonly List<Fault> _all = [];
    private readonly HashSet<(string File, int Line, int Column, string Code, LocalizedText Wrong)> _seen = [];

    public int Count => _all.Count;

    public bool IsFull => _all.Count >= Most;

    public IReadOnlyList<Fault> InOrder =>
        [.. _all.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column)];

    /// <summary>Adds a fault at a byte of a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="offset">Byte at which the fault stands.</param>
    /// <param name="pointer">JSON pointer of the value.</param>
    /// <param name="code">The rule; its texts are <c>configuration.{code}.wrong</c> and <c>.right</c>.</param>
    /// <param name="args">Strings or <see cref="LocalizedText"/> for the placeholders of both texts.</param>
    public void Add(Source source, int offset, string pointer, string code, params object[] args)
    {
        if (!IsFull)
        {
            Add(Messages.Fault(code, args) with { Path = JsonPath.Display(pointer) }, source, offset);
        }
    }

    public void Add(LocatedNode node, string pointer, string code, params object[] args) => Add(node.Source, node.Start, pointer, code, args);

    /// <summary>At the name of a member rather than at its value.</summary>
    public void Add(LocatedMember member, string pointer, string code, params object[] args) =>
        Add(member.Source, member.Start, pointer, code, args);

    /// <summary>A fault of a whole file that has no place in its text.</summary>
    public void Add(string file, string code, params object[] args) => Add(Messages.Fault(code, args) with { File = file, Path = "$" });

    public void Add(Fault fault, Source source, int offset)
    {
        var (line, column) = source.At(offset);
        Add(fault with { File = source.Name, Line = line, Column = column });
    }

    public void Add(Fault fault)
    {
        if (!IsFull && _seen.Add((fault.File, fault.Line, fault.Column, fault.Code, fault.Wrong)))
        {
            _all.Add(fault);
        }
    }

    public void AddRange(IEnumerable<Fault> faults)
    {
        foreach (var fault in faults)
        {
            Add(fault);
        }
    }
}
