import { repairText } from '@/lib/richtext/clean-text';
import { textsIn } from './elements';
import type { Intake } from './types';

/** Forms of Arabic letters and Latin ligatures as PDFs store them: the shape on the page instead of the letter. */
const FORMS = /[\ufb00-\ufb06\ufb50-\ufdef\ufe70-\ufefc]/g;
/** A vowel mark by itself or on a stroke. Its letters would be a space or a tatweel before the mark. */
const CARRIER = /^[ \u0640](?=[\u064b-\u0652])/;

/**
 * Text without control characters, which PDFs and mails contain and no document may, and with presentation forms as the
 * letters that they show, so that the words can be searched and edited. Everything else stays as it is, and so do
 * signs that are one character of their own: ﷲ ﷺ ﷻ ﷼ ﷽ and ornate brackets.
 */
export function mendText(text: string): string {
  return repairText(text).replace(FORMS, (form) => form.normalize('NFKC').replace(CARRIER, ''));
}

export function mendAllTexts({ root }: Intake): void {
  for (const text of textsIn(root)) {
    const mended = mendText(text.data);
    if (mended === '') text.remove();
    else if (mended !== text.data) text.data = mended;
  }
}
