using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Configuration.Editing;
using StationKiosk.Host.Configuration.Files;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Packages;

/// <summary>The roles in a package, compared with those here. A package can only ever speak of its own module's permissions.</summary>
internal static partial class PackageRoles
{
    public static IReadOnlyList<RoleAddition> Additions(byte[]? file, string module, RolesConfig? here)
    {
        var additions = new List<RoleAddition>();
        foreach (var (id, title, names) in Read(file).Where(r => r.Role != RoleBook.Admin))
        {
            var role = here?.Roles.GetValueOrDefault(id);
            var has = new Role(id, title, role?.Permissions ?? []);
            var missing = names.Select(n => $"{module}.{n}").Where(p => !has.Allows(p)).ToList();
            if (missing.Count > 0)
            {
                additions.Add(new RoleAddition(id, role?.Title ?? title, role is null, missing));
            }
        }

        return additions;
    }

    /// <summary>A roles file with the additions; null when it has syntax errors.</summary>
    public static byte[]? With(byte[] file, IEnumerable<RoleAddition> additions)
    {
        byte[]? bytes = file;
        foreach (var addition in additions)
        {
            var pointer = JsonPath.Join(["roles", addition.Role]);
            if (addition.IsNew)
            {
                var title = new JsonObject(addition.Title.Texts.Select(t => KeyValuePair.Create(t.Key, (JsonNode?)t.Value)));
                bytes = bytes is null ? null : SourceEdit.Set(bytes, pointer, new JsonObject { ["title"] = title, ["permissions"] = new JsonArray([.. addition.Permissions.Select(p => (JsonNode)p)]) });
                continue;
            }

            foreach (var permission in addition.Permissions)
            {
                bytes = bytes is null ? null : SourceEdit.Insert(bytes, pointer + "/permissions", int.MaxValue, permission);
            }
        }

        return bytes;
    }

    private static IEnumerable<(string Role, LocalizedText Title, IReadOnlyList<string> Permissions)> Read(byte[]? file)
    {
        if (file is null)
        {
            return [];
        }

        try
        {
            var roles = JsonSerializer.Deserialize<Dictionary<string, PackedRole>>(file, PackageManifest.Json) ?? [];
            return [.. roles.Where(r => Id().IsMatch(r.Key)).Select(r => (r.Key, r.Value.Title, (IReadOnlyList<string>)[.. r.Value.Permissions.Where(p => Relative().IsMatch(p))]))];
        }
        catch (JsonException)
        {
            // Signed all the same: roles that cannot be read are roles that are not offered.
            return [];
        }
    }

    [GeneratedRegex(@"^[a-z][a-z0-9-]*\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"^(\*|[a-z][a-z0-9.-]*(\.\*)?)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Relative();
}
