import type { Direction } from '@/lib/i18n/locales';
import { directionOfElement, languageOfElement } from '@/lib/richtext/block-attributes';
import { localeOfDirection } from '@/lib/richtext/direction';
import { estimateDirection } from '@/lib/richtext/estimate-direction';
import { unwrap } from './elements';
import type { Intake, Source } from './types';

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, ul, ol, blockquote, div, td, th';
/** Programs that write "left to right" at every paragraph unless somebody says otherwise. */
export const WRITE_DEFAULT: readonly Source[] = ['googleDocs', 'wordOnline', 'spreadsheet', 'web'];

/** Word states the direction of every run. A run in the direction of its block needs no isolation. */
export function unwrapImpliedRuns({ root }: Intake): void {
  // A block may have thousands of runs, and its words are read once.
  const known = new Map<HTMLElement, Direction | null>();
  const directionOf = (block: HTMLElement) => {
    const found = known.get(block);
    if (found !== undefined) return found;
    const direction = directionOfElement(block) ?? estimateDirection(block.textContent ?? '');
    known.set(block, direction);
    return direction;
  };
  for (const run of root.querySelectorAll<HTMLElement>('span, bdi')) {
    const block = run.closest<HTMLElement>(BLOCKS);
    const around = block && directionOf(block);
    const own = directionOfElement(run) ?? estimateDirection(run.textContent ?? '');
    if (run.textContent === '' && run.childElementCount === 0) run.remove();
    else if (run.tagName === 'BDI' ? own === around : directionOfElement(run) === around) {
      if (run.tagName === 'BDI') unwrap(run);
      else run.removeAttribute('dir');
    }
  }
}

/** Removes a direction and a language that the words of a block imply anyway, or that nobody chose. */
export function removeImpliedDirections({ root, source }: Intake): void {
  for (const block of root.querySelectorAll<HTMLElement>(BLOCKS)) {
    const stated = directionOfElement(block);
    const estimated = estimateDirection(block.textContent ?? '');
    const isDefault = stated === 'ltr' && WRITE_DEFAULT.includes(source);
    // What has no letters runs as the table does.
    const isValue = estimated === null && block.closest('td, th') !== null;
    if (stated !== null && (isDefault || isValue || stated === estimated)) block.removeAttribute('dir');
    if (estimated && languageOfElement(block) === localeOfDirection(estimated)) block.removeAttribute('lang');
  }
}
