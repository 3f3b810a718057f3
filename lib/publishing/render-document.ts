import type { Node } from '@tiptap/pm/model';
import type { Locale } from '@/lib/i18n/locales';
import { type ContentsLine, contentsList } from '@/lib/richtext/contents-list';
import { DOCUMENT_FIELDS, type DocumentField } from '@/lib/richtext/document-fields';
import { bodyText, documentParts } from '@/lib/richtext/plain-text';
import { renderBody, renderInline } from '@/lib/richtext/render-html';

/**
 * Must be raised whenever the same document would be rendered differently; a test compares a checksum. Publications of an older version
 * are rendered anew after the next start (./rerender-publications.ts).
 */
export const RENDER_VERSION = 5;

/** The columns of a publication that come from the document. */
export interface RenderedDocument {
  kicker: string;
  title: string;
  standfirst: string;
  kickerHtml: string;
  titleHtml: string;
  standfirstHtml: string;
  bodyHtml: string;
  bodyText: string;
  contents: ContentsLine[];
}

export function renderDocument(doc: Node, locale: Locale): RenderedDocument {
  const html = (field: DocumentField) => renderInline(doc.child(DOCUMENT_FIELDS.indexOf(field)), locale);
  return {
    ...documentParts(doc),
    kickerHtml: html('kicker'),
    titleHtml: html('title'),
    standfirstHtml: html('standfirst'),
    bodyHtml: renderBody(doc, locale),
    bodyText: bodyText(doc),
    contents: contentsList(doc),
  };
}
