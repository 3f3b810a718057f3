import type { AttributeSpec } from '@tiptap/pm/model';
import type { Issue } from '@/lib/errors';
import { isJsonObject, isValidAttribute, markJsonIssues, treeJsonIssues } from './inspect-json';
import { childrenOfJson, treeIssues } from './measure-tree';
import { schema } from './schema';

type Check = (value: unknown, path: string) => Issue[];

const bad = (path: string): Issue[] => [{ path, key: 'document.badStep' }];
const position: Check = (value, path) => (Number.isSafeInteger(value) && Number(value) >= 0 ? [] : bad(path));
const flag: Check = (value, path) => (value === undefined || typeof value === 'boolean' ? [] : bad(path));
const anything: Check = () => [];
const isDepth = (value: unknown) =>
  value === undefined || (Number.isSafeInteger(value) && Number(value) >= 0);

function sliceIssues(value: unknown, path: string): Issue[] {
  if (value === undefined || value === null) return [];
  if (!isJsonObject(value)) return bad(path);
  const { content, openStart, openEnd, ...unknown } = value;
  if (Object.keys(unknown).length > 0 || !isDepth(openStart) || !isDepth(openEnd)) return bad(path);
  if (content === undefined) return [];
  if (!Array.isArray(content)) return bad(path);
  const tooLarge = treeIssues<unknown>(value, childrenOfJson, path);
  if (tooLarge.length > 0) return tooLarge;
  return content.flatMap((node, index) => treeJsonIssues(node, `${path}.content.${index}`)).slice(0, 20);
}

/** The checks of all attributes of this name. Which node a step is about is known only when it is applied. */
function attributeChecks(name: unknown): AttributeSpec[] {
  return Object.values(schema.nodes).flatMap(({ spec: { attrs = {} } }) =>
    typeof name === 'string' && Object.hasOwn(attrs, name) ? (attrs[name] ?? []) : [],
  );
}

const isScalar = (value: unknown) => value === null || typeof value === 'string' || typeof value === 'number';

function attributeStepIssues({ attr, value }: Record<string, unknown>, path: string): Issue[] {
  const checks = attributeChecks(attr);
  if (checks.length === 0) return bad(`${path}.attr`);
  const isPossible = isScalar(value) || checks.some((spec) => isValidAttribute(spec, value));
  return isPossible ? [] : bad(`${path}.value`);
}

const range = { from: position, to: position };
const mark = { ...range, mark: markJsonIssues };
const markedNode = { pos: position, mark: markJsonIssues };

/** The fields of every kind of step, as ProseMirror writes them. */
const STEPS: Record<string, Record<string, Check>> = {
  replace: { ...range, slice: sliceIssues, structure: flag },
  replaceAround: {
    ...range,
    gapFrom: position,
    gapTo: position,
    insert: position,
    slice: sliceIssues,
    structure: flag,
  },
  addMark: mark,
  removeMark: mark,
  markSet: { steps: markStepsIssues },
  addNodeMark: markedNode,
  removeNodeMark: markedNode,
  // The name and the value are checked together, in attributeStepIssues.
  attr: { pos: position, attr: anything, value: anything },
};

function markStepsIssues(value: unknown, path: string): Issue[] {
  if (!Array.isArray(value)) return bad(path);
  const areMarkSteps = value.every(
    (step) => isJsonObject(step) && (step.stepType === 'addMark' || step.stepType === 'removeMark'),
  );
  if (!areMarkSteps) return bad(path);
  return value.flatMap((step, index) => stepJsonIssues(step, `${path}.${index}`)).slice(0, 20);
}

/** Everything wrong with the shape of a step: unknown kinds and fields, wrong types, a slice that breaks the schema. */
export function stepJsonIssues(value: unknown, path: string): Issue[] {
  if (!isJsonObject(value)) return bad(path);
  const { stepType, ...fields } = value;
  const checks = typeof stepType === 'string' && Object.hasOwn(STEPS, stepType) ? STEPS[stepType] : undefined;
  if (!checks || Object.keys(fields).some((name) => !Object.hasOwn(checks, name))) return bad(path);
  const issues = Object.entries(checks).flatMap(([name, check]) => check(fields[name], `${path}.${name}`));
  return stepType === 'attr' ? [...issues, ...attributeStepIssues(fields, path)] : issues;
}
