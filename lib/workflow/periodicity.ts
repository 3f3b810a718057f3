/** How often a series appears, from the least regular one. `regular` does not say how often. */
export const PERIODICITIES = [
  ...(['irregular', 'regular', 'weekly', 'monthly', 'quarterly', 'half_yearly', 'yearly'] as const),
];
export type Periodicity = (typeof PERIODICITIES)[number];
