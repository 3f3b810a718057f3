import type { AttributeSpec } from '@tiptap/pm/model';
import type { Issue } from '@/lib/errors';
import { schema } from './schema';

/** Greatest number of issues reported, and of marks on one node: a hostile document must not fill the memory. */
const MAX_ISSUES = 20;
const MAX_MARKS = 20;
const NODE_KEYS = ['type', 'attrs', 'content', 'marks'];
const TEXT_KEYS = ['type', 'text', 'marks'];
const MARK_KEYS = ['type', 'attrs'];

type Json = Record<string, unknown>;
type AttributeSpecs = Record<string, AttributeSpec>;

/** Whether a value is a plain JSON object. Only own keys are inspected, so `__proto__` is just an unknown key. */
export function isJsonObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return String(typeof value === 'string' ? value : typeof value).slice(0, 40);
}

function keyIssues(json: Json, allowed: readonly string[], path: string): Issue[] {
  const unknown = Object.keys(json).filter((key) => !allowed.includes(key));
  return unknown.map((key) => ({ path, key: 'document.unknownKey', params: { name: shown(key) } }));
}

/** Whether the check of an attribute accepts the value. An attribute without a check accepts nothing. */
export function isValidAttribute(spec: AttributeSpec, value: unknown): boolean {
  try {
    if (typeof spec.validate === 'function') spec.validate(value);
    return typeof spec.validate === 'function';
  } catch {
    return false;
  }
}

function attributeIssues(attrs: unknown, specs: AttributeSpecs, path: string): Issue[] {
  const given = attrs === undefined ? {} : attrs;
  if (!isJsonObject(given)) return [{ path, key: 'document.badAttributes' }];
  const missing = Object.keys(specs).filter(
    (name) => !('default' in (specs[name] ?? {})) && !Object.hasOwn(given, name),
  );
  const issues: Issue[] = missing.map((name) => ({
    path: `${path}.${name}`,
    key: 'document.badAttribute',
    params: { name },
  }));
  for (const [name, value] of Object.entries(given)) {
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    const params = { name: shown(name) };
    if (!spec) issues.push({ path, key: 'document.unknownAttribute', params });
    else if (!isValidAttribute(spec, value)) {
      issues.push({ path: `${path}.${name}`, key: 'document.badAttribute', params });
    }
  }
  return issues;
}

/** Everything wrong with the shape of a mark. */
export function markJsonIssues(value: unknown, path: string): Issue[] {
  if (!isJsonObject(value)) return [{ path, key: 'document.notObject' }];
  const type = typeof value.type === 'string' ? schema.marks[value.type] : undefined;
  if (!type) return [{ path, key: 'document.unknownMark', params: { name: shown(value.type) } }];
  return [
    ...keyIssues(value, MARK_KEYS, path),
    ...attributeIssues(value.attrs, type.spec.attrs ?? {}, `${path}.attrs`),
  ];
}

function marksIssues(marks: unknown, path: string): Issue[] {
  if (marks === undefined) return [];
  if (!Array.isArray(marks)) return [{ path, key: 'document.badMarks' }];
  // Everything after this check relies on every mark having been inspected, so too many are refused, not cut off.
  if (marks.length > MAX_MARKS) return [{ path, key: 'document.badMarks' }];
  return marks.flatMap((mark, index) => markJsonIssues(mark, `${path}.${index}`));
}

/** Everything wrong with the shape of one node, without its children. */
export function nodeJsonIssues(value: unknown, path: string): Issue[] {
  if (!isJsonObject(value)) return [{ path, key: 'document.notObject' }];
  const type = typeof value.type === 'string' ? schema.nodes[value.type] : undefined;
  if (!type) return [{ path, key: 'document.unknownNode', params: { name: shown(value.type) } }];
  const issues = [
    ...keyIssues(value, type.isText ? TEXT_KEYS : NODE_KEYS, path),
    ...marksIssues(value.marks, `${path}.marks`),
  ];
  if (type.isText) {
    return typeof value.text === 'string' && value.text !== ''
      ? issues
      : [...issues, { path: `${path}.text`, key: 'document.badText' }];
  }
  if (value.content !== undefined && !Array.isArray(value.content)) {
    issues.push({ path: `${path}.content`, key: 'document.badContent' });
  }
  return [...issues, ...attributeIssues(value.attrs, type.spec.attrs ?? {}, `${path}.attrs`)];
}

/**
 * Everything wrong with the shape of a tree of nodes (at most 20 issues): unknown nodes, marks,
 * attributes and keys, values of the wrong type. Its depth must have been checked before; see treeIssues.
 */
export function treeJsonIssues(value: unknown, path = ''): Issue[] {
  const issues: Issue[] = [];
  const pending: { value: unknown; path: string }[] = [{ value, path }];
  for (let next = pending.pop(); next && issues.length < MAX_ISSUES; next = pending.pop()) {
    issues.push(...nodeJsonIssues(next.value, next.path || 'document'));
    const content = isJsonObject(next.value) && Array.isArray(next.value.content) ? next.value.content : [];
    const at = next.path === '' ? 'content' : `${next.path}.content`;
    for (let index = content.length - 1; index >= 0; index -= 1) {
      pending.push({ value: content[index], path: `${at}.${index}` });
    }
  }
  return issues.slice(0, MAX_ISSUES);
}
