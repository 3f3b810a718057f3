import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { BidiConnection } from './bidi-connection';

const START_TIMEOUT_MS = 60_000;
/** Without it Firefox asks its vendor for updates and experiments. */
const SETTINGS = `user_pref("app.update.disabledForTesting", true);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("remote.active-protocols", 1);
`;

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stderr) {
      createInterface(child.stderr).on('line', (line) => {
        const address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
        if (address) resolve(address);
      });
    }
    child.once('exit', () => reject(new Error('Firefox ended before it listened')));
    setTimeout(() => reject(new Error('Firefox did not start')), START_TIMEOUT_MS).unref();
  });
}

/** A Firefox without windows, with a new profile. */
export class FirefoxProgram {
  readonly connection: BidiConnection;
  private readonly child: ChildProcess;
  private readonly profile: string;

  private constructor(connection: BidiConnection, child: ChildProcess, profile: string) {
    this.connection = connection;
    this.child = child;
    this.profile = profile;
  }

  static async start(program: string): Promise<FirefoxProgram> {
    const profile = mkdtempSync(join(tmpdir(), 'markaz-firefox-'));
    writeFileSync(join(profile, 'user.js'), SETTINGS);
    const size = ['--width=1280', '--height=900'];
    const child = spawn(
      program,
      ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile, ...size],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    try {
      const connection = await BidiConnection.open(await addressOf(child));
      return new FirefoxProgram(connection, child, profile);
    } catch (error) {
      child.kill();
      throw error;
    }
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    await this.connection.send('browser.close', {}).catch(() => this.child.kill());
    await ended;
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
