import { isBlock, renamed } from './elements';
import { listMarker } from './list-marker';
import { styleValue } from './style-value';
import type { Intake } from './types';

/** The level of a paragraph that its program calls a heading without writing the element of one; null for others. */
function statedLevel(element: Element): number | null {
  if (element.getAttribute('role') === 'heading') return Number(element.getAttribute('aria-level') ?? 2);
  if (/\bMsoTitle\b/.test(element.className)) return 1;
  const level = Number(styleValue(element, 'mso-outline-level'));
  return level >= 1 && level <= 9 ? level : null;
}

/** A number that Word counts stays in front of the heading as text; a bullet goes. */
function writeNumber(heading: Element): void {
  const marker = listMarker(heading);
  const number = /[\p{L}\p{N}]/u.test(marker?.text ?? '') ? `${marker?.text} ` : '';
  for (const element of marker?.elements ?? []) element.remove();
  if (number !== '') heading.prepend(number);
}

/**
 * In Word and Google Docs the sections of a text are headings of the first level, and what is in them of the second. Here the first level is the
 * title's alone, so they are all one lower; otherwise sections and their parts would become one level. A single heading of the first level is a title.
 */
function lowerSections(root: Element): void {
  const sections = [...root.querySelectorAll('h1:not(.MsoTitle)')];
  if (sections.length < 2 || !root.querySelector('h2, h3')) return;
  for (const heading of root.querySelectorAll('h1:not(.MsoTitle), h2, h3, h4, h5')) {
    heading.replaceWith(renamed(heading, `h${Number(heading.tagName.slice(1)) + 1}`));
  }
}

/** Headings are the elements of headings, whichever way their program writes and numbers them. */
export function restoreHeadings({ root }: Intake): void {
  for (const element of root.querySelectorAll('p, div[role="heading"], span[role="heading"]')) {
    const level = statedLevel(element);
    if (level === null || element.closest('li, td, th')) continue;
    if ([...element.querySelectorAll('*')].some(isBlock)) continue;
    element.replaceWith(renamed(element, `h${Math.min(Math.max(level, 1), 6)}`));
  }
  for (const heading of root.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    writeNumber(heading);
  }
  lowerSections(root);
}
