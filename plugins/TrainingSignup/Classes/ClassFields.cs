namespace TrainingSignup.Classes;

/// <summary>The fields of classes that code works with. Those above the line are settings; those below belong to the code.</summary>
internal static class ClassFields
{
    public const string Name = "name";
    public const string NameEn = "name-en";
    public const string Course = "course";
    public const string Topic = "topic";
    public const string Level = "level";
    public const string Place = "place";
    public const string Teacher = "teacher";
    public const string Places = "places";
    public const string First = "first";
    public const string Last = "last";
    public const string Weekdays = "weekdays";
    public const string From = "from";
    public const string Till = "till";
    public const string When = "when";
    public const string Opens = "opens";
    public const string Closes = "closes";
    public const string Hours = "hours";
    public const string Cost = "cost";
    public const string Allowance = "allowance";
    public const string Daily = "daily";
    public const string Certificate = "certificate";
    public const string Rules = "rules";
    public const string State = "state";
    public const string Text = "text";
    public const string TextEn = "text-en";

    public const string Until = "until";
    public const string Taken = "taken";
    public const string Waiting = "waiting";
    public const string Free = "free";
    public const string Changes = "changes";
    public const string Asked = "asked";
}
