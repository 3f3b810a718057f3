import type { Locale } from '@/lib/i18n/locales';
import type { Machine } from './machine';
import { markdownTable } from './markdown-table';
import type { KeyTimes } from './measure-editor';

/** Milliseconds of the median key that a writer does not notice: at full speed, and with the processor slowed down to a quarter. */
export const AIMS = { fullSpeed: 12, slowedDown: 40 } as const;

export interface EditorResult {
  locale: Locale;
  words: number;
  paragraphs: number;
  times: KeyTimes;
}

const NAMES: Record<Locale, string> = { ar: 'Arabic', en: 'English' };
const milliseconds = (value: number) => `${value.toFixed(1)} ms`;

function reached({ fullSpeed, slowedDown }: KeyTimes): boolean {
  return fullSpeed.p50 <= AIMS.fullSpeed && slowedDown.p50 <= AIMS.slowedDown;
}

export function editorTable(results: readonly EditorResult[]): string {
  const head = ['Text', 'median', '95 %', 'slowed: median', 'slowed: 95 %', 'aim'];
  const rows = results.map(({ locale, words, paragraphs, times }) => [
    `${NAMES[locale]}, ${words.toLocaleString('en')} words in ${paragraphs} paragraphs`,
    milliseconds(times.fullSpeed.p50),
    milliseconds(times.fullSpeed.p95),
    milliseconds(times.slowedDown.p50),
    milliseconds(times.slowedDown.p95),
    reached(times) ? 'reached' : 'missed',
  ]);
  return markdownTable(head, rows);
}

/** The whole of docs/benchmarks-editor.md. */
export function editorBenchmarksPage(results: readonly EditorResult[], machine: Machine): string {
  const { processor, cores, memory, system, node, load, date } = machine;
  return `# Benchmarks of the editor

Written by \`npm run bench:editor -- --write\`; do not edit.

Typing in the middle of a long text, in the production build, in Chromium. The time is that of the page's main thread for one key
with everything that follows it: script, layout, painting, and saving on the device. "Slowed" is the same with the processor
slowed down to a quarter, as on a cheap phone. Aims: a median of ${AIMS.fullSpeed} ms, slowed ${AIMS.slowedDown} ms.

${editorTable(results)}

- Measured on ${date}.
- ${cores} cores of ${processor}, ${memory} of memory, ${system}, Node ${node}.
- Load average of the minute before: ${load.toFixed(2)}.
`;
}
