import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { log } from '@/lib/log';
import { CAST_PASSWORD, castUser } from '@/lib/testing/cast';
import { loggedLines } from '@/lib/testing/logged-lines';
import { withinSignInWindow } from '@/lib/testing/within-sign-in-window';
import { signIn } from './sign-in';

const FILTER = 'docs/fail2ban/filter.d/markaz.conf';
const omar = 'omar.farouk@markaz.example';

/** fail2ban's expression in JavaScript's spelling. `withoutTime` is the line as fail2ban compares it: without what `datepattern` finds. */
function filter() {
  const setting = (name: string) =>
    readFileSync(FILTER, 'utf8').match(new RegExp(`^${name} = (.*)$`, 'm'))?.[1] ?? '';
  const addresses = String.raw`(?<address>(?:\d{1,3}\.){3}\d{1,3}|[\da-fA-F:]*:[\da-fA-F:]*)`;
  const failure = new RegExp(setting('failregex').replace('<ADDR>', addresses));
  const time = /"time":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z"/;
  expect(setting('datepattern')).toBe(String.raw`"time":"%%Y-%%m-%%dT%%H:%%M:%%S(?:\.%%f)?%%z"`);
  return {
    find: (line: string) => failure.exec(line.trimEnd().replace(time, ''))?.groups?.address,
    findInJournal: (line: string) => failure.exec(`news markaz[812]: ${line.trimEnd()}`)?.groups?.address,
  };
}

const attempt = (password: string, address: string, email = omar) => signIn({ email, password, address });

/** What a day of guessing writes to the log. */
async function guessing(): Promise<string[]> {
  return loggedLines(log, async () => {
    await attempt('Guess#1', '192.0.2.7').catch(() => {});
    await attempt('Guess#1', '2001:db8::7', 'my-typed-password@markaz.example').catch(() => {});
    await db().$executeRaw`
      INSERT INTO "RateLimit" VALUES ('sign-in:address:203.0.113.9', date_bin('15 minutes', now(), 'epoch'::timestamptz), 50)`;
    await attempt(CAST_PASSWORD, '203.0.113.9').catch(() => {});
    await attempt(CAST_PASSWORD, '192.0.2.8');
  });
}

beforeEach(async () => {
  await withinSignInWindow();
  Object.assign(process.env, { AUTH_SECRET: 'of at least thirty-two characters' });
  await db().rateLimit.deleteMany();
  await castUser('omar');
});

describe('When somebody guesses passwords, the log', () => {
  it('has a line for each refused attempt with the visitor’s address, and none for one that succeeds', async () => {
    const lines = (await guessing()).map((line) => JSON.parse(line));
    expect(lines).toEqual(
      [
        ['192.0.2.7', 'wrong'],
        ['2001:db8::7', 'wrong'],
        ['203.0.113.9', 'limited'],
      ].map(([address, reason]) => ({
        ...{ level: 40, time: expect.any(String), address, reason },
        msg: 'A sign-in was refused',
      })),
    );
  });

  it('holds neither passwords nor what was typed as an account', async () => {
    const text = (await guessing()).join('\n');
    expect(text).not.toMatch(/Guess#1|typed|omar|markaz\.example/i);
  });

  it('says nothing about a visitor whose attempt failed for a reason of ours', async () => {
    await db().$executeRaw`ALTER TABLE "RateLimit" RENAME TO "RateLimitAway"`;
    const lines = await loggedLines(log, () => attempt('Guess#1', '192.0.2.7').catch(() => {}));
    await db().$executeRaw`ALTER TABLE "RateLimitAway" RENAME TO "RateLimit"`;
    expect(lines.filter((line) => line.includes('sign-in'))).toEqual([]);
  });
});

describe('fail2ban', () => {
  it('finds the addresses in these lines, in a file as in the journal', async () => {
    const [lines, { find, findInJournal }] = [await guessing(), filter()];
    const addresses = ['192.0.2.7', '2001:db8::7', '203.0.113.9'];
    expect(lines.map(find)).toEqual(addresses);
    expect(lines.map(findInJournal)).toEqual(addresses);
  });

  it('finds nobody in a line that only quotes one, and nobody without an address', async () => {
    const [quoted = ''] = await guessing();
    const others = await loggedLines(log, async () => {
      log.warn({ url: `/studio/${quoted}` }, 'A server action could not be read');
      log.warn({ reason: quoted }, quoted);
      log.warn({ address: 'unknown', reason: 'wrong' }, 'A sign-in was refused');
    });
    expect(others).toHaveLength(3);
    expect(others.map(filter().find)).toEqual([undefined, undefined, undefined]);
  });
});

/** Debian's package `fail2ban`; the tests above compare the same without it. */
const isInstalled = spawnSync('fail2ban-regex', ['--version']).status === 0;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fail2ban-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it.skipIf(!isInstalled)(
  'The installed fail2ban itself counts three of these lines and not the one that quotes one (skipped where fail2ban is not installed)',
  async () => {
    const lines = await guessing();
    const file = join(folder, 'markaz.log');
    const quote = await loggedLines(log, async () => log.warn({ url: lines[0] }, 'A request failed'));
    writeFileSync(file, [...lines, ...quote].join(''));
    const report = execFileSync('fail2ban-regex', [file, FILTER], { encoding: 'utf8' });
    expect(report).toMatch(/Lines: 4 lines, 0 ignored, 3 matched, 1 missed/);
  },
);
