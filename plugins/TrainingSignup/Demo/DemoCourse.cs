namespace TrainingSignup.Demo;

/// <summary>A course of the demo, in both languages.</summary>
internal sealed record DemoCourse(string Title, string TitleEn, string Topic, string Level, int Hours, int Allowance, int Daily, string Certificate, string Text, string TextEn, string[] Rules);
