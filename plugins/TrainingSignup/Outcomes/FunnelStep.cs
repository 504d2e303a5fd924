namespace TrainingSignup.Outcomes;

/// <summary>One step of the way, with its text under <c>training-signup.funnel.{Id}</c>.</summary>
/// <param name="Id">Which step.</param>
/// <param name="Count">How many people, or certificates.</param>
/// <param name="Of">How many could have come so far; not set for what is not a part of the step before.</param>
internal sealed record FunnelStep(string Id, int Count, int? Of = null);
