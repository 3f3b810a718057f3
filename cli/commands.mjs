import { existsSync } from 'node:fs';

/**
 * What `--help` prints. A command exists when there is a file `cli/<name>.ts` whose default export is
 * `async (args: string[]) => exit code | void`.
 */
const COMMANDS = {
  start: [
    'Starts the newsroom and the public site',
    `Installs and builds what is missing or has changed, starts the database, applies migrations, makes the first
administrator and the sample newsroom in an empty database, and serves until Ctrl-C.

  PORT, HOST         where to listen (3000, 127.0.0.1)
  SITE_URL           the address readers use (http://HOST:PORT)
  DATA_DIR           where everything is kept (.data)
  DATABASE_URL       a PostgreSQL server of your own instead of the embedded one
  ADMIN_EMAIL, ADMIN_PASSWORD   the first administrator, instead of a printed one-time password
  SAMPLE_CONTENT=off            begin with an empty newsroom`,
  ],
  dev: [
    'Starts the same for developers: pages are built as they are opened',
    'Takes the settings of "npm start". Reader pages are not kept in memory here.',
  ],
  test: [
    'Runs every test: types, lint, units, rooms, production build, stories in a browser',
    'Ends with the line "N passed, N failed". Installs a Chromium when there is none. Leaves your data alone.',
  ],
  check: [
    'Runs the quick part of the tests: types, lint and import rules, units',
    'Meant to be run before every commit.',
  ],
  bench: [
    'Measures the site on 1,000 generated articles',
    `In a fresh database and a temporary folder, which are removed; your data is left alone. Takes some fifteen minutes.
Uses wrk, nginx and a Chromium where they are installed.

  npm run bench                      prints what it found
  npm run bench -- --quick           the same with short rounds, for a first impression
  npm run bench -- --write           writes docs/benchmarks.md as well
  npm run bench -- --profile=FOLDER  leaves a processor profile of the server there`,
  ],
  migrate: [
    'Brings the database up to date with this version',
    `  npm run migrate                    applies what is missing
  npm run migrate -- --draft NAME    writes the difference between prisma/*.prisma and the migrations as a new one`,
  ],
  seed: [
    'Loads the sample newsroom into an empty database',
    'Changes nothing in a database that holds anything.',
  ],
  password: [
    'Gives an account a new one-time password',
    `  npm run password -- someone@example.org

For whoever has lost theirs and finds nobody who could help, such as the only administrator. The password is printed once and
must be changed at the first sign-in; all sessions of the account end. Works beside a running site and without one, with
the DATA_DIR or DATABASE_URL of "npm start".`,
  ],
};

const spelled = (name) => (name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`);

export function commandExists(name) {
  return Object.hasOwn(COMMANDS, name) && existsSync(new URL(`./${name}.ts`, import.meta.url));
}

export function listOfCommands() {
  const lines = Object.entries(COMMANDS)
    .filter(([name]) => commandExists(name))
    .map(([name, [summary]]) => `  ${spelled(name).padEnd(16)} ${summary}`);
  return `The commands of Markaz (each explains itself with -- --help):\n\n${lines.join('\n')}\n`;
}

export function helpFor(name) {
  const [summary, details] = COMMANDS[name];
  return `${spelled(name)}: ${summary}.\n\n${details}\n`;
}
