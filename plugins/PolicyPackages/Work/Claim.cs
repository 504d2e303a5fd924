namespace PolicyPackages.Work;

/// <summary>Who somebody says they are, as marks: the number, the full name, and what only the person on the list knows beside them.</summary>
/// <param name="Policy">The policy whose list it is.</param>
/// <param name="Person">The mark of the ID number or credit code.</param>
/// <param name="Name">The mark of the full name.</param>
/// <param name="LastFour">The mark of the telephone's last four digits; empty when none were given.</param>
/// <param name="Letter">The mark of the code in the letter; empty when none was given.</param>
internal sealed record Claim(string Policy, string Person, string Name, string LastFour, string Letter);
