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
}
