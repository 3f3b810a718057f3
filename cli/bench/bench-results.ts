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

/** All results of one run of the benchmarks. */
export interface BenchResults {
  machine: Machine;
  plan: Plan;
  generator: string;
  nginx: string | null;
  throughput: TargetResult[];
  renders: { label: string; markaz: Spread; next: Spread }[];
  publishing: { label: string; delay: PublishingDelay }[];
  weights: WeighedPage[];
  /** Whether a browser loaded the pages; otherwise fonts that only styles name are missing. */
  weighedByBrowser: boolean;
  /** Resident bytes after the load; null where the system has no /proc. */
  memory: Record<'markaz' | 'next', number | null>;
  cachedBytes: number;
  cachedPages: number;
}
