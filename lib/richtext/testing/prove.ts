import { DOMParser, DOMSerializer, type Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { documentToJson, parseDocument, tryParseDocument } from '@/lib/richtext/document';
import { DOCUMENT_FIELDS } from '@/lib/richtext/document-fields';
import { plainText } from '@/lib/richtext/plain-text';
import { renderBody, renderInline } from '@/lib/richtext/render-html';
import { schema } from '@/lib/richtext/schema';
import type { Proof } from './proof';

function rendered(doc: Node, renderedAs: Proof['renderedAs']): string {
  if (renderedAs === 'body') return renderBody(doc, 'en');
  return renderInline(doc.child(DOCUMENT_FIELDS.indexOf(renderedAs)), 'en');
}

/** The document after it was copied in the editor and read back from the HTML on the clipboard. */
function copiedAndPasted(doc: Node): Node {
  const element = document.createElement('div');
  element.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content));
  const pasted = document.createElement('div');
  pasted.innerHTML = element.innerHTML;
  // White space is kept, as ProseMirror does for what was copied in an editor.
  return DOMParser.fromSchema(schema).parse(pasted, { preserveWhitespace: true });
}

/** Names of the nodes and marks in a document. */
function namesIn(doc: Node): Set<string> {
  const names = new Set([doc.type.name]);
  doc.descendants((node) => {
    names.add(node.type.name);
    for (const mark of node.marks) names.add(mark.type.name);
  });
  return names;
}

/** Whether an issue is about this attribute; its path is such as `content.3.attrs.level`. */
const concerns = (attribute: string) => (issue: { path: string }) =>
  issue.path.endsWith(`.attrs.${attribute}`);

function issuesOf(document: unknown) {
  const parsed = tryParseDocument(document);
  return parsed.ok ? [] : parsed.issues;
}

/**
 * Proves what holds of every node and mark: the same JSON after storage, the same document after copying and pasting,
 * HTML, plain text, and the refusal of bad values of each attribute. Needs a DOM (`@vitest-environment jsdom`).
 */
export function prove(name: string, proof: Proof): void {
  describe(`A ${name}`, () => {
    const doc = () => parseDocument(proof.document);

    it('is part of the document that proves it', () => {
      expect(namesIn(doc())).toContain(name);
    });

    it('comes back from storage as it was', () => {
      const stored = JSON.parse(JSON.stringify(documentToJson(doc())));
      expect(stored).toEqual(proof.document);
      expect(documentToJson(parseDocument(stored))).toEqual(proof.document);
    });

    it('comes back from the clipboard as it was', () => {
      expect(copiedAndPasted(doc()).toJSON()).toEqual(doc().toJSON());
    });

    it('is shown to readers', () => {
      expect(rendered(doc(), proof.renderedAs)).toBe(proof.html);
    });

    it('has a plain text', () => {
      expect(plainText(doc())).toBe(proof.text);
    });

    it.each(proof.refused)('is refused with $because', ({ document: bad, key }) => {
      expect(issuesOf(bad).map((issue) => issue.key)).toContain(key);
    });

    it('checks the values of all its attributes', () => {
      const attributes = (schema.nodes[name] ?? schema.marks[name])?.spec.attrs ?? {};
      const issues = proof.refused.flatMap((refusal) => issuesOf(refusal.document));
      expect(Object.keys(attributes).filter((attribute) => !issues.some(concerns(attribute)))).toEqual([]);
    });
  });
}
