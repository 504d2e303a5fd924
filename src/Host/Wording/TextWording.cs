namespace StationKiosk.Host.Wording;

/// <summary>A text in one language: as program, plugin or service say it, and what district and station say instead.</summary>
/// <param name="Language">The language.</param>
/// <param name="BuiltIn">As it is without anybody's text files.</param>
/// <param name="District">The district's words; null for none.</param>
/// <param name="Station">The station's words; null for none, and at the district itself.</param>
/// <param name="Now">What holds. A text in the station's own settings stands above the district's words.</param>
internal sealed record TextWording(string Language, string? BuiltIn, string? District, string? Station, string? Now)
{
    public bool IsChanged => Station is not null || District is not null;
}
