import type { SizeResults } from './bench-results';
import { markdownTable } from './markdown-table';

const whole = (value: number) => Math.round(value).toLocaleString('en');
const ms = (value: number) => `${value.toFixed(1)} ms`;

const SPREAD = ['p50', 'p95'];

const sizeHead = (sizes: readonly SizeResults[], columns: readonly string[]) =>
  sizes.flatMap(({ editions }) => columns.map((column) => `${whole(editions)}: ${column}`));

/** One row for each label, with the same columns for every size; dashes where that was not measured. */
function bySize<Row extends { label: string }>(
  sizes: readonly SizeResults[],
  columns: readonly string[],
  rowsOf: (size: SizeResults) => Row[],
  cells: (row: Row) => string[],
): string[][] {
  const labels = [...new Set(sizes.flatMap((size) => rowsOf(size).map(({ label }) => label)))];
  return labels.map((label) => [
    label,
    ...sizes.flatMap((size) => {
      const row = rowsOf(size).find((of) => of.label === label);
      return row ? cells(row) : columns.map(() => '–');
    }),
  ]);
}

export function coldTable(sizes: readonly SizeResults[]): string {
  const columns = ['fastest', 'p50', 'p95', 'SQL'];
  const rows = bySize(
    sizes,
    columns,
    ({ cold }) => cold,
    ({ spread, statements }) => [
      ms(spread.min),
      ms(spread.p50),
      ms(spread.p95),
      statements === null ? '–' : String(statements),
    ],
  );
  return markdownTable(['First request', ...sizeHead(sizes, columns)], rows);
}

export function studioTable(sizes: readonly SizeResults[]): string {
  const rows = bySize(
    sizes,
    SPREAD,
    ({ studio }) => studio,
    ({ spread }) => [ms(spread.p50), ms(spread.p95)],
  );
  return markdownTable(['List of the studio', ...sizeHead(sizes, SPREAD)], rows);
}

export function searchTable(sizes: readonly SizeResults[]): string {
  const rows = bySize(
    sizes,
    SPREAD,
    ({ searches }) => searches,
    ({ spread }) => [ms(spread.p50), ms(spread.p95)],
  );
  return markdownTable(['Search, in the database', ...sizeHead(sizes, SPREAD)], rows);
}

export function indexingTable(sizes: readonly SizeResults[]): string {
  const measured = sizes.flatMap(({ indexing }) => indexing ?? []);
  const rows = measured.map(({ documents, milliseconds }) => [
    whole(documents),
    `${(milliseconds / 1_000).toFixed(1)} s`,
    ms(documents === 0 ? 0 : milliseconds / documents),
  ]);
  return markdownTable(['Publications made searchable anew', 'All', 'Each'], rows);
}

export function underLoadTable(sizes: readonly SizeResults[]): string {
  const head = [
    'Beside readers and publishing',
    'p50',
    'p99',
    'Longest',
    'Failed',
    'Seen, p95',
    'Load',
    'Done beside',
  ];
  const rows = sizes.flatMap(({ editions, underLoad }) =>
    underLoad.map(({ label, readers, seen, beside, machineLoad }) => [
      `${label} (${whole(editions)})`,
      ...(readers.spread
        ? [readers.spread.p50, readers.spread.p99, readers.spread.max].map(ms)
        : ['–', '–', '–']),
      whole(readers.failed),
      ms(seen.p95),
      machineLoad.toFixed(1),
      beside,
    ]),
  );
  return markdownTable(head, rows);
}
