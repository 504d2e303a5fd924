using System.CommandLine;
using System.Text.Json.Nodes;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Packages;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Commands;

/// <summary><c>package export|import|inspect|trust</c>: one service as one signed file, out of one station and into another.</summary>
internal static class PackageVerb
{
    private static readonly AuditEntry Typed = new() { What = "", Who = AuditEntry.CommandLine };

    public static Command Make(CommandDesk desk) => desk.Command("package", Export(desk), Import(desk), Inspect(desk), Trust(desk));

    private static Command Export(CommandDesk desk)
    {
        var (station, module, output) = (desk.Needed("station"), desk.Needed("module"), Option(desk, "output"));
        var command = Named(desk, "export", station, module, output);
        desk.OnHost(command, async (parse, run, services, cancellation) =>
        {
            await DeclareAsync(services, cancellation);
            var (made, refusal) = await services.GetRequiredService<PackageExport>()
                .MakeAsync(parse.GetRequiredValue(station), parse.GetRequiredValue(module), AuditEntry.CommandLine, Typed, cancellation);
            if (made is null)
            {
                return run.Refuse(refusal!.In(run.Call.Language));
            }

            var file = run.Call.Full(parse.GetValue(output) ?? made.Name);
            try
            {
                await File.WriteAllBytesAsync(file, made.Bytes, cancellation);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return run.Refuse(run.Texts["export.failed", e.Message]);
            }

            var fingerprint = Fingerprint.Shown(made.Manifest.Signer.Fingerprint);
            return run.Done(new JsonObject { ["file"] = file, ["module"] = made.Manifest.Module, ["hash"] = made.Manifest.Hash, ["signer"] = fingerprint }, run.Texts["package.exported", file], run.Texts["package.fingerprint", fingerprint]);
        });
        return command;
    }

    private static Command Import(CommandDesk desk)
    {
        var (file, station, id) = (FileArgument(desk), desk.Needed("station"), Option(desk, "id"));
        var (replace, roles) = (Flag(desk, "replace"), Flag(desk, "roles"));
        var command = Named(desk, "import", file, station, id, replace, roles);
        desk.OnHost(command, async (parse, run, services, cancellation) =>
        {
            await DeclareAsync(services, cancellation);
            if (Read(run, parse.GetRequiredValue(file), out var package) is { } code)
            {
                return code;
            }

            var (site, module) = (parse.GetRequiredValue(station), parse.GetValue(id));
            var expected = parse.GetValue(replace) ? services.GetRequiredService<PackagePlanner>().Plan(package, site, module).Expected : null;
            var order = new ImportOrder(site, module, expected, parse.GetValue(roles), run.Texts["package.why"]);
            var (plan, refusal) = await services.GetRequiredService<PackageImport>().ImportAsync(package, order, Typed with { Site = site }, cancellation);
            if (refusal is not null)
            {
                foreach (var fault in plan.Faults)
                {
                    await run.Error.WriteLineAsync(fault.In(run.Call.Language));
                }

                return run.Refuse(refusal.In(run.Call.Language));
            }

            var left = order.WithRoles ? [] : plan.Roles.SelectMany(r => r.Permissions.Select(p => $"{r.Role}: {p}")).ToList();
            return run.Done(
                new JsonObject { ["module"] = plan.Module, ["station"] = site, ["file"] = plan.File, ["same"] = plan.IsSame, ["secrets"] = Array(plan.Secrets), ["rolesLeft"] = Array(left) },
                [run.Texts["package.imported", plan.File], .. Lines(run, plan, left)]);
        });
        return command;
    }

    private static Command Inspect(CommandDesk desk)
    {
        var file = FileArgument(desk);
        var command = Named(desk, "inspect", file);
        desk.OnHost(command, async (parse, run, services, cancellation) =>
        {
            await DeclareAsync(services, cancellation);
            if (Read(run, parse.GetRequiredValue(file), out var package) is { } code)
            {
                return code;
            }

            var (manifest, fingerprint) = (package.Manifest, package.Manifest.Signer.Fingerprint);
            var trust = services.GetRequiredService<SignerBook>().TrustIn(fingerprint);
            var json = new JsonObject
            {
                ["module"] = manifest.Module,
                ["title"] = manifest.Title.In(run.Call.Language).Text,
                ["plugin"] = manifest.Plugin.Id,
                ["hash"] = manifest.Hash,
                ["madeAt"] = manifest.MadeAt.ToString("O"),
                ["madeBy"] = manifest.MadeBy,
                ["signer"] = manifest.Signer.Name.In(run.Call.Language).Text,
                ["fingerprint"] = Fingerprint.Shown(fingerprint),
                ["trust"] = trust.ToString(),
                ["files"] = Array(package.Files.Keys),
            };
            return run.Done(
                json,
                run.Texts["package.inspect", manifest.Module, manifest.Title.In(run.Call.Language).Text, manifest.Plugin.Id],
                run.Texts["package.by", manifest.Signer.Name.In(run.Call.Language).Text, manifest.MadeBy, manifest.MadeAt],
                run.Texts["package.fingerprint", Fingerprint.Shown(fingerprint)],
                run.Texts["package.trust." + trust]);
        });
        return command;
    }

    private static Command Trust(CommandDesk desk)
    {
        var file = new Argument<string?>("file") { Description = desk.Texts["option.package-file"], Arity = ArgumentArity.ZeroOrOne };
        var (fingerprint, revoke) = (Option(desk, "fingerprint"), Option(desk, "revoke"));
        var command = Named(desk, "trust", file, fingerprint, revoke);
        desk.OnHost(command, async (parse, run, services, cancellation) =>
        {
            await DeclareAsync(services, cancellation);
            var book = services.GetRequiredService<SignerBook>();
            if (parse.GetValue(revoke) is { } gone)
            {
                return await book.RevokeAsync(Fingerprint.Normalise(gone), Typed)
                    ? run.Done(new JsonObject { ["revoked"] = gone }, run.Texts["package.revoked", gone])
                    : run.Refuse(run.Texts["package.not-accepted", gone]);
            }

            if (parse.GetValue(file) is not { } name)
            {
                return List(run, book);
            }

            return Read(run, name, out var package) ?? await AcceptAsync(run, book, package.Manifest.Signer, parse.GetValue(fingerprint));
        });
        return command;
    }

    // The fingerprint is typed, so that somebody has compared it with what the other side says.
    private static async Task<int> AcceptAsync(CommandRun run, SignerBook book, PackageSigner signer, string? typed)
    {
        var (name, shown) = (signer.Name.In(run.Call.Language).Text, Fingerprint.Shown(signer.Fingerprint));
        if (typed is null || Fingerprint.Normalise(typed) != signer.Fingerprint)
        {
            return run.Refuse(run.Texts[typed is null ? "package.compare" : "package.other-fingerprint", name, shown]);
        }

        await book.AcceptAsync(signer, Typed);
        return run.Done(new JsonObject { ["accepted"] = shown }, run.Texts["package.accepted", name]);
    }

    private static int List(CommandRun run, SignerBook book)
    {
        var (own, all) = (Fingerprint.Shown(book.OwnFingerprint), book.All());
        var json = new JsonObject
        {
            ["own"] = own,
            ["signers"] = new JsonArray([.. all.Select(s => new JsonObject { ["name"] = s.Name.In(run.Call.Language).Text, ["fingerprint"] = Fingerprint.Shown(s.Fingerprint), ["who"] = s.Who, ["at"] = s.At.ToString("O"), ["revoked"] = s.IsRevoked })]),
        };
        return run.Done(json, [run.Texts["package.own", own], .. all.Select(s => run.Texts[s.IsRevoked ? "package.signer.revoked" : "package.signer", s.Name.In(run.Call.Language).Text, Fingerprint.Shown(s.Fingerprint)])]);
    }

    private static IEnumerable<string> Lines(CommandRun run, PackagePlan plan, List<string> left)
    {
        if (!plan.IsSame)
        {
            yield return run.Texts["package.differs"];
        }

        if (plan.Secrets.Count > 0)
        {
            yield return run.Texts["package.secrets", string.Join(", ", plan.Secrets)];
        }

        if (left.Count > 0)
        {
            yield return run.Texts["package.roles-left", string.Join("; ", left)];
        }
    }

    private static int? Read(CommandRun run, string name, out ModulePackage package)
    {
        package = null!;
        var path = run.Call.Full(name);
        if (!File.Exists(path) || new FileInfo(path).Length > ModulePackage.MostBytes)
        {
            return run.Refuse(File.Exists(path) ? new PackageRefusal("large", ModulePackage.MostBytes >> 20).In(run.Call.Language) : run.Texts["package.no-file", path]);
        }

        var (read, refusal) = ModulePackage.Read(File.ReadAllBytes(path));
        package = read!;
        return refusal is null ? null : run.Refuse(refusal.In(run.Call.Language));
    }

    private static async Task DeclareAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await AccountsStart.DeclareAsync(services.GetRequiredService<Stores>(), cancellation);
        await services.GetRequiredService<VersionStore>().DeclareAsync(cancellation);
    }

    private static JsonArray Array(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);

    // Names that other commands have too, with other meanings.
    private static Command Named(CommandDesk desk, string name, params IEnumerable<Symbol> parts)
    {
        var command = new Command(name, desk.Texts["about.package-" + name]);
        foreach (var part in parts)
        {
            if (part is Argument argument)
            {
                command.Arguments.Add(argument);
            }
            else
            {
                command.Options.Add((Option)part);
            }
        }

        return command;
    }

    private static Argument<string> FileArgument(CommandDesk desk) => new("file") { Description = desk.Texts["option.package-file"] };

    private static Option<string?> Option(CommandDesk desk, string name) => new("--" + name) { Description = desk.Texts["option.package-" + name] };

    private static Option<bool> Flag(CommandDesk desk, string name) => new("--" + name) { Description = desk.Texts["option.package-" + name] };
}
