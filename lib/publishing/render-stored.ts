import type { Locale } from '@/lib/i18n/locales';
import { tryParseDocument } from '@/lib/richtext/document';
import { renderStoredBody } from '@/lib/richtext/render-html';
import { type RenderedDocument, renderDocument } from './render-document';

export interface RenderedStored {
  rendered: RenderedDocument;
  /** What of the stored text could not be read, for the log and a notice; empty for a valid document. */
  problems: string[];
}

/** A stored document for readers; of one that breaks the schema of today, its valid parts. `title` is shown where the document has none. */
export function renderStored(document: unknown, locale: Locale, title: string): RenderedStored {
  const parsed = tryParseDocument(document);
  if (parsed.ok) return { rendered: renderDocument(parsed.doc, locale), problems: [] };
  const { html, problems } = renderStoredBody(document, locale);
  const lines = { kicker: '', kickerHtml: '', titleHtml: '', standfirst: '', standfirstHtml: '' };
  return { rendered: { ...lines, title, bodyHtml: html, bodyText: '', contents: [] }, problems };
}
