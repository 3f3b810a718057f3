import { expect } from '@playwright/test';
import type { BidiConnection } from './bidi-connection';

/** The characters by which WebDriver names the keys that write nothing. */
const KEYS = {
  Control: '\uE009',
  Shift: '\uE008',
  Tab: '\uE004',
  Enter: '\uE007',
  Backspace: '\uE003',
  ArrowUp: '\uE013',
  End: '\uE010',
} as const;
export type KeyName = keyof typeof KEYS;

const down = (value: string) => ({ type: 'keyDown', value });
const up = (value: string) => ({ type: 'keyUp', value });

/** A tab with cookies of its own. */
export class FirefoxTab {
  private readonly connection: BidiConnection;
  private readonly context: string;
  private readonly userContext: string;

  private constructor(connection: BidiConnection, context: string, userContext: string) {
    this.connection = connection;
    this.context = context;
    this.userContext = userContext;
  }

  static async open(connection: BidiConnection): Promise<FirefoxTab> {
    const { userContext } = await connection.send('browser.createUserContext', {});
    const { context } = await connection.send('browsingContext.create', { type: 'tab', userContext });
    await connection.send('session.subscribe', { events: ['log.entryAdded'], contexts: [context] });
    return new FirefoxTab(connection, String(context), String(userContext));
  }

  async setCookie(name: string, value: string, domain: string): Promise<void> {
    const cookie = { name, value: { type: 'string', value }, domain, path: '/', httpOnly: true };
    const partition = { type: 'storageKey', userContext: this.userContext };
    await this.connection.send('storage.setCookie', { cookie, partition });
  }

  /** Opens a page. On a slow machine Firefox calls it complete while the tab still shows the page before it. */
  async goto(url: string): Promise<void> {
    await this.connection.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' });
    const isShown = (wanted?: string) => location.href === wanted && document.readyState === 'complete';
    // The page before it may vanish while it is asked.
    await expect.poll(() => this.run(isShown, new URL(url).href).catch(() => false)).toBe(true);
  }

  /** Runs a function in the page. It must use nothing from outside, and its arguments are strings. */
  async run<Result>(work: (...texts: string[]) => Result, ...texts: string[]): Promise<Result> {
    const answer = await this.connection.send('script.callFunction', {
      functionDeclaration: `(...texts) => JSON.stringify((${work})(...texts) ?? null)`,
      arguments: texts.map((value) => ({ type: 'string', value })),
      target: { context: this.context },
      awaitPromise: false,
    });
    if (answer.type === 'exception') throw new Error(JSON.stringify(answer.exceptionDetails));
    return JSON.parse((answer.result as { value: string }).value);
  }

  /** Presses the keys of these characters one after the other. */
  async type(text: string): Promise<void> {
    await this.keys([...text].flatMap((letter) => [down(letter), up(letter)]));
  }

  async press(key: KeyName): Promise<void> {
    await this.keys([down(KEYS[key]), up(KEYS[key])]);
  }

  async shift(key: KeyName): Promise<void> {
    await this.keys([down(KEYS.Shift), down(KEYS[key]), up(KEYS[key]), up(KEYS.Shift)]);
  }

  async ctrl(letter: string): Promise<void> {
    await this.keys([down(KEYS.Control), down(letter), up(letter), up(KEYS.Control)]);
  }

  async clickAt(x: number, y: number): Promise<void> {
    const actions = [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.perform({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  /** The page on sheets of A4. */
  async toPdf(): Promise<Buffer> {
    const page = { width: 21, height: 29.7 };
    const { data } = await this.connection.send('browsingContext.print', { context: this.context, page });
    return Buffer.from(String(data), 'base64');
  }

  async close(): Promise<void> {
    await this.connection.send('browsingContext.close', { context: this.context });
  }

  private keys(actions: object[]): Promise<void> {
    return this.perform({ type: 'key', id: 'keyboard', actions });
  }

  private async perform(source: object): Promise<void> {
    await this.connection.send('input.performActions', { context: this.context, actions: [source] });
  }
}
