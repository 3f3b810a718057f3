import type { Machine } from './machine';
import type { ColdPage } from './measure-cold-pages';
import type { Indexing } from './measure-indexing';
import type { Photographs } from './measure-photographs';
import type { PublishingDelay } from './measure-publishing';
import type { MeasuredReleases } from './measure-releases';
import type { SaveCosts } from './measure-saves';
import type { MeasuredSearch } from './measure-searches';
import type { StudioList } from './measure-studio-lists';
import type { TargetResult } from './measure-throughput';
import type { UnderLoad } from './measure-under-load';
import type { FailedPart } from './measured-parts';
import type { PageWeight } from './page-weight';
import type { Spread } from './percentiles';
import type { Plan } from './plan';

export interface WeighedPage {
  label: string;
  markaz: PageWeight;
  next: PageWeight;
}

/** What is compared with other servers, at the smallest size. */
export interface Comparison {
  generator: string;
  nginx: string | null;
  throughput: TargetResult[];
  renders: { label: string; markaz: Spread; next: Spread }[];
  publishing: { label: string; delay: PublishingDelay }[];
  saves: SaveCosts;
  weights: WeighedPage[];
  /** Whether a browser loaded the pages; otherwise fonts that only styles name are missing. */
  weighedByBrowser: boolean;
  /** Resident bytes after the load; null where the system has no /proc. */
  memory: Record<'markaz' | 'next', number | null>;
  cachedBytes: number;
  cachedPages: number;
}

/** What is measured at every size of the site. What failed is empty. */
export interface SizeResults {
  editions: number;
  cold: ColdPage[];
  studio: StudioList[];
  searches: MeasuredSearch[];
  /** Null when it failed. */
  indexing: Indexing | null;
  underLoad: UnderLoad[];
  /** The load average of the minute before the cold pages. */
  machineLoad: number;
}

/** All results of one run of the benchmarks. */
export interface BenchResults extends Comparison {
  machine: Machine;
  plan: Plan;
  /** At the smallest size. Null when it failed. */
  photographs: Photographs | null;
  /** At the smallest size. Null when it failed. */
  releases: MeasuredReleases | null;
  /** The smallest site first. */
  sizes: SizeResults[];
  failed: FailedPart[];
}
