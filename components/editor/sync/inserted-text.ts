import type { Step, Transform } from '@tiptap/pm/transform';
import { ReplaceAroundStep, ReplaceStep } from '@tiptap/pm/transform';

/** The text that a step adds to the document; empty for steps of other kinds. */
export function insertedText(step: Step): string {
  if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep)) return '';
  const { content } = step.slice;
  return content.textBetween(0, content.size, '\n', '\n');
}

/** The text that several steps add, in the order of the steps. */
export function joinedText(steps: readonly Step[]): string {
  return steps.map(insertedText).join('').trim();
}

/** The text of several changes in their last state, without what later ones have removed again: one line for each passage. */
export function addedText({ mapping, doc }: Transform): string {
  const ranges = mapping.maps.flatMap((map, index) => {
    const later = mapping.slice(index + 1);
    const added: [number, number][] = [];
    map.forEach((_from, _to, from, to) => {
      added.push([later.map(from, -1), later.map(to, 1)]);
    });
    return added;
  });
  const passages: [number, number][] = [];
  for (const [from, to] of ranges.toSorted((one, other) => one[0] - other[0])) {
    const last = passages.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else passages.push([from, to]);
  }
  const texts = passages.map(([from, to]) => doc.textBetween(from, to, '\n', '\n').trim());
  return texts.filter((text) => text !== '').join('\n');
}

/** Every `text` property in a JSON value, joined in order. */
export function textInJson(value: unknown): string {
  if (Array.isArray(value)) return value.map(textInJson).join('');
  if (typeof value !== 'object' || value === null) return '';
  if ('text' in value && typeof value.text === 'string') return value.text;
  return Object.values(value).map(textInJson).join('');
}
