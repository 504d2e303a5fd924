namespace StationKiosk.Sdk.Configuration;

/// <summary>
/// An item of a dictionary setting that can be moved by one number. The host hands the dictionary over already sorted:
/// by <see cref="Order"/>, else by 10, 20, 30… after the item's place in the file.
/// </summary>
public interface IOrdered
{
    /// <summary>Place among its neighbours, smaller first; not set keeps the place in the file.</summary>
    int? Order { get; }
}
