namespace StationKiosk.Records;

/// <summary>A row that was not staged because a unique rule forbids it.</summary>
/// <param name="Index">Its place in the list that was staged, from 0.</param>
/// <param name="Rule">The name of the rule, or <c>id</c>.</param>
public sealed record BatchRefusal(int Index, string Rule);
