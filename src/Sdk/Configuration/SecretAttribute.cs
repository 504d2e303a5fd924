namespace StationKiosk.Sdk.Configuration;

/// <summary>
/// Marks a <see langword="string"/> setting whose value never stands in a configuration file. The file says
/// <c>{"secret": "name"}</c>; the property holds that name, and the host reads the secret's own file when it is used.
/// A secret has no default and is left out of hashes, exports and differences.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;
