import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportBuild } from './builds/prepare-build.mjs';
import { findProgram } from './caches/cache-programs';
import { tryContainer } from './deployment/container-trial';
import { HOST_NAME } from './deployment/https-through';
import type { Trial } from './deployment/trial';
import { checkUnit, tryUnit } from './deployment/unit-trial';
import { type Finding, unknown } from './doctor/finding';
import { printFindings, summaryOf } from './doctor/print-findings';
import { findFreePort } from './require-free-port';
import { Shutdown, shutdownOnSignals } from './shutdown';
import { step } from './step';

async function prepareTrial(shutdown: Shutdown): Promise<Trial> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'markaz-deployment-')));
  shutdown.add(async () => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o755);
  const siteFolder = join(folder, 'site');
  await exportBuild({ root: process.cwd(), dataDir: join(folder, 'none'), folder: siteFolder });
  const secrets = {
    AUTH_SECRET: randomBytes(48).toString('base64url'),
    ADMIN_PASSWORD: randomBytes(18).toString('base64url'),
  };
  const PORT = String(await findFreePort());
  const settings = {
    PORT,
    SITE_URL: `https://${HOST_NAME}`,
    ADMIN_EMAIL: 'admin@markaz.example',
    ...secrets,
  };
  return { folder, siteFolder, settings };
}

/** Tries the files of docs/operating.md for systemd, nginx and containers, as far as this machine has what they need. */
export default async function deployment(): Promise<number> {
  const shutdown = new Shutdown();
  shutdownOnSignals(shutdown);
  const all: Finding[] = [];
  const work = async () => {
    console.log('systemd unit');
    all.push(...checkUnit());
    printFindings(all);
    if (!findProgram('bwrap', '--version')) {
      all.push(unknown('bwrap is not installed (Debian’s package bubblewrap), so that nothing was started.'));
      return printFindings(all.slice(-1));
    }
    const trial = await step('Preparing a version', () => prepareTrial(shutdown));
    const started = await tryUnit(shutdown, trial);
    printFindings(started);
    all.push(...started, ...(await tryContainer(shutdown, trial)));
  };
  await work().catch((error) => shutdown.fail(error));
  await shutdown.finish();
  console.log(`\n${summaryOf(all)}`);
  return all.some(({ level }) => level === 'fault') ? 1 : 0;
}
