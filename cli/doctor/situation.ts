import type { Env } from '@/lib/env';

/** What the checks look at. */
export interface Situation {
  env: Env;
  /** Variables that are set, in this command's environment or in that of the site that runs. */
  given: ReadonlySet<string>;
  /** The site that runs with this DATA_DIR. */
  site: RunningSite | null;
}

export interface RunningSite {
  /** The process id of its launcher; null when a version runs that does not tell. */
  pid: number | null;
  /** The folder of the version that serves. */
  folder: string;
}
