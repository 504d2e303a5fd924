namespace PolicyPackages.Work;

/// <summary>Somebody who has proved in this visit to be on a list.</summary>
/// <param name="Number">The ID number or credit code, as it is read.</param>
/// <param name="Name">The name as typed.</param>
/// <param name="Rows">Their rows.</param>
internal sealed record ProvedPerson(string Number, string Name, IReadOnlyList<string> Rows);
