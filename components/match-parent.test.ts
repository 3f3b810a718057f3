import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

// WebKit knows nothing but the name with its prefix, and drops a declaration with the other one; build tools drop the one with the
// prefix where both stand in one rule.
const BOTH =
  /@supports \(text-align: match-parent\) \{([\s\S]*?)\n\}\n@supports \(text-align: -webkit-match-parent\) \{([\s\S]*?)\n\}/g;

/** What of a style sheet remains when each pair of rules that say the same is taken away. */
function withoutPairs(sheet: string): string {
  return sheet.replace(BOTH, (pair, plain: string, prefixed: string) =>
    prefixed.replaceAll('-webkit-match-parent', 'match-parent') === plain ? '' : pair,
  );
}

it('What follows the direction around it does so in WebKit too: each rule is written for both names', () => {
  const sheets = ['app', 'components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.css'))
      .map((path) => join(folder, path)),
  );
  const using = sheets.filter((path) => readFileSync(path, 'utf8').includes('match-parent'));
  expect(using.length).toBeGreaterThan(3);
  const single = using.filter((path) => withoutPairs(readFileSync(path, 'utf8')).includes('match-parent'));
  expect(single).toEqual([]);
});
