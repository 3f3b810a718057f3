import { describe, expect, it } from 'vitest';
import { documentToJson, parseDocument, tryParseDocument } from '@/lib/richtext/document';
import type { NodeJson } from '@/lib/richtext/document-json';
import { plainText } from '@/lib/richtext/plain-text';
import { renderBody } from '@/lib/richtext/render-html';
import { jsonOf } from './sample-document';

interface Proof {
  /** A block of the body that is, or contains, the node. */
  block: NodeJson;
  /** The block as readers of the English edition see it. */
  html: string;
  /** The block as text. */
  text: string;
  /** Variants of the block that must be refused, with the key of the refusal. */
  refused: { because: string; block: unknown; key: string }[];
}

/** Proves what every node owes: the same JSON after a round trip, HTML, plain text, refusal of bad attributes. */
export function proveNode(name: string, { block, html, text, refused }: Proof): void {
  describe(`A ${name}`, () => {
    const json = jsonOf([block]);

    it('comes back from storage as it was', () => {
      const stored = JSON.parse(JSON.stringify(documentToJson(parseDocument(json))));
      expect(stored).toEqual(json);
      expect(documentToJson(parseDocument(stored))).toEqual(json);
    });

    it('is shown to readers', () => {
      expect(renderBody(parseDocument(json), 'en')).toBe(html);
    });

    it('has a plain text', () => {
      expect(plainText(parseDocument(json))).toBe(`Title\n${text}`);
    });

    it.each(refused)('is refused with $because', ({ block: bad, key }) => {
      const parsed = tryParseDocument(jsonOf([bad]));
      expect(parsed.ok ? [] : parsed.issues.map((issue) => issue.key)).toContain(key);
    });
  });
}

/** What no block accepts as its id, direction or language. */
export function badBlockAttributes(block: NodeJson): Proof['refused'] {
  const attempts: [string, Record<string, unknown>][] = [
    ['an id with spaces', { id: 'a b' }],
    ['an id of 33 characters', { id: 'x'.repeat(33) }],
    ['a number as id', { id: 7 }],
    ['a list as id', { id: ['a'] }],
    ['a direction that does not exist', { dir: 'auto' }],
    ['an object as direction', { dir: { rtl: true } }],
    ['a language that is not ours', { lang: 'fr' }],
    ['a boolean as language', { lang: true }],
  ];
  return attempts.map(([because, attrs]) => ({
    because,
    block: { ...block, attrs: { ...block.attrs, ...attrs } },
    key: 'document.badAttribute',
  }));
}
