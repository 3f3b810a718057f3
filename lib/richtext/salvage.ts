import type { Node } from '@tiptap/pm/model';
import type { Issue } from '@/lib/errors';
import { isBodyBlock } from './body-blocks';
import { nodeFault } from './check-document';
import { repairText } from './clean-text';
import { isDocumentField } from './document-fields';
import { isJsonObject, markJsonIssues, nodeJsonIssues, treeJsonIssues } from './inspect-json';
import { childrenOfJson, treeIssues } from './measure-tree';
import { schema } from './schema';

/** What could be read of a stored block. */
export interface SalvagedBlock {
  /** Null if nothing of the block could be read. */
  node: Node | null;
  /** Some of the block, or all of it, could not be read. */
  isDamaged: boolean;
}

export interface SalvagedBody {
  blocks: SalvagedBlock[];
  /** One line per fault, for the log: path and key. */
  problems: string[];
}

const described = (issue: Issue) => `${issue.path}: ${issue.key}`;

function validNode(value: unknown): Node | null {
  try {
    const node = schema.nodeFromJSON(value);
    return nodeFault(node) || !isBodyBlock(node) ? null : node;
  } catch {
    return null;
  }
}

function validAttributes(value: Record<string, unknown>): Record<string, unknown> {
  const attrs = isJsonObject(value.attrs) ? value.attrs : {};
  return Object.fromEntries(
    Object.entries(attrs).filter(
      ([name, attr]) => nodeJsonIssues({ type: value.type, attrs: { [name]: attr } }, '').length === 0,
    ),
  );
}

/** The valid part of a node of a known type, without bad attributes, marks and children; null for an unknown type. */
function validPart(value: unknown): unknown {
  if (!isJsonObject(value) || typeof value.type !== 'string') return null;
  const type = schema.nodes[value.type];
  if (!type) return null;
  const given = Array.isArray(value.marks) ? value.marks : [];
  const marks = given.filter((mark) => markJsonIssues(mark, '').length === 0);
  if (type.isText) {
    const text = typeof value.text === 'string' ? repairText(value.text) : '';
    return text === '' ? null : { type: value.type, text, marks };
  }
  const content = childrenOfJson(value)
    .map(validPart)
    .filter((child) => child !== null);
  return { type: value.type, attrs: validAttributes(value), content, marks };
}

function salvageBlock(value: unknown, path: string, problems: string[]): SalvagedBlock {
  const tooLarge = treeIssues(value, childrenOfJson, path);
  const issues = tooLarge.length > 0 ? tooLarge : treeJsonIssues(value, path);
  const whole = issues.length === 0 ? validNode(value) : null;
  if (whole) return { node: whole, isDamaged: false };
  problems.push(...(issues.length > 0 ? issues.map(described) : [`${path}: document.misplaced`]));
  return { node: tooLarge.length > 0 ? null : validNode(validPart(value)), isDamaged: true };
}

/** Reads the body of a stored document that may be damaged, block by block. Never throws. */
export function salvageBody(json: unknown): SalvagedBody {
  const content = isJsonObject(json) ? json.content : undefined;
  if (!Array.isArray(content)) {
    return { blocks: [{ node: null, isDamaged: true }], problems: ['document: document.notDocument'] };
  }
  const problems: string[] = [];
  const blocks = content.flatMap((value, index) => {
    const isField = isJsonObject(value) && isDocumentField(value.type);
    return isField ? [] : [salvageBlock(value, `content.${index}`, problems)];
  });
  return { blocks, problems };
}
