namespace NoEntry;

public sealed class NoEntryPlugin;
