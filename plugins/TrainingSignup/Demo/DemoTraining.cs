using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Classes;
using TrainingSignup.Definition;
using TrainingSignup.Demand;
using TrainingSignup.Import;
using TrainingSignup.Settings;

namespace TrainingSignup.Demo;

/// <summary>An invented season: courses, classes around today, people who signed up, wait, attended and were asked afterwards, and wishes.</summary>
internal sealed class DemoTraining(TrainingSettings settings)
{
    // A class that has begun takes nobody in; the demo signs its people up first and sets the day right afterwards.
    public const string Closes = "demo-closes";

    public DemoDefinition Definition => new()
    {
        Records = new OrderedDictionary<string, Func<DemoContext, IEnumerable<JsonObject>>>(StringComparer.Ordinal)
        {
            [CourseCollection.Id] = _ => DemoPlan.Courses.Select(Course),
            [ClassCollection.Id] = Classes,
            [CertificateCollection.Id] = Certificates,
        },
        Cases = People,
        After = new DemoHistory(settings).Next,
    };

    private static JsonObject Course(DemoCourse course) => new()
    {
        [CourseFields.Title] = course.Title,
        [CourseFields.TitleEn] = course.TitleEn,
        [ClassFields.Topic] = course.Topic,
        [ClassFields.Level] = course.Level,
        [ClassFields.Hours] = course.Hours,
        [ClassFields.Cost] = 0,
        [ClassFields.Allowance] = course.Allowance,
        [ClassFields.Daily] = course.Daily,
        [ClassFields.Certificate] = course.Certificate,
        [ClassFields.Text] = course.Text,
        [ClassFields.TextEn] = course.TextEn,
        [ClassFields.Rules] = new JsonArray([.. course.Rules.Select(rule => (JsonNode)rule)]),
        [CourseFields.State] = "taught",
    };

    private IEnumerable<JsonObject> Classes(DemoContext context)
    {
        var courses = context.Find(CourseCollection.Id);
        var runs = new int[courses.Count];
        foreach (var plan in DemoPlan.Classes)
        {
            var course = courses[plan.Course];
            var run = ++runs[plan.Course];
            var first = context.Today.AddDays(plan.First);
            string Name(string language, string field) => string.Format(CultureInfo.InvariantCulture, settings.Label("run").In(language).Text, course.Body.Text(field), run);
            var body = new JsonObject
            {
                [ClassFields.Name] = Name("zh-CN", CourseFields.Title),
                [ClassFields.NameEn] = Name("en", CourseFields.TitleEn),
                [ClassFields.Course] = course.Body.Text(CourseFields.Title),
                [ClassFields.First] = Clock.Day(first),
                [ClassFields.Last] = Clock.Day(first.AddDays(Math.Max(0, (plan.Weeks * 7) - 1))),
                [ClassFields.Weekdays] = new JsonArray([.. plan.Days.Select(day => (JsonNode)day)]),
                [ClassFields.From] = plan.From,
                [ClassFields.Till] = plan.Till,
                [ClassFields.Place] = plan.Place,
                [ClassFields.Teacher] = plan.Teacher,
                [ClassFields.Places] = plan.Places,
                [ClassFields.State] = plan.First < 50 ? ClassState.Open : ClassState.Planned,
                [ClassFields.Closes] = Clock.Day(plan.First > 0 ? first.AddDays(-1) : context.Today.AddDays(1)),
                [Closes] = plan.First > 0 ? null : Clock.Day(first.AddDays(-1)),
                [ClassFields.Taken] = 0,
                [ClassFields.Waiting] = 0,
            };
            ClassPlanning.TakeOver(course, body);
            TrainingClass.Complete(body);
            yield return body;
        }
    }

    private static IEnumerable<JsonObject> Certificates(DemoContext context) => Enumerable.Range(1, 16).Select(number => new JsonObject
    {
        [CertificateFields.Number] = string.Create(CultureInfo.InvariantCulture, $"DEMO-{context.Today:yyyy}-{number:0000}"),
        [CertificateFields.Initials] = ((string[])["LXY", "WJH", "ZM", "CGQ"])[number % 4],
        [CertificateFields.Course] = DemoPlan.Courses[number <= 10 ? 0 : 3].Title,
        [CertificateFields.Level] = number % 5 == 0 ? "middle" : "beginner",
        [CertificateFields.Date] = Clock.Day(context.Today.AddDays(-20)),
    });

    private IEnumerable<CaseEntry> People(DemoContext context)
    {
        var classes = context.Find(ClassCollection.Id);
        var number = 0;
        for (var at = 0; at < classes.Count; at++)
        {
            for (var person = 0; person < DemoPlan.Classes[at].People; person++)
            {
                yield return new CaseEntry
                {
                    Kind = Cases.Signup,
                    Answers = Person(context, number++, signUp: true),
                    SubjectCollection = ClassCollection.Id,
                    SubjectId = classes[at].Id,
                    Title = classes[at].Body.Text(ClassFields.Name) ?? "",
                };
            }
        }

        foreach (var (topic, count) in new[] { ("care", 11), ("craft", 6), ("computer", 4), ("online", 3) })
        {
            for (var person = 0; person < count; person++)
            {
                yield return new CaseEntry { Kind = Cases.Interest, Answers = Wish(context, topic, person == 4 && topic != "care" ? 1 : 0, number++) };
            }
        }
    }

    private JsonObject Wish(DemoContext context, string topic, int place, int number)
    {
        var person = Person(context, number, signUp: false);
        var villages = settings.Forms[Cases.Interest].Fields.First(f => f.Key == DemandFields.Village).Value.Choices.Keys.ToList();
        return new JsonObject
        {
            [DemandFields.Topic] = topic,
            [DemandFields.Village] = villages[Math.Min(place, villages.Count - 1)],
            ["name"] = person["name"]!.DeepClone(),
            ["phone"] = person["phone"]!.DeepClone(),
            ["consent"] = person["consent"]!.DeepClone(),
        };
    }

    // The region 000000 is no place and no mobile number begins with 161: nobody has such numbers.
    private static JsonObject Person(DemoContext context, int number, bool signUp)
    {
        var random = context.Random;
        var born = new DateOnly(1970 + random.Next(32), 1 + random.Next(12), 1 + random.Next(28));
        var digits = string.Create(CultureInfo.InvariantCulture, $"000000{born:yyyyMMdd}{number % 1000:000}");
        var answers = new JsonObject
        {
            ["name"] = DemoPlan.Surnames[random.Next(DemoPlan.Surnames.Length)] + DemoPlan.Given[random.Next(DemoPlan.Given.Length)],
            ["phone"] = string.Create(CultureInfo.InvariantCulture, $"1610000{number % 10000:0000}"),
            ["consent"] = "2026-11",
        };
        if (signUp)
        {
            var age = context.Today.Year - born.Year - (born.AddYears(context.Today.Year - born.Year) > context.Today ? 1 : 0);
            answers["id"] = digits + NationalIdField.CheckCharacter(digits);
            answers["age"] = age;
            answers["hukou"] = "local";
            answers["status"] = ((string[])["jobless", "farmer", "home"])[number % 3];
        }

        return answers;
    }
}
