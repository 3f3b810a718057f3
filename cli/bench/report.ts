import { compareWithAims, ratioTo } from './aims';
import type { Findings } from './findings';
import { markdownTable } from './markdown-table';
import type { TargetResult, Throughput } from './measure-throughput';
import type { PageWeight } from './page-weight';
import type { Spread } from './percentiles';

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

export function aimsTable(findings: Findings): string {
  const words = (met: boolean | null) => (met === null ? '–' : met ? 'met' : 'missed');
  return markdownTable(
    ['Aim', 'Seen', 'AimResult'],
    compareWithAims(findings).map(({ aim, seen, met }) => [aim, seen, words(met)]),
  );
}

function throughputRow(label: string, name: keyof typeof NAMES, seen: Throughput): string[] {
  return [
    `${label}: ${NAMES[name]}`,
    whole(seen.perSecond),
    ms(seen.p50),
    ms(seen.p95),
    ms(seen.p99),
    orNone(seen.processorPerRequest, (value) => `${whole(value)} µs`),
    orNone(seen.coresBusy, (value) => value.toFixed(2)),
  ];
}

export function throughputTable(results: readonly TargetResult[]): string {
  const head = ['Page', 'Requests/s', 'p50', 'p95', 'p99', 'Processor/request', 'Cores busy'];
  const rows = results.flatMap(({ target, contenders }) =>
    (['markaz', 'next', 'nginx', 'tunedNginx'] as const).flatMap((name) => {
      const seen = contenders[name];
      return seen ? [throughputRow(target.label, name, seen)] : [];
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

export function rendersTable({ renders }: Findings): string {
  const rows = renders.flatMap(({ label, markaz, next }) => [
    spreadRow(`${label}: ${NAMES.markaz}`, markaz),
    spreadRow(`${label}: ${NAMES.next}`, next),
  ]);
  return markdownTable(['First request', ...SPREAD], rows);
}

export function publishingTable({ publishing }: Findings): string {
  const rows = publishing.flatMap(({ label, delay }) => [
    spreadRow(`${label}, from the commit`, delay.fromCommit),
    spreadRow(`${label}, from the button`, delay.fromStart),
  ]);
  return markdownTable(['Visible on', ...SPREAD], rows);
}

function weightRow(label: string, weight: PageWeight): string[] {
  const { html, css, fonts, ownScript, frameworkScript, other } = weight;
  const total = Object.values(weight).reduce((sum, bytes) => sum + bytes, 0);
  return [label, ...[html, css, html + css, fonts, ownScript, frameworkScript, other, total].map(whole)];
}

export function weightTable({ weights }: Findings): string {
  const head = ['Bytes sent', 'HTML', 'CSS', 'HTML + CSS', 'Fonts', 'reader.js', 'Framework', 'Other', 'All'];
  const rows = weights.flatMap(({ label, markaz, next }) => [
    weightRow(`${label}: ${NAMES.markaz}`, markaz),
    weightRow(`${label}: ${NAMES.next}`, next),
  ]);
  return markdownTable(head, rows);
}

export function memoryTable({ memory, cachedBytes, cachedPages }: Findings): string {
  return markdownTable(
    ['Memory after the load', 'Size'],
    [
      [`${NAMES.markaz}, resident`, megabytes(memory.markaz)],
      [`${NAMES.next}, resident`, megabytes(memory.next)],
      [`Page cache of ${NAMES.markaz} (some ${whole(cachedPages)} pages)`, megabytes(cachedBytes)],
    ],
  );
}

/** All tables, as they are shown in the terminal. */
export function report(findings: Findings): string {
  return [
    aimsTable(findings),
    throughputTable(findings.throughput),
    ratioTable(findings.throughput),
    rendersTable(findings),
    publishingTable(findings),
    weightTable(findings),
    memoryTable(findings),
  ].join('\n\n');
}
