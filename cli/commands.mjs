import { existsSync } from 'node:fs';

/**
 * The summary and the details that `--help` prints. A command exists when there is a file `cli/<name>.ts` (or `.mjs`, for those that
 * run before packages are installed) whose default export is `async (args: string[]) => exit code | void`.
 */
const COMMANDS = {
  start: [
    'Starts the newsroom and the public site, or upgrades the one that runs',
    `Prepares the version of these sources beside all others, in DATA_DIR/builds: installs its packages and builds it, unless that is
done already. Then starts the database, applies migrations, creates the first administrator and the sample newsroom in an empty
database, and serves until Ctrl-C. When a version cannot be prepared, the one that ran before starts instead.

Beside a site that runs with the same DATA_DIR, the prepared version takes over from it without closing the port, and the command
ends with code 0; the service that was running goes on with the new version, in the environment in which it was started.

  npm start                  the version of these sources
  npm start -- --previous    the version that ran before the present one

  PORT, HOST         where to listen (3000, 127.0.0.1)
  SITE_URL           the address that readers use (http://HOST:PORT)
  DATA_DIR           the folder of the database, the versions and the session secret (.data)
  DATABASE_URL       a PostgreSQL server of your own instead of the embedded one
  ADMIN_EMAIL, ADMIN_PASSWORD   the first administrator, instead of a printed one-time password
  SAMPLE_CONTENT=off            at the very first start: an empty newsroom`,
  ],
  build: [
    'Prepares the version of these sources without starting it',
    `  npm run build                     in DATA_DIR/builds, where the next npm start finds it
  npm run build -- --output FOLDER  in a new folder of its own, with its packages: it can be copied to another machine of the same
                                    kind and started from there, also when it cannot be written:
                                    DATA_DIR=/var/lib/markaz node FOLDER/cli/run.mjs start`,
  ],
  dev: [
    'Starts the same for development: pages are built when they are opened',
    'Takes the settings of "npm start". There is no page cache.',
  ],
  test: [
    'Runs every test: types, lint, units, modules, production build, stories in a browser',
    'Ends with the line "N passed, N failed". Installs a Chromium when there is none. Does not touch your data.',
  ],
  check: [
    'Runs the quick part of the tests: types, lint and import rules, units',
    'For use before every commit.',
  ],
  bench: [
    'Measures the site: requests, renders, lists of the studio, publishing while others work, memory',
    `Uses new databases in temporary folders and removes them; does not touch your data. Takes about twenty minutes.
Uses wrk, nginx and a Chromium where they are installed.

  npm run bench                        measures a site of 1,000 editions and prints the results
  npm run bench -- --editions=100000   measures another site of this size too, which takes a quarter of an hour more
  npm run bench -- --soak=30           so many minutes of mixed load instead, with the memory of both processes in the course of it
  npm run bench -- --quick             the same with short rounds, for a first impression (about eight minutes)
  npm run bench -- --write             also writes docs/benchmarks.md
  npm run bench -- --profile=FOLDER    writes CPU profiles of both processes to this folder`,
  ],
  'bench-editor': [
    'Measures how long a key takes in a long text',
    `Types in articles of 10,000 words in a Chromium, at full speed and with the processor slowed down to a quarter. Uses a new database
in a temporary folder and removes it; does not touch your data. Takes about three minutes.

  npm run bench:editor              prints the results
  npm run bench:editor -- --write   also writes docs/benchmarks-editor.md`,
  ],
  caches: [
    'Tries Varnish and nginx in front of the site, with the settings of docs/operating.md',
    `Says how long after a change readers still get the former text, and what they get while the site is down. Skips what is not
installed. Uses a new database in a temporary folder and removes it; does not touch your data. Ends with code 1 when a promise of
the documentation does not hold.`,
  ],
  html: [
    'Has the Nu HTML checker read the pages of a running site',
    `  VNU_JAR=/usr/share/vnu.jar npm run html -- http://127.0.0.1:3000

Both front pages, every page to which they lead, and texts of every kind in both languages. Needs Java and the file vnu.jar of
https://github.com/validator/validator. Changes nothing. Ends with code 1 when there is an error in a page.`,
  ],
  audits: [
    'Has Lighthouse, axe and the Nu HTML checker check the pages of a running site',
    `  LIGHTHOUSE=FOLDER VNU_JAR=FILE npm run audits -- http://127.0.0.1:3000

One page of every type in both languages. LIGHTHOUSE is the folder of the npm package lighthouse, VNU_JAR the file vnu.jar of
https://github.com/validator/validator, which needs Java. Changes nothing. Takes about five minutes. Ends with code 1 when a page falls
short of the aims in docs/audits.md.

  npm run audits -- ADDRESS --performance   how fast the pages load, too, on a machine that does nothing else (fifteen minutes)
  npm run audits -- ADDRESS --write         also writes docs/audits.md`,
  ],
  deployment: [
    'Tries the files of docs/operating.md for systemd, nginx with TLS and containers',
    `Starts a version of these sources as the unit and the container start it, as far as this machine can (bwrap), with nginx in front,
and does what readers and editors do. Says what could not be tried. Uses new folders and removes them; does not touch your data. Ends
with code 1 when a promise of the documentation does not hold.`,
  ],
  migrate: [
    'Applies the migrations of this version to the database',
    `  npm run migrate                    applies the missing migrations
  npm run migrate -- --draft NAME    writes the difference between prisma/*.prisma and the migrations as a new one`,
  ],
  seed: [
    'Loads the sample newsroom into an empty database',
    'Changes nothing in a database that already has content.',
  ],
  password: [
    'Gives an account a new one-time password, or removes its second factor',
    `  npm run password -- someone@example.org
  npm run password -- --remove-second-factor someone@example.org

For an account whose password is lost when no administrator can reset it in the studio. The password is printed once and must be
changed at the first sign-in; all sessions of the account end. With --remove-second-factor the password stays as it is, and is
enough to sign in until its owner sets up the second step again. Works whether or not the site runs, with the DATA_DIR or
DATABASE_URL of "npm start".`,
  ],
  worker: [
    'Runs the background tasks of the newsroom in a process of its own',
    `By default the site runs them itself, and this command is not needed. With JOBS=off in the site's environment, this process does: on
the same machine, or on another one with the DATABASE_URL of "npm start". Several may run at once. Start the site first, because it
prepares the database; after an upgrade, start the workers again. Ctrl-C lets running tasks end, or gives them back after ten seconds.`,
  ],
  doctor: [
    'Checks the machine, the settings, the database and what stands in front of the site',
    `One line for each finding: ok, WARNING, FAULT with what to do, or why something could not be checked. Changes nothing, and works
whether or not the site and the database run. Ends with code 0 when there is no fault, otherwise with 1.

Takes the DATA_DIR or DATABASE_URL of "npm start", and settings that are not set here from the running site. Run it as the user of the
service. Asks the site at SITE_URL too, and PURGE_URL, for at most some seconds each.`,
  ],
  backup: [
    'Writes the whole newsroom into one file',
    `  npm run backup -- /backups/markaz.tar.gz

Database and files (secrets, uploads) as they were at one moment, with the DATA_DIR or DATABASE_URL of "npm start". The site may go
on running. The file must not exist yet; until it is complete it is called FILE.part. Only your user may read it, because it
holds password hashes and secrets.`,
  ],
  restore: [
    'Restores a backup into an empty database and data folder',
    `  DATA_DIR=/srv/markaz npm run restore -- /backups/markaz.tar.gz

Takes the DATA_DIR or DATABASE_URL of "npm start". The database must be empty and DATA_DIR must not hold a newsroom. A backup of an
older version is restored and then migrated; one of a newer version is refused. Everything is verified; a restore that fails
leaves nothing behind.`,
  ],
};

/** Commands for a newsroom, as opposed to those for its sources. */
const IN_BUILD = new Set(['seed', 'password', 'worker', 'doctor', 'backup', 'restore']);

/** Whether a command runs in the version that serves the newsroom, if there is one. */
export const runsInBuild = (name) => IN_BUILD.has(name);

const commandLine = (name) =>
  name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name.replace('-', ':')}`;

export function commandFile(name) {
  return (
    [`${name}.mjs`, `${name}.ts`].find((file) => existsSync(new URL(`./${file}`, import.meta.url))) ?? ''
  );
}

export function commandExists(name) {
  return Object.hasOwn(COMMANDS, name) && commandFile(name) !== '';
}

export function listOfCommands() {
  const lines = Object.entries(COMMANDS)
    .filter(([name]) => commandExists(name))
    .map(([name, [summary]]) => `  ${commandLine(name).padEnd(20)} ${summary}`);
  return `The commands of Markaz (-- --help after a command explains it):\n\n${lines.join('\n')}\n`;
}

export function helpFor(name) {
  const [summary, details] = COMMANDS[name];
  return `${commandLine(name)}: ${summary}.\n\n${details}\n`;
}
