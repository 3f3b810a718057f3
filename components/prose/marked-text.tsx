import type { ReactNode } from 'react';
import { bidiRuns } from '@/lib/i18n/bidi-runs';
import { isolatingAttributes, RUN_CLASS } from '@/lib/i18n/isolating-attributes';
import { directionOf, type Locale } from '@/lib/i18n/locales';

interface Mark {
  start: number;
  end: number;
}

interface MarkedTextProps {
  text: string;
  /** In order, not overlapping. */
  marks: readonly Mark[];
  /** The language in which the text is written. */
  locale: Locale;
}

/** Plain text with the words marked that were looked for, and with the runs isolated whose order would be garbled. */
export function MarkedText({ text, marks, locale }: MarkedTextProps) {
  let offset = 0;
  return bidiRuns(text, directionOf(locale)).map((run) => {
    const start = offset;
    offset += run.text.length;
    const content = markedRun(run.text, start, marks);
    if (!run.isolate) return content;
    return (
      <bdi key={start} className={RUN_CLASS} {...isolatingAttributes(run.isolate, run.text)}>
        {content}
      </bdi>
    );
  });
}

/** One run, which begins at `offset` of the text. */
function markedRun(text: string, offset: number, marks: readonly Mark[]): ReactNode[] {
  const nodes: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    const [from, to] = [Math.max(start - offset, at), Math.min(end - offset, text.length)];
    if (to <= from) continue;
    nodes.push(text.slice(at, from), <mark key={offset + from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return [...nodes, text.slice(at)];
}
