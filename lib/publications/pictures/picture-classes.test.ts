import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RATIO_MAX, RATIO_MIN, ratioClass, TINT_STEPS, tintClass } from './picture-classes';

const namesIn = (sheet: string) =>
  [...readFileSync(`components/prose/${sheet}.css`, 'utf8').matchAll(/^\.([a-z]+-\d+)/gm)].map(
    ([, name]) => name,
  );

it('Every class of a colour or a ratio stands in its style sheet, and no other', () => {
  const steps = Array.from({ length: TINT_STEPS }, (_, step) => step);
  const tints = steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => `tint-${r}${g}${b}`)));
  const ratios = Array.from(
    { length: RATIO_MAX - RATIO_MIN + 1 },
    (_, index) => `ratio-${RATIO_MIN + index}`,
  );
  expect(namesIn('picture-tints')).toEqual(tints);
  expect(namesIn('picture-ratios')).toEqual(ratios);
});

it.each([
  ['#000000', 'tint-000'],
  ['#ffffff', 'tint-222'],
  ['#8C1d2f', 'tint-100'],
  ['red', ''],
  [null, ''],
])('The colour %s becomes the class "%s"', (colour, name) => {
  expect(tintClass(colour)).toBe(name);
});

it.each([
  [1600, 900, 'ratio-18'],
  [100, 1000, 'ratio-5'],
  [9000, 100, 'ratio-30'],
])('%i × %i pixels have the class %s', (width, height, name) => {
  expect(ratioClass(width, height)).toBe(name);
});
