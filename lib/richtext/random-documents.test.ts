// @vitest-environment jsdom
import { DOMParser, DOMSerializer, type Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { documentToJson, parseDocument } from './document';
import { plainText } from './plain-text';
import { renderBody } from './render-html';
import { schema } from './schema';
import { randomDocument } from './testing/random-document';

const DOCUMENTS = 60;

function copiedAndRead(doc: Node): Node {
  const element = document.createElement('div');
  element.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content));
  const copy = document.createElement('div');
  copy.innerHTML = element.innerHTML;
  return DOMParser.fromSchema(schema).parse(copy, { preserveWhitespace: 'full' });
}

/** What a browser makes of HTML, as HTML: the same, unless an element stands where it may not. */
function asBrowsersReadIt(html: string): string {
  const element = document.createElement('div');
  element.innerHTML = html;
  return element.innerHTML;
}

/** A browser writes quotation marks of texts as they are, and those of attributes as entities. */
const comparable = (html: string) => html.replaceAll('&#39;', "'").replaceAll('&quot;', '"');

const documents = Array.from({ length: DOCUMENTS }, (_, index) => randomDocument(index + 1));

describe('A document that was changed at random', () => {
  it('is stored, copied and read back as it is', () => {
    for (const doc of documents) {
      expect(parseDocument(JSON.parse(JSON.stringify(documentToJson(doc)))).eq(doc)).toBe(true);
      expect(copiedAndRead(doc).toJSON()).toEqual(doc.toJSON());
    }
  });

  it('is HTML in which every element stands where it may, and no id comes twice', () => {
    for (const doc of documents) {
      for (const locale of ['ar', 'en'] as const) {
        const html = renderBody(doc, locale);
        expect(comparable(asBrowsersReadIt(html))).toBe(comparable(html));
        const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
        expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
      }
    }
  });

  it('has a plain text with every word of its paragraphs', () => {
    for (const doc of documents) {
      const text = plainText(doc);
      doc.descendants((node) => {
        if (node.isText)
          for (const line of (node.text ?? '').trim().split('\n')) expect(text).toContain(line);
      });
    }
  });

  it('holds every node and every mark that there is', () => {
    const names = new Set<string>();
    for (const doc of documents) {
      doc.descendants(({ type, marks, attrs }) => {
        names.add(type.name);
        if (attrs.colspan > 1) names.add('merged cells');
        for (const mark of marks) names.add(mark.type.name);
      });
    }
    const known = [...Object.keys(schema.nodes), ...Object.keys(schema.marks), 'merged cells'];
    expect(known.filter((name) => name !== 'doc' && !names.has(name))).toEqual([]);
  });
});
