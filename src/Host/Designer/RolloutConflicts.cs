using StationKiosk.Host.Accounts;

namespace StationKiosk.Host.Designer;

/// <summary>What the stations that would have a change of the district next say themselves against it. It is asked ring by ring: values that are taken out sooner would leave a station with neither.</summary>
internal sealed class RolloutConflicts(DraftDesk desk, DraftReader reader)
{
    public DistrictPlan Of(RolloutLook look)
    {
        var (file, next) = (look.Rollout.File, look.Waiting.Where(s => s.Ring == look.Next).Select(s => s.Station).ToHashSet(StringComparer.Ordinal));
        if (!file.StartsWith("district/modules/", StringComparison.Ordinal) || desk.Published(file) is not { } now)
        {
            return DistrictPlan.None;
        }

        var (before, after) = (look.Before ?? DraftDesk.Overlay, reader.Read(file, now));
        var standing = reader.Standing(file, before, now).Where(s => next.Contains(s.Station)).ToList();
        return DistrictPlan.Of(desk, standing, Path.GetFileNameWithoutExtension(file), after, DraftChanges.Between(reader.Read(file, before), after));
    }

    /// <summary>Takes those values out; false when somebody changed one of the files meanwhile.</summary>
    public Task<bool> StripAsync(RolloutLook look, DistrictPlan plan, StaffVisit staff, CancellationToken cancellation) =>
        desk.StripAsync(plan.Stripped(desk, Path.GetFileNameWithoutExtension(look.Rollout.File)), look.Rollout.Why, staff, cancellation);
}
