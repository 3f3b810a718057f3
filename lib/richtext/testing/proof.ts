import { DOCUMENT_FIELDS, type DocumentField } from '@/lib/richtext/document-fields';
import type { DocumentJson, MarkJson, NodeJson } from '@/lib/richtext/document-json';
import { jsonOf, paragraph, text } from './sample-document';

/** A variant that must be refused, with the key of the issue. */
export interface Refusal {
  because: string;
  document: unknown;
  key: string;
}

/** What must hold of a node or mark. Every spec has one beside it, in a file `<name>.proof.ts` as `proof`. */
export interface Proof {
  /** A document that contains the node or mark. */
  document: DocumentJson;
  /** Where readers see it. */
  renderedAs: 'body' | DocumentField;
  /** What readers of the English edition see. */
  html: string;
  /** The whole document as plain text. */
  text: string;
  refused: Refusal[];
}

interface BlockProof {
  /** A block of the body that is, or contains, the node. */
  block: NodeJson;
  html: string;
  text: string;
  refused: { because: string; block: unknown; key: string }[];
}

export function blockProof({ block, html, text: lines, refused }: BlockProof): Proof {
  return {
    document: jsonOf([block]),
    renderedAs: 'body',
    html,
    text: lines === '' ? 'Title' : `Title\n${lines}`,
    refused: refused.map(({ block: bad, ...refusal }) => ({ ...refusal, document: jsonOf([bad]) })),
  };
}

interface FieldProof {
  node: NodeJson & { type: DocumentField };
  html: string;
  text: string;
  refused: { because: string; node: unknown; key: string }[];
}

function withField(type: DocumentField, node: unknown): DocumentJson {
  const fields = DOCUMENT_FIELDS.map((field) => (field === type ? (node as NodeJson) : { type: field }));
  return { type: 'doc', content: [...fields, paragraph()] };
}

export function fieldProof({ node, html, text: line, refused }: FieldProof): Proof {
  return {
    document: withField(node.type, node),
    renderedAs: node.type,
    html,
    text: line,
    refused: refused.map(({ node: bad, ...refusal }) => ({
      ...refusal,
      document: withField(node.type, bad),
    })),
  };
}

interface MarkProof {
  mark: MarkJson;
  /** The marked word "word" as readers see it. */
  html: string;
  refused: { because: string; mark: unknown; key: string }[];
}

export function markProof({ mark, html, refused }: MarkProof): Proof {
  const marked = (value: unknown) => jsonOf([paragraph(text('word', value as MarkJson))]);
  return {
    document: marked(mark),
    renderedAs: 'body',
    html: `<p dir="ltr">${html}</p>`,
    text: 'Title\nword',
    refused: refused.map(({ mark: bad, ...refusal }) => ({ ...refusal, document: marked(bad) })),
  };
}

export const badAttribute = (because: string, block: unknown) => ({
  because,
  block,
  key: 'document.badAttribute',
});

/** What no block accepts as its id, direction or language. `around` makes a block of the body of the node. */
export function badBlockAttributes(
  node: NodeJson,
  around: (bad: NodeJson) => NodeJson = (bad) => bad,
): BlockProof['refused'] {
  const attempts: [string, NonNullable<NodeJson['attrs']>][] = [
    ['an id with spaces', { id: 'a b' }],
    ['an id of 33 characters', { id: 'x'.repeat(33) }],
    ['a number as id', { id: 7 }],
    ['a list as id', { id: ['a'] }],
    ['a direction that does not exist', { dir: 'auto' }],
    ['an object as direction', { dir: { rtl: true } }],
    ['a language that the site does not have', { lang: 'fr' }],
    ['a boolean as language', { lang: true }],
  ];
  return attempts.map(([because, attrs]) =>
    badAttribute(because, around({ ...node, attrs: { ...node.attrs, ...attrs } })),
  );
}

/** The same for a field; see badBlockAttributes. */
export function badFieldAttributes(node: NodeJson): FieldProof['refused'] {
  return badBlockAttributes(node).map(({ block, ...refusal }) => ({ ...refusal, node: block }));
}
