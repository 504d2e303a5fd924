namespace TrainingSignup.Demo;

/// <summary>A class of the demo; its days are offsets from today.</summary>
/// <param name="Course">Which of the courses.</param>
/// <param name="First">Days until it begins; negative when it has begun.</param>
/// <param name="Weeks">How many weeks it takes; 0 for one day.</param>
/// <param name="Days">Days of the week; empty for every day.</param>
/// <param name="From">When it begins.</param>
/// <param name="Till">When it ends.</param>
/// <param name="Place">Where.</param>
/// <param name="Teacher">By whom.</param>
/// <param name="Places">How many places.</param>
/// <param name="People">How many signed up; more than places wait.</param>
internal sealed record DemoClass(int Course, int First, int Weeks, string[] Days, string From, string Till, string Place, string Teacher, int Places, int People);
