import type { Machine } from './machine';
import type { PublishingDelay } from './measure-publishing';
import type { TargetResult } from './measure-throughput';
import type { PageWeight } from './page-weight';
import type { Spread } from './percentiles';
import type { Plan } from './plan';

export interface WeighedPage {
  label: string;
  markaz: PageWeight;
  next: PageWeight;
}

/** Everything that a run of the benchmarks found. */
export interface Findings {
  machine: Machine;
  plan: Plan;
  generator: string;
  nginx: string | null;
  throughput: TargetResult[];
  renders: { label: string; markaz: Spread; next: Spread }[];
  publishing: { label: string; delay: PublishingDelay }[];
  weights: WeighedPage[];
  /** Whether a browser decided which fonts are loaded. */
  weighedByBrowser: boolean;
  /** Resident bytes after the load; null where nobody counts. */
  memory: Record<'markaz' | 'next', number | null>;
  cachedBytes: number;
  cachedPages: number;
}
