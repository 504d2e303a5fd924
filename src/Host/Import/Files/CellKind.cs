namespace StationKiosk.Host.Import.Files;

/// <summary>What a copied cell holds.</summary>
[Flags]
internal enum CellKind
{
    Empty = 0,
    Text = 1,
    Raw = 2,
    Number = 4,
    Moment = 8,
    Is1904 = 16,
}
