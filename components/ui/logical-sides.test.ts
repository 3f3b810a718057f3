import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FOLDERS = ['app', 'components', 'lib'];
const STYLED = /\.(css|tsx)$/;

/** Physical properties and values, in contrast to logical ones such as `margin-inline-start`. */
const PHYSICAL = [
  /\b(margin|padding|border|scroll-margin|scroll-padding)-(left|right)\b/,
  /(^|[;{\s])(left|right)\s*:/,
  /\b(float|clear|text-align)\s*:\s*(left|right)\b/,
  /\bborder-(top|bottom)-(left|right)-radius\b/,
  /\b(margin|padding|border)(Left|Right)\b/,
  /\b(ml|mr|pl|pr)=/,
  /\btextAlign:\s*'(left|right)'/,
];

function physicalSidesIn(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => PHYSICAL.some((pattern) => pattern.test(line)))
    .map((line) => `${file}: ${line.trim()}`);
}

// A physical side that is right in one language is wrong in the other.
it('No style names left or right, because Arabic and English share one style sheet', () => {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  ).filter((name) => STYLED.test(name));
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(physicalSidesIn)).toEqual([]);
});
