import { Rejection } from './rejection';
import { RenderFailures } from './render-failures';
import type { RenderOutcome, RenderRequest } from './rendered-page-types';
import type { StoredPage } from './stored-page';
import { WaitingClients } from './waiting-clients';

/** The state of the site in which a render begins. */
export interface RenderState {
  /** The last change that is known. */
  number: number;
  /** Changes between two epochs are not known. */
  epoch: number;
}

export interface PageRendersOptions {
  /** The page, if it is found without a render and can be sent. */
  load(key: string): Promise<StoredPage | null>;
  /** Rejects with Rejection when nothing can be rendered now. */
  requireState(): Promise<RenderState>;
  render(key: string, request: RenderRequest): Promise<RenderOutcome>;
  /** Takes what was rendered into the store, unless something newer or its withdrawal forbids it. */
  store(key: string, outcome: RenderOutcome, state: RenderState): StoredPage;
  /** Whether what is known of the page makes it useless that a render began in this state. */
  isOutdated(key: string, state: RenderState): boolean;
  /** Whether the page was rendered before, so that the address is not one that a client made up. */
  isKnown(key: string): boolean;
  onFailure(key: string, error: unknown): void;
  now(): number;
}

interface Render {
  page: Promise<StoredPage>;
  clients: WaitingClients;
  /** Null until the application is asked. */
  state: RenderState | null;
}

/** One render per page and state of the site, however many requests wait for it. */
export class PageRenders {
  /** The last one of each page. */
  readonly #running = new Map<string, Render>();
  readonly #failures: RenderFailures;
  #awaitedCount = 0;

  constructor(private readonly options: PageRendersOptions) {
    this.#failures = new RenderFailures(options.now);
  }

  /** How many renders run that readers wait for. */
  get awaitedCount(): number {
    return this.#awaitedCount;
  }

  isRunning(key: string): boolean {
    return this.#joinable(key) !== undefined;
  }

  /** For a reader. `client` aborts when the client disconnects. */
  async get(key: string, client: AbortSignal | undefined): Promise<StoredPage> {
    this.#awaitedCount += 1;
    try {
      const running = this.#joinable(key);
      if (!running) return await this.#start(key, client, this.options.isKnown(key)).page;
      running.clients.add(client);
      return await running.page;
    } finally {
      this.#awaitedCount -= 1;
    }
  }

  /** Nobody waits. The page was read often, so readers who come during the render must not be held up by others. */
  getInBackground(key: string): Promise<StoredPage> {
    const running = this.#joinable(key) ?? this.#start(key, undefined, true);
    running.clients.add(undefined);
    return running.page;
  }

  clear(): void {
    this.#running.clear();
    this.#failures.clear();
  }

  #joinable(key: string): Render | undefined {
    const running = this.#running.get(key);
    if (!running?.state) return running;
    return this.options.isOutdated(key, running.state) ? undefined : running;
  }

  #start(key: string, client: AbortSignal | undefined, hasPriority: boolean): Render {
    const clients = new WaitingClients();
    clients.add(client);
    const page = Promise.resolve().then(() => this.#run(key, render, hasPriority));
    const render: Render = { clients, state: null, page };
    this.#running.set(key, render);
    const onEnd = () => {
      clients.release();
      if (this.#running.get(key) === render) this.#running.delete(key);
    };
    render.page.then(onEnd, onEnd);
    return render;
  }

  async #run(key: string, render: Render, hasPriority: boolean): Promise<StoredPage> {
    const loaded = await this.options.load(key);
    if (loaded) return loaded;
    const state = await this.options.requireState();
    this.#failures.require(key, state);
    render.state = state;
    try {
      const { signal } = render.clients;
      const request = { hasPriority: hasPriority || this.options.isKnown(key), signal };
      const page = this.options.store(key, await this.options.render(key, request), state);
      this.#failures.delete(key);
      return page;
    } catch (error) {
      this.#recordFailure(key, state, error);
      throw error;
    }
  }

  #recordFailure(key: string, state: RenderState, error: unknown): void {
    // A render that was not tried has not failed: the next request may find a shorter queue.
    if (error instanceof Rejection && error.reason !== 'timeout') return;
    this.#failures.record(key, state, error);
    this.options.onFailure(key, error);
  }
}
