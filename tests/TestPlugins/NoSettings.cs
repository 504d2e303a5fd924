namespace TestPlugins;

/// <summary>The settings of a plugin that has none.</summary>
public sealed record NoSettings;
