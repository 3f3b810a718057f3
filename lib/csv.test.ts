import { expect, it } from 'vitest';
import { csvLines } from './csv';

it('Cells with signs of the format are quoted, and each row ends as the format wants', () => {
  expect(csvLines([['a,b', 'say "so"', 'two\nlines', 'عن الموانئ']])).toBe(
    '"a,b","say ""so""","two\nlines",عن الموانئ\r\n',
  );
  expect(csvLines([])).toBe('');
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '=1\nsecond line', '＝1'])(
  'A cell that a table program would take for a formula becomes a text: %j',
  (cell) => {
    expect(csvLines([[cell]])).toBe(`"'${cell}"\r\n`);
  },
);

it('What only holds such a sign stays as it is', () => {
  expect(csvLines([['a=b', 'x-y', '/ar/a', '2026-01-02T10:00:00Z']])).toBe(
    'a=b,x-y,/ar/a,2026-01-02T10:00:00Z\r\n',
  );
});
