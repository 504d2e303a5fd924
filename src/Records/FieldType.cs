namespace StationKiosk.Records;

/// <summary>How a declared field is kept beside the body, to be filtered, sorted and counted.</summary>
public enum FieldType
{
    /// <summary>Text, compared by code point. Dates and instants are text in ISO 8601 form and compare in time order.</summary>
    Text,

    /// <summary>A whole number of 64 bits. JSON <c>true</c> and <c>false</c> count as 1 and 0.</summary>
    Integer,

    /// <summary>A floating-point number.</summary>
    Real,
}
