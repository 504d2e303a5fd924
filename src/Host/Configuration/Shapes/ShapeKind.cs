namespace StationKiosk.Host.Configuration.Shapes;

internal enum ShapeKind
{
    Object,
    Map,
    List,
    Union,
    Localized,
    Text,
    Secret,
    Integer,
    Number,
    Boolean,
    Enum,

    /// <summary>Any other type: its own JSON converter decides.</summary>
    Leaf,
}
