import { bidiRuns } from './bidi-runs';
import type { Direction } from './locales';

const ISOLATE: Record<Direction, string> = { ltr: '\u2066', rtl: '\u2067' };
const POP = '\u2069';

/**
 * A line of text with isolate characters around its isolated runs, for outputs that have no markup and are shown to people: the title of
 * a browser tab, the text of a share card. Not for text that is stored, searched or read by programs.
 */
export function isolatedText(text: string, around: Direction): string {
  return bidiRuns(text, around)
    .map((run) => (run.isolate ? ISOLATE[run.isolate] + run.text + POP : run.text))
    .join('');
}
