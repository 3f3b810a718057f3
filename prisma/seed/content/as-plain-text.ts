import { bodyText } from '@/lib/richtext/plain-text';
import { editionDocument } from './edition-document';
import type { SampleEdition } from './types';

/**
 * An article as it is passed on before anybody sets it out: lines of text with empty lines between them, the dateline
 * below the title, and numbers typed.
 */
export function asPlainText(edition: SampleEdition, dateline: string): string {
  const lines = bodyText(editionDocument(edition)).split('\n');
  return [edition.kicker, edition.title, dateline, ...lines.map((line) => line.trim())].join('\n\n');
}
