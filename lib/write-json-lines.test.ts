import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

const MODULE = pathToFileURL('lib/write-json-lines.mjs').href;

/** Runs a program whose first act is to follow LOG_FORMAT. */
function run(program: string, LOG_FORMAT = 'json') {
  const source = `import { writeJsonLines } from '${MODULE}';\nwriteJsonLines();\n${program}`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', source],
    { env: { ...process.env, LOG_FORMAT, LOG_LEVEL: 'info' }, encoding: 'utf8' },
  );
  const parsed = (text: string) =>
    text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
  return { status, stdout, stderr, out: () => parsed(stdout), err: () => parsed(stderr) };
}

describe('With LOG_FORMAT=json, what a program writes is one JSON object per line', () => {
  it('for its own lines, with a time, a level and no empty ones', () => {
    const { out, err } = run(`
      console.log('\\n  Ready on %s\\n', 'http://127.0.0.1:3000');
      console.log('');
      console.error('The disk is full.');
      process.stdout.write('Starting the database …');
      process.stdout.write(' done (0.3 s)\\n');
      process.stdout.write(Buffer.from('\\u001b[31mred\\u001b[39m\\n'), () => console.log('written'));
    `);
    expect(out().map(({ level, msg }) => [level, msg])).toEqual([
      [30, 'Ready on http://127.0.0.1:3000'],
      [30, 'Starting the database … done (0.3 s)'],
      [30, 'red'],
      [30, 'written'],
    ]);
    expect(err()).toEqual([
      { level: 50, time: expect.stringMatching(/^\d{4}-.*Z$/), msg: 'The disk is full.' },
    ]);
  });

  it('for an error with its stack, a warning of Node, and a line that was never ended', () => {
    const { out, err } = run(`
      console.error(new Error('it broke'));
      process.emitWarning('this will be removed', 'DeprecationWarning');
      process.stdout.write('half a line');
    `);
    expect(out().map(({ msg }) => msg)).toEqual(['half a line']);
    expect(err()).toHaveLength(2);
    expect(err()[0].msg).toMatch(/^Error: it broke\n {4}at /);
    expect(err()[1]).toMatchObject({ level: 40, msg: 'DeprecationWarning: this will be removed' });
  });

  it.each([
    ['is thrown', `setTimeout(() => { throw new Error('it broke'); });`],
    ['is rejected', `Promise.reject(new Error('it broke'));`],
  ])('for an error that ends it because it %s and nobody handles it', (_, program) => {
    const { status, err } = run(program);
    expect(status).toBe(1);
    expect(err()).toMatchObject([{ level: 60, msg: expect.stringMatching(/^Error: it broke\n {4}at /) }]);
  });

  it('and the lines of the log stay what they are', () => {
    const { out, err } = run(`
      const { log } = await import('${pathToFileURL('lib/log.ts').href}');
      log.info({ count: 2 }, 'Applied migrations');
      console.log('Ready');
    `);
    expect(err()).toEqual([]);
    expect(out().toSorted((one, other) => one.msg.length - other.msg.length)).toEqual([
      { level: 30, time: expect.any(String), msg: 'Ready' },
      { level: 30, time: expect.any(String), count: 2, msg: 'Applied migrations' },
    ]);
  });
});

it('Without it, people at a terminal read the lines as they were written', () => {
  const program = `console.log('\\n  Ready on x\\n'); console.error('no'); process.stdout.write('a…'); process.stdout.write('b');`;
  for (const format of ['', 'text']) {
    expect(run(program, format)).toMatchObject({ stdout: '\n  Ready on x\n\na…b', stderr: 'no\n' });
  }
});
