import type { Shutdown } from '@/cli/shutdown';
import { step } from '@/cli/step';
import { createEntry } from '@/lib/entries/create-entry';
import { transaction } from '@/lib/transaction';
import type { Comparison, WeighedPage } from './bench-results';
import { type Bench, compareThroughput } from './compare-throughput';
import { measurePublishing } from './measure-publishing';
import { measureRenders } from './measure-renders';
import { measureSaves } from './measure-saves';
import type { NewsroomUnderTest } from './open-newsroom-under-test';
import { createWeightMeter, type WeightMeter } from './page-weight';
import { residentBytes } from './process-usage';
import { startNext } from './start-next';

function renderPaths({ generated }: NewsroomUnderTest, count: number): string[] {
  return generated
    .slice(0, count)
    .map(({ editions }, index) => encodeURI(index % 2 === 0 ? editions.ar.path : editions.en.path));
}

async function measureFirstRequests({ newsroom, plan, markaz, next }: Bench): Promise<Comparison['renders']> {
  const paths = renderPaths(newsroom, plan.coldRenders);
  return step(`First requests of ${paths.length} articles`, async () => [
    {
      label: 'Articles',
      markaz: await measureRenders(markaz, paths),
      next: await measureRenders(next, paths),
    },
  ]);
}

async function measureVisibility({ newsroom, plan, markaz }: Bench): Promise<Comparison['publishing']> {
  const { actor, lead } = newsroom;
  const pages = { 'Its own page': lead.paths.en, 'The front page': '/en' };
  const delays: Comparison['publishing'] = [];
  for (const [label, path] of Object.entries(pages)) {
    const task = { actor, editionId: lead.editionId, path, times: plan.publications };
    const delay = await step(`Publishing ${plan.publications} times: ${label.toLowerCase()}`, () =>
      measurePublishing(markaz, task),
    );
    delays.push({ label, delay });
  }
  return delays;
}

/** What saving a long text costs the process that does it: this one, because it runs the verb that the studio's handler calls. */
async function measureSaving({ newsroom: { actor } }: Bench): Promise<Comparison['saves']> {
  return step('Saving a long text', async () => {
    const { editionId } = await transaction((tx) =>
      createEntry(tx, actor, { kind: 'article', locale: 'ar' }),
    );
    return measureSaves(actor, editionId);
  });
}

async function weighPages({ newsroom, markaz, next }: Bench, meter: WeightMeter): Promise<WeighedPage[]> {
  const pages = {
    'English article': newsroom.lead.paths.en,
    'Arabic article': newsroom.lead.paths.ar,
    'English front page': '/en',
    'Arabic front page': '/ar',
  };
  const weights: WeighedPage[] = [];
  for (const [label, path] of Object.entries(pages)) {
    const [ours, theirs] = [markaz, next].map((each) => `${each.origin('browser')}${path}`);
    weights.push({
      label,
      markaz: await meter.measure(ours ?? ''),
      next: await meter.measure(theirs ?? ''),
    });
  }
  return weights;
}

/** Starts the other servers beside ours and ends them. Nothing is published during the load, and there is no load during publishing. */
export async function compareServers(
  shutdown: Shutdown,
  { plan, newsroom, markaz }: Omit<Bench, 'shutdown' | 'next'>,
): Promise<Comparison> {
  const { databaseUrl, folder } = newsroom;
  const next = await step('Starting next start', () => startNext(shutdown, { databaseUrl, folder }));
  const bench: Bench = { shutdown, plan, newsroom, markaz, next };
  const meter = createWeightMeter(shutdown);
  const weights = await step('Measuring the weight of pages', () => weighPages(bench, meter));
  const throughput = await compareThroughput(bench);
  const renders = await measureFirstRequests(bench);
  const [ours, theirs] = [markaz, next].map(({ program }) => residentBytes(program.pid));
  const { cachedBytes } = await markaz.state();
  await next.program.stop();
  const publishing = await measureVisibility(bench);
  const saves = await measureSaving(bench);
  return {
    ...throughput,
    renders,
    publishing,
    saves,
    weights,
    weighedByBrowser: meter.isBrowser,
    memory: { markaz: ours ?? null, next: theirs ?? null },
    cachedBytes,
    cachedPages: plan.coldRenders,
  };
}
