import { estimateDirection } from '@/lib/richtext/estimate-direction';
import { unwrap } from './elements';
import type { Intake } from './types';

/** Outer and inner marks, by the direction of the sentence. */
const MARKS = { rtl: ['«»', '“”'], ltr: ['“”', '‘’'] } as const;

function depthOf(quotation: Element): number {
  const around = quotation.parentElement?.closest('q');
  return around ? depthOf(around) + 1 : 0;
}

/** Browsers draw the marks of `<q>`; here they are characters, in the language of the sentence around them. */
export function writeQuotationMarks({ root }: Intake): void {
  const quotations = [...root.querySelectorAll('q')].map((element) => {
    const sentence = element.closest('p, li, div, td, blockquote, h1, h2, h3, h4, h5, h6') ?? root;
    const direction = estimateDirection(sentence.textContent ?? '') ?? 'rtl';
    return { element, marks: MARKS[direction][depthOf(element) % 2] ?? '“”' };
  });
  for (const { element, marks } of quotations) {
    element.prepend(marks.slice(0, 1));
    element.append(marks.slice(1));
  }
  for (const { element } of quotations) unwrap(element);
}
