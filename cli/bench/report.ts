import { compareWithAims, ratioTo } from './aims';
import type { BenchResults } from './bench-results';
import { markdownTable } from './markdown-table';
import type { TargetResult, Throughput } from './measure-throughput';
import type { PageWeight } from './page-weight';
import type { Spread } from './percentiles';
import { coldTable, indexingTable, searchTable, studioTable, underLoadTable } from './size-tables';
import type { SteadyReport } from './steady-load';

const NAMES = {
  markaz: 'Markaz',
  next: '`next start`',
  nginx: 'nginx',
  tunedNginx: 'nginx, files kept open',
} as const;

const whole = (value: number) => Math.round(value).toLocaleString('en');
const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
const megabytes = (bytes: number | null) =>
  bytes === null ? 'not counted' : `${(bytes / 1_000_000).toFixed(1)} MB`;
const orNone = <Value>(value: Value | null, text: (value: Value) => string) =>
  value === null ? '–' : text(value);

export function aimsTable(results: BenchResults): string {
  const words = (met: boolean | null) => (met === null ? '–' : met ? 'met' : 'missed');
  return markdownTable(
    ['Aim', 'Measured', 'Result'],
    compareWithAims(results).map(({ aim, measured, met }) => [aim, measured, words(met)]),
  );
}

function throughputRow(label: string, name: keyof typeof NAMES, throughput: Throughput): string[] {
  return [
    `${label}: ${NAMES[name]}`,
    whole(throughput.perSecond),
    ms(throughput.p50),
    ms(throughput.p95),
    ms(throughput.p99),
    orNone(throughput.processorPerRequest, (value) => `${whole(value)} µs`),
    orNone(throughput.coresBusy, (value) => value.toFixed(2)),
  ];
}

export function throughputTable(results: readonly TargetResult[]): string {
  const head = ['Page', 'Requests/s', 'p50', 'p95', 'p99', 'Processor/request', 'Cores busy'];
  const rows = results.flatMap(({ target, servers }) =>
    (['markaz', 'next', 'nginx', 'tunedNginx'] as const).flatMap((name) => {
      const throughput = servers[name];
      return throughput ? [throughputRow(target.label, name, throughput)] : [];
    }),
  );
  return markdownTable(head, rows);
}

export function ratioTable(results: readonly TargetResult[]): string {
  const times = (value: number) => `${value.toFixed(0)} ×`;
  const percent = (value: number) => `${(value * 100).toFixed(0)} %`;
  const rows = results.map((result) => [
    result.target.label,
    orNone(ratioTo('next', result), times),
    orNone(ratioTo('nginx', result), percent),
    orNone(ratioTo('tunedNginx', result), percent),
  ]);
  const others = [NAMES.next, NAMES.nginx, NAMES.tunedNginx].map((name) => `against ${name}`);
  return markdownTable([`Requests/s of ${NAMES.markaz}`, ...others], rows);
}

function spreadRow(label: string, { count, p50, p95, p99, max }: Spread): string[] {
  return [label, whole(count), ms(p50), ms(p95), ms(p99), ms(max)];
}

const SPREAD = ['Times', 'p50', 'p95', 'p99', 'Longest'];

export function rendersTable({ renders }: BenchResults): string {
  const rows = renders.flatMap(({ label, markaz, next }) => [
    spreadRow(`${label}: ${NAMES.markaz}`, markaz),
    spreadRow(`${label}: ${NAMES.next}`, next),
  ]);
  return markdownTable(['First request', ...SPREAD], rows);
}

export function publishingTable({ publishing }: BenchResults): string {
  const rows = publishing.flatMap(({ label, delay }) => [
    spreadRow(`${label}, the transaction alone`, delay.transaction),
    spreadRow(`${label}, from the commit`, delay.fromCommit),
    spreadRow(`${label}, from the button`, delay.fromStart),
  ]);
  return markdownTable(['Visible on', ...SPREAD], rows);
}

export function releasesTable({ releases }: BenchResults): string {
  if (!releases) return '';
  const rows = [spreadRow('Published', releases.published), spreadRow('Rolled back', releases.rolledBack)];
  return markdownTable(['A release of 20 editions and 3 lists', ...SPREAD], rows);
}

export function savesTable({ saves: { documentBytes, letter, manySteps } }: BenchResults): string {
  const text = `a text of ${whole(documentBytes / 1_000)} KB`;
  const rows = [
    spreadRow(`A letter in ${text}`, letter),
    spreadRow(`1,000 steps in ${text}, a request of 200`, manySteps),
  ];
  return markdownTable(['Saving keeps the process busy', ...SPREAD], rows);
}

function weightRow(label: string, weight: PageWeight): string[] {
  const { html, css, fonts, pictures, ownScript, frameworkScript, other } = weight;
  const total = Object.values(weight).reduce((sum, bytes) => sum + bytes, 0);
  const parts = [html, css, html + css, fonts, pictures, ownScript, frameworkScript, other, total];
  return [label, ...parts.map(whole)];
}

export function weightTable({ weights }: BenchResults): string {
  const scripts = ['reader.js', 'Framework'];
  const head = ['Bytes sent', 'HTML', 'CSS', 'HTML + CSS', 'Fonts', 'Pictures', ...scripts, 'Other', 'All'];
  const rows = weights.flatMap(({ label, markaz, next }) => [
    weightRow(`${label}: ${NAMES.markaz}`, markaz),
    weightRow(`${label}: ${NAMES.next}`, next),
  ]);
  return markdownTable(head, rows);
}

export function memoryTable({ memory, cachedBytes, cachedPages }: BenchResults): string {
  return markdownTable(
    ['Memory after the load', 'Size'],
    [
      [`${NAMES.markaz}, resident`, megabytes(memory.markaz)],
      [`${NAMES.next}, resident`, megabytes(memory.next)],
      [`Page cache of ${NAMES.markaz} (some ${whole(cachedPages)} pages)`, megabytes(cachedBytes)],
    ],
  );
}

/** What failed, with the reason; empty when nothing did. */
export function failedTable({ failed }: BenchResults): string {
  if (failed.length === 0) return '';
  return markdownTable(
    ['Not measured', 'Because'],
    failed.map(({ part, message }) => [part, message.replaceAll('\n', ' ').replaceAll('|', '\\|')]),
  );
}

export function photographsTable({ photographs }: BenchResults): string {
  if (!photographs) return '';
  const { ready, idle, meanwhile, bytes } = photographs;
  const readers = ({ spread, failed }: SteadyReport) =>
    spread ? `${ms(spread.p99)}, ${failed} failed` : '–';
  return markdownTable(
    [`Photographs of 12 megapixels, ${megabytes(bytes)} on average`, 'Measured'],
    [
      ['From the last byte to ready, p50', ms(ready.p50)],
      ['From the last byte to ready, longest', ms(ready.max)],
      ['Readers before, p99', readers(idle)],
      ['Readers meanwhile, p99', readers(meanwhile)],
    ],
  );
}

/** All tables, for the terminal. */
export function report(results: BenchResults): string {
  return [
    aimsTable(results),
    failedTable(results),
    throughputTable(results.throughput),
    ratioTable(results.throughput),
    rendersTable(results),
    publishingTable(results),
    releasesTable(results),
    savesTable(results),
    weightTable(results),
    photographsTable(results),
    memoryTable(results),
    coldTable(results.sizes),
    studioTable(results.sizes),
    searchTable(results.sizes),
    indexingTable(results.sizes),
    underLoadTable(results.sizes),
  ]
    .filter((table) => table !== '')
    .join('\n\n');
}
