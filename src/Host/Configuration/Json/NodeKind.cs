namespace StationKiosk.Host.Configuration.Json;

internal enum NodeKind
{
    Object,
    Array,
    Text,
    Number,
    Boolean,
    Null,
}
