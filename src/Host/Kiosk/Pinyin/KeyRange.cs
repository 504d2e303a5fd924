using System.Runtime.InteropServices;

namespace StationKiosk.Host.Kiosk.Pinyin;

/// <summary>Consecutive keys of the lexicon; the end is exclusive.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct KeyRange(int Start, int End)
{
    public bool IsEmpty => Start >= End;
}
