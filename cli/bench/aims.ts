import { type AimResult, aimResult, KILOBYTE, kilobytes, milliseconds } from './aim-result';
import type { BenchResults, SizeResults } from './bench-results';
import type { TargetResult } from './measure-throughput';
import type { ServerName } from './measured-server';
import type { PageWeight } from './page-weight';

/** Our requests per second divided by those of another server; null when one of them was not measured. */
export function ratioTo(other: ServerName, { servers }: TargetResult): number | null {
  const [ours, theirs] = [servers.markaz, servers[other]];
  return ours && theirs ? ours.perSecond / theirs.perSecond : null;
}

/** The lowest ratio of all targets. */
function worstRatio(other: ServerName, { throughput }: BenchResults): number | null {
  const ratios = throughput.flatMap((result) => ratioTo(other, result) ?? []);
  return ratios.length === 0 ? null : Math.min(...ratios);
}

const NAME = new Intl.NumberFormat('en');

const isSuggestion = (label: string) => label.startsWith('Suggestions');

/** What must hold at one size of the site. */
function aimsOfSize({ editions, cold, studio, searches, underLoad, indexing }: SizeResults): AimResult[] {
  const at = `at ${NAME.format(editions)} editions`;
  const worst = (values: number[]) => (values.length === 0 ? null : Math.max(...values));
  const readers = underLoad.flatMap((load) => load.readers.spread ?? []);
  return [
    aimResult(
      `First request of every sort of page within 60 ms at the 95th percentile, ${at}`,
      worst(cold.map(({ spread }) => spread.p95)),
      milliseconds(60),
    ),
    aimResult(
      `Every list of the studio within 200 ms at the 95th percentile, ${at}`,
      worst(studio.map(({ spread }) => spread.p95)),
      milliseconds(200),
    ),
    aimResult(
      `Every search of words within 50 ms at the 95th percentile, ${at}`,
      worst(
        searches
          .filter(({ label }) => / word/.test(label) && !isSuggestion(label))
          .map(({ spread }) => spread.p95),
      ),
      milliseconds(50),
    ),
    aimResult(
      `Suggestions within 30 ms at the 95th percentile, ${at}`,
      worst(searches.filter(({ label }) => isSuggestion(label)).map(({ spread }) => spread.p95)),
      milliseconds(30),
    ),
    aimResult(
      `Readers under every load within 20 ms at the 99th percentile, ${at}`,
      worst(readers.map(({ p99 }) => p99)),
      milliseconds(20),
    ),
    aimResult(
      `No reader waits longer than 250 ms under any load, ${at}`,
      worst(readers.map(({ max }) => max)),
      milliseconds(250),
    ),
    aimResult(
      `Publishing seen within 150 ms at the 95th percentile under every load, ${at}`,
      worst(underLoad.map(({ seen }) => seen.p95)),
      milliseconds(150),
    ),
    aimResult(
      `Every publication made searchable anew within 600 s, ${at}`,
      indexing && indexing.milliseconds / 1_000,
      { format: (value) => `${value.toFixed(1)} s`, isMet: (value) => value <= 600 },
    ),
  ];
}

/** What must be alike at the smallest and at the largest size. */
function aimsOfGrowth(sizes: readonly SizeResults[]): AimResult[] {
  const [small, large] = [sizes[0], sizes.at(-1)];
  if (!small || !large || small === large) return [];
  const pairs = small.cold.flatMap((page) => {
    const other = large.cold.find(({ label }) => label === page.label);
    return other ? [{ small: page, large: other }] : [];
  });
  const counted = pairs.every((pair) => pair.small.statements !== null);
  return [
    aimResult(
      'First requests take at most 1.3 times as long on the large site, at the median',
      pairs.length === 0
        ? null
        : Math.max(...pairs.map((pair) => pair.large.spread.p50 / pair.small.spread.p50)),
      { format: (value) => `${value.toFixed(2)} times`, isMet: (value) => value <= 1.3 },
    ),
    aimResult(
      'No more SQL statements on the large site',
      counted && pairs.length > 0
        ? Math.max(...pairs.map((pair) => (pair.large.statements ?? 0) - (pair.small.statements ?? 0)))
        : null,
      { format: (value) => `${value} more`, isMet: (value) => value <= 0 },
    ),
  ];
}

/** How much longer readers wait while photographs are prepared than before, at the 99th percentile. */
function ratioOf(photographs: BenchResults['photographs']): number | null {
  const { idle, meanwhile } = photographs ?? {};
  return idle?.spread && meanwhile?.spread ? meanwhile.spread.p99 / idle.spread.p99 : null;
}

/** What a reader on a slow line waits for. Style sheets, fonts and the script are there already when a further page is opened. */
function aimsOfWeight({ weights, weighedByBrowser }: BenchResults): AimResult[] {
  const worst = (of: string, bytes: (weight: PageWeight) => number) => {
    const found = weights.filter(({ label }) => label.endsWith(of)).map(({ markaz }) => bytes(markaz));
    return found.length === 0 ? null : Math.max(...found);
  };
  // Without a browser the fonts are not known that only styles name.
  const whole = (of: string) =>
    weighedByBrowser
      ? worst(of, ({ pictures, ...others }) => Object.values(others).reduce((sum, bytes) => sum + bytes, 0))
      : null;
  return [
    aimResult(
      'Arabic article within 190 KB without pictures on a first visit',
      whole('Arabic article'),
      kilobytes(190),
    ),
    aimResult(
      'English article within 90 KB without pictures on a first visit',
      whole('English article'),
      kilobytes(90),
    ),
    aimResult(
      'A further article within 10 KB',
      worst(' article', ({ html }) => html),
      kilobytes(10),
    ),
    aimResult(
      'CSS of a page within 12 KB',
      worst('', ({ css }) => css),
      kilobytes(12),
    ),
    aimResult(
      'reader.js within 4,096 bytes',
      worst('', ({ ownScript }) => ownScript),
      {
        format: (value) => `${NAME.format(value)} bytes`,
        isMet: (value) => value <= 4_096,
      },
    ),
  ];
}

/** Compares the results with the project's aims. When several pages were measured, the worst one counts. */
export function compareWithAims(results: BenchResults): AimResult[] {
  const { publishing, renders, saves, weights, weighedByBrowser, photographs, releases, sizes } = results;
  const worst = (values: number[]) => (values.length === 0 ? null : Math.max(...values));
  return [
    aimResult(
      'At least 40 times the requests per second of plain `next start`',
      worstRatio('next', results),
      {
        format: (value) => `${value.toFixed(0)} times`,
        isMet: (value) => value >= 40,
      },
    ),
    aimResult('At least 95 % of nginx sending the same stored bytes', worstRatio('nginx', results), {
      format: (value) => `${(value * 100).toFixed(0)} %`,
      isMet: (value) => value >= 0.95,
    }),
    aimResult(
      'From publishing to visible within 100 ms at the 95th percentile',
      worst(publishing.map(({ delay }) => delay.fromCommit.p95)),
      milliseconds(100),
    ),
    aimResult(
      'The transaction of publishing within 60 ms at the 95th percentile',
      worst(publishing.map(({ delay }) => delay.transaction.p95)),
      milliseconds(60),
    ),
    aimResult(
      'A release of 20 editions and 3 lists within 500 ms at the 95th percentile',
      releases?.published.p95 ?? null,
      milliseconds(500),
    ),
    aimResult(
      'One letter in 218 KB blocks the process for 10 ms at most at the 95th percentile',
      saves.letter.p95,
      milliseconds(10),
    ),
    aimResult(
      'No request of 1,000 steps blocks the process for more than 50 ms',
      saves.manySteps.max,
      milliseconds(50),
    ),
    aimResult(
      'First request of an article within 60 ms at the 95th percentile',
      worst(renders.map(({ markaz }) => markaz.p95)),
      milliseconds(60),
    ),
    aimResult('No byte of framework JavaScript', worst(weights.map(({ markaz }) => markaz.frameworkScript)), {
      format: (value) => `${value} bytes`,
      isMet: (value) => value === 0,
    }),
    aimResult(
      'Pictures of a page within 120 KB on a phone',
      weighedByBrowser ? worst(weights.map(({ markaz }) => markaz.pictures)) : null,
      {
        format: (value) => `${(value / KILOBYTE).toFixed(0)} KB`,
        isMet: (value) => value <= 120 * KILOBYTE,
      },
    ),
    aimResult(
      'While photographs are prepared, readers wait at most twice as long at the 99th percentile',
      ratioOf(photographs),
      { format: (value) => `${value.toFixed(2)} times`, isMet: (value) => value <= 2 },
    ),
    aimResult(
      'HTML and CSS of a page within 20 KB, compressed',
      worst(weights.map(({ markaz }) => markaz.html + markaz.css)),
      {
        format: (value) => `${(value / KILOBYTE).toFixed(1)} KB`,
        isMet: (value) => value <= 20 * KILOBYTE,
      },
    ),
    ...aimsOfWeight(results),
    ...sizes.flatMap(aimsOfSize),
    ...aimsOfGrowth(sizes),
  ];
}
