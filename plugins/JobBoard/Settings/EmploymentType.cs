using StationKiosk.Sdk.Configuration;

namespace JobBoard.Settings;

/// <summary>The employment types that search engines know for a JobPosting.</summary>
[Say("用工形式", "Employment type", HelpZh = "招聘网站认识的几种用工形式")]
public enum EmploymentType
{
    [Say("全职", "Full time")]
    FullTime,
    [Say("兼职", "Part time")]
    PartTime,
    [Say("承揽", "Contractor")]
    Contractor,
    [Say("临时", "Temporary")]
    Temporary,
    [Say("实习", "Intern")]
    Intern,
    [Say("志愿", "Volunteer")]
    Volunteer,
    [Say("按日", "By the day")]
    PerDiem,
    [Say("其他", "Other")]
    Other,
}
