namespace StationKiosk.Records;

public sealed partial class RecordStore
{
    private static async Task RunBackground() => await Task.CompletedTask;
}
