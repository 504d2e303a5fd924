namespace StationKiosk.Sdk.Contents;

/// <summary>
/// The files of a module's content folder, for console pages on which they are changed: looked at, tried, and put in place of what stands.
/// Names are those of files directly in the folder, such as <c>skills.md</c> or <c>skills.en.md</c>.
/// </summary>
public interface IModuleContents
{
    /// <summary>What a file says now; <see langword="null"/> when there is none of that name.</summary>
    /// <param name="name">The file's name.</param>
    string? Read(string name);

    /// <summary>Reads the whole module as it would be, with every fault; nothing is kept.</summary>
    /// <param name="files">The text of each changed file by its name; <see langword="null"/> for one that would not be there.</param>
    ContentTrial Try(IReadOnlyDictionary<string, string?> files);

    /// <summary>
    /// The whole module as its files stood at a moment in the past: settings, content and what services share. Without a module where that is
    /// not known, because the host kept no files yet, or where what stood there does not read any more.
    /// </summary>
    /// <param name="moment">The moment.</param>
    ContentTrial At(DateTimeOffset moment);

    /// <summary>Puts a file in place and serves it, when it is good and nobody else changed it meanwhile. The bytes that it replaces are kept as a version.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="text">The whole new file.</param>
    /// <param name="before">What it said when the change began, as <see cref="Read"/> gave it.</param>
    /// <param name="why">Why, in the person's own words.</param>
    /// <param name="cancellation">Cancels the waiting, not a write that has begun.</param>
    /// <returns>False when somebody changed the file meanwhile, it has faults, or the account may not change the configuration.</returns>
    Task<bool> PublishAsync(string name, string text, string? before, string why, CancellationToken cancellation = default);
}
