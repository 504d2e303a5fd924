using System.Collections.Frozen;

namespace StationKiosk.Records.Sqlite;

/// <summary>All declared collections at one moment.</summary>
internal sealed class StoreSchema(IEnumerable<CollectionSchema> collections)
{
    private readonly FrozenDictionary<string, CollectionSchema> byName = collections.ToFrozenDictionary(c => c.Name, StringComparer.Ordinal);

    public IEnumerable<CollectionSchema> All => byName.Values;

    public CollectionSchema? Find(string name) => byName.GetValueOrDefault(name);

    public CollectionSchema Get(string name) =>
        Find(name) ?? throw new ArgumentException($"The store declares no collection '{name}'.", nameof(name));

    public string NameOf(long number) => byName.Values.First(c => c.Number == number).Name;

    public StoreSchema With(IEnumerable<CollectionSchema> changed)
    {
        var all = byName.ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        foreach (var collection in changed)
        {
            all[collection.Name] = collection;
        }

        return new StoreSchema(all.Values);
    }
}
