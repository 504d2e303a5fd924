namespace StationKiosk.Host.Commands;

/// <summary>Another process has the data open. The catcher says so in one sentence and ends.</summary>
internal sealed class DataInUseException(string data, Exception inner) : Exception($"The data in {data} is in use by another process.", inner);
