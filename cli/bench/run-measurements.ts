import { loadavg } from 'node:os';
import { findFreePort } from '@/cli/require-free-port';
import { Shutdown } from '@/cli/shutdown';
import { step } from '@/cli/step';
import type { BenchResults, Comparison, SizeResults } from './bench-results';
import { compareServers } from './compare-servers';
import { finishJobs } from './finish-jobs';
import { describeMachine } from './machine';
import { measureColdPages } from './measure-cold-pages';
import { measureIndexing } from './measure-indexing';
import { measurePhotographs, type Photographs } from './measure-photographs';
import { type MeasuredReleases, measureReleases } from './measure-releases';
import { measureSearches } from './measure-searches';
import { measureSoak, type Soak } from './measure-soak';
import { measureStudioLists } from './measure-studio-lists';
import { measureUnderLoad } from './measure-under-load';
import { MeasuredParts } from './measured-parts';
import { type NewsroomUnderTest, openNewsroomUnderTest } from './open-newsroom-under-test';
import type { BenchOptions, Plan } from './plan';
import { type Markaz, startMarkaz } from './start-markaz';

interface Site {
  shutdown: Shutdown;
  newsroom: NewsroomUnderTest;
  markaz: Markaz;
}

async function openSite(
  shutdown: Shutdown,
  editions: number,
  options: Pick<BenchOptions, 'profileFolder'> & { metricsPort?: number },
): Promise<Site> {
  const newsroom = await openNewsroomUnderTest(shutdown, editions);
  const { databaseUrl, folder } = newsroom;
  const markaz = await step('Starting Markaz', () =>
    startMarkaz(shutdown, { databaseUrl, folder, ...options }),
  );
  await step('Finishing its jobs', finishJobs);
  return { shutdown, newsroom, markaz };
}

async function measureSize(site: Site, plan: Plan, parts: MeasuredParts): Promise<SizeResults> {
  const { newsroom, markaz } = site;
  const machineLoad = loadavg()[0] ?? 0;
  const rounds = plan.coldRounds;
  const at = (part: string) => `${part}, at ${newsroom.editions.toLocaleString('en')} editions`;
  const cold = await parts.measure(at('First requests of pages of every sort'), () =>
    measureColdPages({ server: markaz, newsroom, rounds }),
  );
  const studio = await parts.measure(at('Lists of the studio'), () => measureStudioLists(markaz, rounds));
  const searches = await parts.measure(at('Searches'), () => measureSearches(rounds));
  const underLoad = await measureUnderLoad({ ...site, seconds: plan.loadSeconds }, (part, work) =>
    parts.measure(at(part), work),
  );
  const indexing = await parts.measure(at('Making every publication searchable anew'), measureIndexing);
  return {
    editions: newsroom.editions,
    cold: cold ?? [],
    studio: studio ?? [],
    searches: searches ?? [],
    ...{ underLoad, indexing, machineLoad },
  };
}

/**
 * Runs all measurements one after the other. Each size of the site has a database and a server of its own. A part that fails is named in
 * the results; a site that does not start ends the run, and so does a comparison with other servers that fails.
 */
export async function runMeasurements(shutdown: Shutdown, options: BenchOptions): Promise<BenchResults> {
  const { plan } = options;
  const machine = describeMachine(new Date());
  const parts = new MeasuredParts();
  const sizes: SizeResults[] = [];
  let comparison: Comparison | null = null;
  let photographs: Photographs | null = null;
  let releases: MeasuredReleases | null = null;
  for (const editions of plan.editions) {
    const ofSize = new Shutdown();
    shutdown.add(() => ofSize.finish());
    const site = await openSite(ofSize, editions, options);
    comparison ??= await compareServers(ofSize, { plan, ...site });
    if (sizes.length === 0) {
      photographs = await parts.measure('Photographs', () => measurePhotographs(site));
      releases = await parts.measure('Releases', () => measureReleases(site.newsroom, plan.publications));
    }
    sizes.push(await measureSize(site, plan, parts));
    await ofSize.finish();
  }
  if (!comparison) throw new Error('the plan names no size');
  return { machine, plan, ...comparison, photographs, releases, sizes, failed: parts.failed };
}

/** Mixed load alone, at the largest size, for so many minutes. */
export async function runSoak(shutdown: Shutdown, options: BenchOptions, minutes: number): Promise<Soak> {
  const metricsPort = await findFreePort();
  const site = await openSite(shutdown, options.plan.editions.at(-1) ?? 0, { ...options, metricsPort });
  return step(`Mixed load for ${minutes} minutes`, () => measureSoak({ ...site, metricsPort, minutes }));
}
