import type { Attrs, Mark, Node } from '@tiptap/pm/model';
import { AppError, type Issue } from '@/lib/errors';
import { withBlockIds } from './block-ids';
import { documentIssues, jsonSizeIssues } from './check-document';
import type { DocumentJson, NodeJson } from './document-json';
import { treeJsonIssues } from './inspect-json';
import { childrenOfJson, treeIssues } from './measure-tree';
import { schema } from './schema';

export type ParsedDocument = { ok: true; doc: Node } | { ok: false; issues: Issue[] };

/** The nodes of inspected JSON; null where ProseMirror finds a fault that the inspection cannot find. */
function nodeOf(value: unknown): Node | null {
  try {
    return schema.nodeFromJSON(value);
  } catch {
    return null;
  }
}

/** Like parseDocument, but returns the issues instead of throwing them. */
export function tryParseDocument(value: unknown): ParsedDocument {
  // The depth is checked first, because the checks after it recurse.
  for (const issuesOf of [
    () => treeIssues(value, childrenOfJson, 'document'),
    () => treeJsonIssues(value),
    () => jsonSizeIssues(value),
  ]) {
    const issues = issuesOf();
    if (issues.length > 0) return { ok: false, issues };
  }
  const doc = nodeOf(value);
  if (!doc)
    return { ok: false, issues: [{ path: 'document', key: 'document.misplaced', params: { name: 'doc' } }] };
  const issues = documentIssues(doc);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, doc };
}

/**
 * The only way from JSON to a document. Strict: nothing is repaired or dropped. For any value that breaks the schema or
 * DOCUMENT_LIMITS it throws AppError('invalid') with issues (`document.…` keys, path such as `content.3.attrs.level`);
 * it throws nothing else.
 */
export function parseDocument(value: unknown): Node {
  const parsed = tryParseDocument(value);
  if (!parsed.ok) throw new AppError('invalid', parsed.issues);
  return parsed.doc;
}

/**
 * The document of JSON that was stored as a document, without checking it again: whoever changes it checks the result. Throws
 * AppError('invalid') where it is damaged so far that it is no document.
 */
export function storedDocument(value: unknown): Node {
  const doc = nodeOf(value);
  if (!doc) throw new AppError('invalid', [{ path: 'document', key: 'document.notDocument' }]);
  return doc;
}

/** The attributes that are set: null means that nothing was chosen, and is not stored. */
function statedAttributes(attrs: Attrs): Pick<NodeJson, 'attrs'> {
  const stated = Object.entries(attrs).filter(([, value]) => value !== null);
  return stated.length > 0 ? { attrs: Object.fromEntries(stated) } : {};
}

function marksToJson(marks: readonly Mark[]): Pick<NodeJson, 'marks'> {
  if (marks.length === 0) return {};
  return { marks: marks.map((mark) => ({ type: mark.type.name, ...statedAttributes(mark.attrs) })) };
}

function nodeToJson(node: Node): NodeJson {
  return {
    type: node.type.name,
    ...statedAttributes(node.attrs),
    ...(node.childCount > 0 ? { content: node.children.map(nodeToJson) } : {}),
    ...(node.isText ? { text: node.text ?? '' } : {}),
    ...marksToJson(node.marks),
  };
}

/** The stored form: attributes that are null (automatic direction, no language) are omitted. */
export function documentToJson(doc: Node): DocumentJson {
  return { type: 'doc', content: doc.children.map(nodeToJson) };
}

const writtenBlocks = new WeakMap<Node, string>();

function blockText(block: Node): string {
  const written = writtenBlocks.get(block) ?? JSON.stringify(nodeToJson(block));
  writtenBlocks.set(block, written);
  return written;
}

/** The same as text. What a step leaves alone is the same object after it, and is not written a second time. */
export function documentToText(doc: Node): string {
  return `{"type":"doc","content":[${doc.children.map(blockText).join(',')}]}`;
}

/** A document in which nothing is written yet: the three fields and one paragraph, each with an id. */
export function emptyDocument(newId: () => string): DocumentJson {
  const doc = schema.topNodeType.createAndFill();
  if (!doc) throw new Error('The schema allows no empty document');
  return withBlockIds(documentToJson(doc), newId);
}
