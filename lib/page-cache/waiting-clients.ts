/** The clients that wait for one render. */
export class WaitingClients {
  readonly #clients = new Set<EventTarget>();
  readonly #allDisconnected = new AbortController();
  #neverDisconnects = false;

  /** Aborts when the last client has disconnected. */
  get signal(): AbortSignal {
    return this.#allDisconnected.signal;
  }

  /** `client` aborts when the client disconnects; without one the render is wanted in any case. */
  add(client: AbortSignal | undefined): void {
    if (client === undefined) {
      this.#neverDisconnects = true;
      return;
    }
    this.#clients.add(client);
    client.addEventListener('abort', this.#onDisconnect);
    if (client.aborted) this.#remove(client);
  }

  /** Stops watching the connections, which outlive the render. */
  release(): void {
    for (const client of this.#clients) client.removeEventListener('abort', this.#onDisconnect);
    this.#clients.clear();
  }

  readonly #onDisconnect = ({ target }: Event) => {
    if (target !== null) this.#remove(target);
  };

  #remove(client: EventTarget): void {
    client.removeEventListener('abort', this.#onDisconnect);
    this.#clients.delete(client);
    if (this.#clients.size === 0 && !this.#neverDisconnects) this.#allDisconnected.abort();
  }
}
