import type { Locale } from '@/lib/i18n/locales';
import type { Machine } from './machine';
import { markdownTable } from './markdown-table';
import type { EditorTimes } from './measure-editor';
import type { RichTextTimes } from './measure-rich-text';

/** In milliseconds: of the median key at full speed, the same with the processor slowed down to a quarter, and of the median opening. */
export const AIMS = {
  plain: { fullSpeed: 12, slowedDown: 40, opening: 1_500 },
  rich: { fullSpeed: 16, slowedDown: null, opening: 1_500 },
} as const;
const RICH_AIMS = { publishing: 300, comparing: 500 } as const;

export interface EditorResult {
  locale: Locale;
  /** What else the 10,000 words come with. */
  name: string;
  aim: keyof typeof AIMS;
  times: EditorTimes;
}

export interface EditorResults {
  texts: EditorResult[];
  /** The text with notes, figures and tables outside of the editor. */
  rich: (RichTextTimes & { locale: Locale })[];
}

const NAMES: Record<Locale, string> = { ar: 'Arabic', en: 'English' };
const milliseconds = (value: number) => `${value.toFixed(1)} ms`;

function reached({ times: { fullSpeed, slowedDown, opening }, aim }: EditorResult): boolean {
  const wanted = AIMS[aim];
  return (
    fullSpeed.p50 <= wanted.fullSpeed &&
    (wanted.slowedDown === null || slowedDown.p50 <= wanted.slowedDown) &&
    opening.p50 <= wanted.opening
  );
}

function editorTable(results: readonly EditorResult[]): string {
  const head = ['10,000 words', 'opens', 'median key', '95 %', 'slowed: median', 'slowed: 95 %', 'aim'];
  const rows = results.map((result) => [
    `${NAMES[result.locale]}, ${result.name}`,
    `${(result.times.opening.p50 / 1_000).toFixed(2)} s`,
    milliseconds(result.times.fullSpeed.p50),
    milliseconds(result.times.fullSpeed.p95),
    milliseconds(result.times.slowedDown.p50),
    milliseconds(result.times.slowedDown.p95),
    reached(result) ? 'reached' : 'missed',
  ]);
  return markdownTable(head, rows);
}

function richTable(results: EditorResults['rich']): string {
  const head = ['With 200 notes, 50 figures, 20 tables', 'median', '95 %', 'aim'];
  const rows = results.flatMap(({ locale, publishing, comparing }) =>
    Object.entries({ publishing, comparing }).map(([act, { p50, p95 }]) => [
      `${NAMES[locale]}, ${act}`,
      milliseconds(p50),
      milliseconds(p95),
      p50 <= RICH_AIMS[act as keyof typeof RICH_AIMS] ? 'reached' : 'missed',
    ]),
  );
  return markdownTable(head, rows);
}

export const editorTables = ({ texts, rich }: EditorResults): string =>
  `${editorTable(texts)}\n\n${richTable(rich)}`;

/** The whole of docs/benchmarks-editor.md. */
export function editorBenchmarksPage(results: EditorResults, machine: Machine): string {
  const { processor, cores, memory, system, node, load, date } = machine;
  return `# Benchmarks of the editor

Written by \`npm run bench:editor -- --write\`; do not edit.

Typing in the middle of a long text, in the production build, in Chromium. The time of a key is that of the page's main thread
with everything that follows it: script, layout, painting, and saving on the device. "Slowed" is the same with the processor
slowed down to a quarter, as on a cheap phone. A text is open when its lines are drawn and the page answers; before
that the page was opened once, so that the browser has its scripts.

Aims: a median key of ${AIMS.plain.fullSpeed} ms, slowed ${AIMS.plain.slowedDown} ms; with notes, figures and tables ${AIMS.rich.fullSpeed} ms at full speed. All texts open
within ${AIMS.rich.opening / 1_000} s.

${editorTable(results.texts)}

## Publishing and comparing

Without a browser, in one process with the database beside it. What readers see is compared with a draft in which every
block has another id and every seventh word is another one. Aims: ${RICH_AIMS.publishing} ms and ${RICH_AIMS.comparing} ms.

${richTable(results.rich)}

- Measured on ${date}.
- ${cores} cores of ${processor}, ${memory} of memory, ${system}, Node ${node}.
- Load average of the minute before: ${load.toFixed(2)}.
`;
}
