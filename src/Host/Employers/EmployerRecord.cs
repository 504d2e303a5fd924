using StationKiosk.Records;

namespace StationKiosk.Host.Employers;

/// <summary>What one service has of an employer.</summary>
internal sealed record EmployerRecord(EmployerPart Part, Record Record)
{
    public string Name => Record.Body.Text(Part.Name) ?? "";

    public string Code => Record.Body.Text(Part.Code) ?? "";
}
