import { isBlock } from './elements';
import { styleValue } from './style-value';
import type { Intake } from './types';

/** The direction that a block states by its style, as the attribute that the schema reads. */
export function writeDirections({ root }: Intake): void {
  for (const block of [...root.querySelectorAll('[style]')].filter(isBlock)) {
    const direction = styleValue(block, 'direction');
    if (/^(rtl|ltr)$/.test(direction) && !block.hasAttribute('dir')) block.setAttribute('dir', direction);
  }
}

/** Removes all styles. What they said is in elements and attributes by now. */
export function removeStyles({ root }: Intake): void {
  for (const element of root.querySelectorAll('[style], [data-class-style]')) {
    element.removeAttribute('style');
    element.removeAttribute('data-class-style');
  }
}
