import { expect, it } from 'vitest';
import { FIGURE_WIDTHS } from './nodes/figure/figure';
import { figureSizes } from './picture-sizes';

/** The width that a browser with a window of so many rem takes from the list. */
function widthAt(rem: number, sizes: string): string | undefined {
  const found = sizes
    .split(', ')
    .map((each) => /^(?:\(min-width: (\d+)rem\) )?(\S.*)$/.exec(each))
    .find((each) => each && !each[2]?.startsWith('(') && Number(each[1] ?? 0) <= rem);
  return found?.[2];
}

it('A figure of every width is another one on a wide screen, and the whole of a narrow one', () => {
  const at = (rem: number) => FIGURE_WIDTHS.map((width) => widthAt(rem, figureSizes(width, 1)));
  expect(at(90)).toEqual(['42rem', '45rem', '59rem']);
  expect(at(64)).toEqual(['42rem', '45rem', '46rem']);
  expect(at(22)).toEqual(['100vw', '100vw', '100vw']);
});

it('Pictures side by side have their part of it', () => {
  expect(widthAt(90, figureSizes('full', 2))).toBe('calc(59rem / 2)');
  expect(widthAt(50, figureSizes('text', 3))).toBe('34vw');
});
