import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEnv } from '@/lib/env';
import { formatFinding, logFindings } from './log-findings';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fail2ban-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const linesOf = (settings: Record<string, string> = {}) =>
  logFindings({ env: readEnv(settings), given: new Set(), site: null }, folder).map(
    ({ level, text }) => `${level}: ${text}`,
  );

describe('The log of the running site', () => {
  it.each([
    ['json', 'socket:[123]', /^ok: .*one JSON object per line, and no password/],
    ['text', '/dev/pts/3', /^ok: The output goes to a terminal/],
    [
      'text',
      'socket:[123]',
      /^warning: .*into a log \(socket:\[123\]\) .*one-time password: set LOG_FORMAT=json/,
    ],
    ['text', '/var/log/markaz.log', /^warning: .*set LOG_FORMAT=json/],
    ['text', null, /^unknown: /],
  ])('with LOG_FORMAT=%s and its output at %s', (LOG_FORMAT, output, line) => {
    const { level, text } = formatFinding(readEnv({ LOG_FORMAT }), output);
    expect(`${level}: ${text}`).toMatch(line);
  });

  it('that leaves out refused sign-ins is a warning, and one with them needs no word', () => {
    rmSync(folder, { recursive: true });
    for (const LOG_LEVEL of ['error', 'fatal', 'silent']) {
      expect(linesOf({ LOG_LEVEL })).toEqual([
        expect.stringMatching(/^warning: LOG_LEVEL=.*refused sign-ins/),
      ]);
    }
    for (const LOG_LEVEL of ['trace', 'info', 'warn']) expect(linesOf({ LOG_LEVEL })).toEqual([]);
  });
});

describe('Where fail2ban is installed', () => {
  const install = (write: (file: string) => void) => {
    mkdirSync(join(folder, 'filter.d'));
    write(join(folder, 'filter.d', 'markaz.conf'));
  };

  it('a machine without a filter for the site is told where it is', () => {
    expect(linesOf()).toEqual([expect.stringMatching(/^ok: .*does not watch this site; docs\/operating/)]);
  });

  it('the filter of this version is fine', () => {
    install((file) => copyFileSync('docs/fail2ban/filter.d/markaz.conf', file));
    expect(linesOf()).toEqual([expect.stringMatching(/^ok: fail2ban finds refused sign-ins/)]);
  });

  it.each(['failregex = ^Sign-in refused from <ADDR>$', 'failregex = ((', 'ignoreregex ='])(
    'a filter that finds nothing is a warning: %s',
    (filter) => {
      install((file) => writeFileSync(file, `[Definition]\n${filter}\n`));
      expect(linesOf()).toEqual([expect.stringMatching(/^warning: .*copy docs\/fail2ban/)]);
    },
  );
});
