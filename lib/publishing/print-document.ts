import type { Node } from '@tiptap/pm/model';
import type { Locale } from '@/lib/i18n/locales';
import { DOCUMENT_FIELDS, type DocumentField } from '@/lib/richtext/document-fields';
import { bodyText, documentParts } from '@/lib/richtext/plain-text';
import { renderBody, renderInline } from '@/lib/richtext/render-html';

/**
 * Raised whenever the same document would be printed differently; a test notices. Rows of the shelf that an older
 * version printed are printed anew at the next start (./reprint-shelf.ts).
 */
export const PRINT_VERSION = 1;

/** A document ready to print: the shelf's columns that come from the text. */
export interface PrintedDocument {
  kicker: string;
  title: string;
  standfirst: string;
  kickerHtml: string;
  titleHtml: string;
  standfirstHtml: string;
  bodyHtml: string;
  bodyText: string;
}

export function printDocument(doc: Node, locale: Locale): PrintedDocument {
  const html = (field: DocumentField) => renderInline(doc.child(DOCUMENT_FIELDS.indexOf(field)), locale);
  return {
    ...documentParts(doc),
    kickerHtml: html('kicker'),
    titleHtml: html('title'),
    standfirstHtml: html('standfirst'),
    bodyHtml: renderBody(doc, locale),
    bodyText: bodyText(doc),
  };
}
