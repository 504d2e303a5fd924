namespace TrainingSignup.Demand;

/// <summary>The fields of what is wanted: a wish of one person, and the count of a place and a topic.</summary>
internal static class DemandFields
{
    public const string Topic = "topic";
    public const string Village = "village";
    public const string Count = "count";
    public const string State = "state";
    public const string Since = "since";
    public const string Case = "case";
    public const string Person = "person";

    public const string Open = "open";
    public const string Reached = "reached";
    public const string Told = "told";
}
