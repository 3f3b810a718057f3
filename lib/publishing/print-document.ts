import type { Node } from '@tiptap/pm/model';
import type { Locale } from '@/lib/i18n/locales';
import { bodyText, documentParts } from '@/lib/richtext/plain-text';
import { renderBody, renderInline } from '@/lib/richtext/render-html';

/** A document ready to print: the shelf's columns that come from the text. */
export interface PrintedDocument {
  kicker: string;
  title: string;
  standfirst: string;
  titleHtml: string;
  standfirstHtml: string;
  bodyHtml: string;
  bodyText: string;
}

export function printDocument(doc: Node, locale: Locale): PrintedDocument {
  const html = (name: string) => {
    const index = ['kicker', 'title', 'standfirst'].indexOf(name);
    return renderInline(doc.child(index), locale);
  };
  return {
    ...documentParts(doc),
    titleHtml: html('title'),
    standfirstHtml: html('standfirst'),
    bodyHtml: renderBody(doc, locale),
    bodyText: bodyText(doc),
  };
}
