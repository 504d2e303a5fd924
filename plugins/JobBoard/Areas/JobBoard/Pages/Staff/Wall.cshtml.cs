using JobBoard.Settings;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Pages.Staff;

/// <summary>Postings as a sheet of A4 for the wall.</summary>
public sealed class WallModel(IModule<JobBoardSettings> module) : ListPageModel(module, usual: 40);
