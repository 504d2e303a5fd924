namespace StationKiosk.Records.Text;

/// <summary>Neighbouring characters of one kind.</summary>
internal readonly record struct WordRun(string Text, bool IsChinese);
