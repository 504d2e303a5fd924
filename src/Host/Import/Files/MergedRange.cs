using System.Runtime.InteropServices;

namespace StationKiosk.Host.Import.Files;

/// <summary>Cells merged into one, counted from 0.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MergedRange(int FromRow, int FromColumn, int ToRow);
