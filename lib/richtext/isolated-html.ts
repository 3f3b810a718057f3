import { bidiRuns } from '@/lib/i18n/bidi-runs';
import { isolatingAttributes, RUN_CLASS } from '@/lib/i18n/isolating-attributes';
import type { Direction } from '@/lib/i18n/locales';
import { escapeHtml, htmlAttributes } from './html-text';

/** The start tag of the element around an isolated run. */
export function isolateTag(direction: Direction, text: string): string {
  return `<bdi${htmlAttributes({ class: RUN_CLASS, ...isolatingAttributes(direction, text) })}>`;
}

/** A line of plain text as HTML with its isolated runs. */
export function isolatedHtml(text: string, around: Direction): string {
  return bidiRuns(text, around)
    .map((run) =>
      run.isolate
        ? `${isolateTag(run.isolate, run.text)}${escapeHtml(run.text)}</bdi>`
        : escapeHtml(run.text),
    )
    .join('');
}
