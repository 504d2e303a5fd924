using StationKiosk.Host;

await StationHost.Build(args).RunAsync();
