namespace TrainingSignup.Classes;

/// <summary>The fields of courses that code works with, beside those that a class takes over under the same name.</summary>
internal static class CourseFields
{
    public const string Title = "title";
    public const string TitleEn = "title-en";
    public const string State = "state";

    /// <summary>What a class has from its course on the day it is planned: what people were promised does not change with the course.</summary>
    public static readonly IReadOnlyList<string> TakenOver =
    [
        ClassFields.Topic, ClassFields.Level, ClassFields.Hours, ClassFields.Cost, ClassFields.Allowance, ClassFields.Daily, ClassFields.Certificate, ClassFields.Rules, ClassFields.Text, ClassFields.TextEn,
    ];
}
