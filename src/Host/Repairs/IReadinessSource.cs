namespace StationKiosk.Host.Repairs;

/// <summary>A source whose repairs can mean that the host is not ready to serve; it must be cheap to ask, since load balancers ask often.</summary>
internal interface IReadinessSource : IRepairSource;
