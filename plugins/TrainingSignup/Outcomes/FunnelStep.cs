namespace TrainingSignup.Outcomes;

/// <summary>One step of the way, with its text under <c>training-signup.funnel.{Id}</c>.</summary>
internal sealed record FunnelStep(string Id, int Count);
