namespace KioskPages;

/// <summary>Nothing can be set.</summary>
public sealed record KioskPagesSettings;
