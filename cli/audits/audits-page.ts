import type { Machine } from '@/cli/bench/machine';
import { markdownTable } from '@/cli/bench/markdown-table';
import type { ReaderPage } from './find-page-types';
import { type LighthouseResult, PERFORMANCE_AIM } from './run-lighthouse';

export const AIMS = {
  ...{ score: 100, performance: PERFORMANCE_AIM },
  ...{ largestPaintMs: 2_500, layoutShift: 0.02, pictureKb: 120 },
};

export interface AuditedPage {
  page: ReaderPage;
  /** Null for a page that does not exist, which Lighthouse does not open. */
  lighthouse: LighthouseResult | null;
  axe: string[];
  /** Errors of the Nu checker. */
  html: string[];
}

export interface Audits {
  pages: AuditedPage[];
  /** The pages that the Nu checker read, with those of no new type. */
  checkedPages: number;
  htmlErrors: string[];
  isPerformance: boolean;
}

const KB = 1_024;
const NOTHING = '–';

/** What a page falls short of, in words, apart from its HTML; empty when it reaches every aim. */
function shortcomings({ lighthouse, axe }: AuditedPage): string[] {
  const { scores, failed = [], largestPaintMs, layoutShift, pictureBytes } = lighthouse ?? {};
  const slow = {
    'the performance': (scores?.performance ?? 100) < AIMS.performance,
    LCP: (largestPaintMs ?? 0) > AIMS.largestPaintMs,
    CLS: (layoutShift ?? 0) > AIMS.layoutShift,
    pictures: (pictureBytes ?? 0) > AIMS.pictureKb * KB,
  };
  const missed = Object.entries(slow).flatMap(([name, isMissed]) => (isMissed ? [name] : []));
  return [...failed, ...axe.map((rule) => `axe: ${rule}`), ...missed];
}

/** `/e/5/ar/v/1` is a page in Arabic, too. */
const localeOf = ({ path }: ReaderPage) => /\/(ar|en)(?=[/?]|$)/.exec(path)?.[1] ?? '';

function cellsOf({ page, lighthouse, axe, html }: AuditedPage): string[] {
  const score = (name: 'accessibility' | 'best-practices' | 'seo') => {
    const shown = String(lighthouse?.scores[name] ?? NOTHING);
    return name === 'seo' && lighthouse?.isUnlisted ? `${shown} (unlisted)` : shown;
  };
  return [
    `\`${localeOf(page)}\` ${page.type}`,
    ...(['accessibility', 'best-practices', 'seo'] as const).map(score),
    String(axe.length),
    String(html.length),
  ];
}

function performanceCells({ lighthouse }: AuditedPage): string[] {
  const { scores, largestPaintMs, layoutShift, pictureBytes } = lighthouse ?? {};
  const shown = (value: number | null | undefined, text: (value: number) => string) =>
    value === null || value === undefined ? NOTHING : text(value);
  return [
    shown(scores?.performance, String),
    shown(largestPaintMs, (value) => `${(value / 1_000).toFixed(2)} s`),
    shown(layoutShift, (value) => value.toFixed(3)),
    shown(pictureBytes, (value) => `${(value / KB).toFixed(0)} KB`),
  ];
}

export function auditsTable({ pages, isPerformance }: Audits): string {
  const head = ['Page', 'accessibility', 'best practice', 'SEO', 'axe', 'Nu'];
  const fast = ['performance', 'LCP', 'CLS', 'pictures'];
  const rows = pages.map((page) => [...cellsOf(page), ...(isPerformance ? performanceCells(page) : [])]);
  return markdownTable(isPerformance ? [...head, ...fast] : head, rows);
}

/** A line for each page that falls short of an aim. */
export function auditsFound({ pages, htmlErrors }: Audits): string[] {
  const found = pages.flatMap((page) => {
    const short = shortcomings(page);
    return short.length > 0 ? [`${page.page.path}: ${short.join(', ')}`] : [];
  });
  return [...found, ...htmlErrors];
}

/** The whole of docs/audits.md. */
export function auditsPage(audits: Audits, machine: Machine): string {
  const { processor, cores, date, load } = machine;
  const found = auditsFound(audits);
  return `# Audits of readers' pages

Written by \`npm run audits -- ADDRESS --write\`; do not edit.

One page of every type to which a page of the site leads, in both languages, with what a search finds: Lighthouse as on a phone (accessibility, best practice,
SEO), the rules that axe finds broken in light and dark on 360 and 1,440 px, and the errors of the Nu HTML checker, which reads all
pages to which the front pages lead, too (${audits.checkedPages} in all). Lighthouse does not open a page that says that there is none. What is unlisted asks search
engines not to list it, as the search should: that is all that its SEO lacks.

Aims: ${AIMS.score}, ${AIMS.score}, ${AIMS.score}, 0, 0. With \`--performance\`, on a machine that does nothing else: performance ${AIMS.performance}, the largest picture or text (LCP) within
${AIMS.largestPaintMs / 1_000} s, a layout shift (CLS) of at most ${AIMS.layoutShift}, at most ${AIMS.pictureKb} KB of pictures. The worse of two loads is told; where it misses
the performance, the middle one of three.

${auditsTable(audits)}

${found.length === 0 ? 'Every page reaches the aims.' : found.map((each) => `- ${each}`).join('\n')}

## Running them

\`\`\`
npm start
LIGHTHOUSE=/path/to/node_modules/lighthouse VNU_JAR=/path/to/vnu.jar npm run audits -- http://127.0.0.1:3000 /ar/articles/… /en/articles/… --performance --write
\`\`\`

The site must hold what its readers see, such as the sample newsroom. The paths are those of a piece that was withdrawn, to which no page leads. Lighthouse and the checker are no packages of the site; any folder
into which \`npm install lighthouse vnu-jar\` has put them will do. The checker needs Java.

- Measured on ${date}${audits.isPerformance ? '' : ', without the performance'}.
- ${cores} cores of ${processor}. Load average of the minute before: ${load.toFixed(2)}.
`;
}
