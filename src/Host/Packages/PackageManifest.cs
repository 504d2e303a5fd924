using System.Text.Encodings.Web;
using System.Text.Json;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Packages;

/// <summary><c>manifest.json</c> of a package: what is in it and who answers for it. These bytes are what is signed.</summary>
internal sealed record PackageManifest
{
    public const int CurrentFormat = 1;

    public static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    public required int Format { get; init; }

    /// <summary>The id that the module had where it was made.</summary>
    public required string Module { get; init; }

    public required LocalizedText Title { get; init; }

    /// <summary><c>station</c> or <c>district</c>: whose records the module keeps.</summary>
    public required string Scope { get; init; }

    public required PackagePlugin Plugin { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required string MadeBy { get; init; }

    /// <summary>Hash of everything effective, where it was made: the importing station comes to the same.</summary>
    public required string Hash { get; init; }

    /// <summary>Every file of the package but this one and its signature.</summary>
    public required IReadOnlyDictionary<string, PackageEntry> Entries { get; init; }

    public required PackageSigner Signer { get; init; }
}
