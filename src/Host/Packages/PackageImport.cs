using StationKiosk.Host.Accounts;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Packages;

/// <summary>Writes what a plan says, each file as a version with who and why, and serves it at once.</summary>
internal sealed class PackageImport(PackagePlanner planner, FolderPublisher publisher, DraftReading draft, HostPaths paths, AuditLog audit)
{
    private const string RolesFile = "roles.json";

    /// <summary>Imports a package. Everything is looked at anew: what was shown a minute ago may no longer hold.</summary>
    /// <param name="package">The package.</param>
    /// <param name="order">Where to and how.</param>
    /// <param name="entry">Who, for the audit trail.</param>
    /// <param name="cancellation">Stops before the first file is written, not after.</param>
    /// <returns>The plan that was carried out, or what stood in the way.</returns>
    public async Task<(PackagePlan Plan, PackageRefusal? Refusal)> ImportAsync(ModulePackage package, ImportOrder order, AuditEntry entry, CancellationToken cancellation)
    {
        var plan = planner.Plan(package, order.Site, order.Module);
        if (Refusal(plan, order) is { } refusal)
        {
            return (plan, refusal);
        }

        if (await PublishAsync(plan.File, plan.Files[plan.File], plan.Expected, entry, order.Why, cancellation) is { } changed)
        {
            return (plan, changed);
        }

        foreach (var (file, bytes) in plan.Files.Where(f => f.Key != plan.File))
        {
            await PublishAsync(file, bytes, null, entry, order.Why, CancellationToken.None);
        }

        if (order.WithRoles && plan.Roles.Count > 0 && PackageRoles.With(await System.IO.File.ReadAllBytesAsync(Path.Combine(paths.Config, RolesFile), CancellationToken.None), plan.Roles) is { } roles)
        {
            await PublishAsync(RolesFile, roles, null, entry, order.Why, CancellationToken.None);
        }

        var signer = plan.Package.Manifest.Signer;
        await audit.WriteAsync(entry with { What = "package.imported", Site = plan.Site, About = $"{plan.Module} {signer.Fingerprint[..16]}", Reason = order.Why }, CancellationToken.None);
        await draft.ServeAsync();
        return (plan, null);
    }

    private static PackageRefusal? Refusal(PackagePlan plan, ImportOrder order)
    {
        if (plan.Trust is not (SignerTrust.Own or SignerTrust.Accepted))
        {
            return new PackageRefusal(plan.Trust == SignerTrust.Revoked ? "revoked" : "signer", Fingerprint.Shown(plan.Package.Manifest.Signer.Fingerprint));
        }

        if (plan.Refusals is [var first, ..])
        {
            return first;
        }

        if (plan.Faults is [var fault, ..])
        {
            return new PackageRefusal("faults", plan.Faults.Count, fault.File, fault.Line);
        }

        if (plan.Replaces && order.Replaces is null)
        {
            return new PackageRefusal("exists", plan.Module);
        }

        return plan.Replaces && order.Replaces != plan.Expected ? new PackageRefusal("moved", plan.Module) : null;
    }

    private async Task<PackageRefusal?> PublishAsync(string file, byte[] bytes, string? expected, AuditEntry entry, string why, CancellationToken cancellation) =>
        await publisher.PublishAsync(file, bytes, expected, entry.Who, why, cancellation) is PublishResult.Published or PublishResult.Unchanged ? null : new PackageRefusal("moved", file);
}
