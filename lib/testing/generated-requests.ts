import { type Random, seededRandom } from '@/cli/bench/seeded-random';
import {
  BODIES,
  BROKEN_LINES,
  METHODS,
  ORDINARY_HEADERS,
  OTHER_TARGETS,
  SPECIAL_HEADERS,
  VERSIONS,
} from './request-parts';

/** What one client sends: the bytes of each write, in order. They hold `requests` requests, well formed or not. */
export interface GeneratedConnection {
  writes: Buffer[];
  requests: number;
}

/** What the generator must know of the site: targets whose pages are stored, and entity tags of such pages. */
export interface GeneratedSite {
  stored: readonly string[];
  etags: readonly string[];
}

class RequestGenerator {
  constructor(
    private readonly random: Random,
    private readonly site: GeneratedSite,
  ) {}

  /** True in `percent` of all cases. */
  #happens(percent: number): boolean {
    return this.random.below(1_000) < percent * 10;
  }

  #several(least: number, most: number): number[] {
    return Array.from({ length: least + this.random.below(most - least + 1) }, (_, index) => index);
  }

  #recased(name: string): string {
    return this.random.pick([name, name, name.toLowerCase(), name.toUpperCase()]);
  }

  #etagHeader(): string {
    const { random, site } = this;
    const etag = random.pick(site.etags);
    const value = random.pick([etag, etag, etag.slice(2), `"x", ${etag}`, ` ${etag}\t`, `${etag}x`]);
    return `${this.#recased('If-None-Match')}: ${value}`;
  }

  #specialHeader(): string {
    const { random } = this;
    const [name, values] = random.pick(Object.entries(SPECIAL_HEADERS));
    return `${this.#recased(name)}${random.pick([': ', ': ', ':', ':\t', ':  '])}${random.pick(values)}`;
  }

  #header(isPlain: boolean): string {
    const { random } = this;
    if (this.#happens(20)) return this.#etagHeader();
    if (isPlain || this.#happens(45)) return random.pick(ORDINARY_HEADERS);
    return this.#happens(85) ? this.#specialHeader() : random.pick(BROKEN_LINES);
  }

  #requestLine(isPlain: boolean): string {
    const { random, site } = this;
    const method = isPlain || this.#happens(75) ? 'GET' : random.pick(METHODS);
    const target = isPlain || this.#happens(60) ? random.pick(site.stored) : random.pick(OTHER_TARGETS);
    const version = isPlain || this.#happens(92) ? 'HTTP/1.1' : random.pick(VERSIONS);
    return `${method} ${target} ${version}`;
  }

  /** One byte is removed, doubled or replaced. */
  #damaged(request: string): string {
    const { random } = this;
    const at = random.below(request.length);
    const byte = random.pick([
      '',
      '\r',
      '\n',
      '\r\n',
      ' ',
      ':',
      '\0',
      '\xff',
      '\t',
      String(request[at]).repeat(2),
    ]);
    return request.slice(0, at) + byte + request.slice(at + 1);
  }

  /** Two thirds of the requests are of the kind that browsers send for stored pages. */
  request(): string {
    const { random } = this;
    const isPlain = this.#happens(70);
    const headers = this.#several(0, 5).map(() => this.#header(isPlain));
    if (!this.#happens(isPlain ? 0 : 4)) headers.splice(random.below(headers.length + 1), 0, 'Host: x');
    const [announcement, body] = !isPlain && this.#happens(20) ? random.pick(BODIES) : [];
    if (announcement) headers.push(announcement);
    const request = `${[this.#requestLine(isPlain), ...headers].join('\r\n')}\r\n\r\n${body ?? ''}`;
    return !isPlain && this.#happens(8) ? this.#damaged(request) : request;
  }

  /** All bytes at once, one write for each request, or cut at arbitrary positions. */
  #writes(requests: Buffer[]): Buffer[] {
    const { random } = this;
    const bytes = Buffer.concat(requests);
    const way = random.pick(['together', 'cut', 'each', 'each', 'each']);
    if (way === 'each') return requests;
    if (way === 'together') return [bytes];
    const cuts = this.#several(1, 5).map(() => random.below(bytes.length + 1));
    const ends = [0, ...cuts, bytes.length].sort((a, b) => a - b);
    return ends.slice(1).map((end, index) => bytes.subarray(ends[index], end));
  }

  connection(): GeneratedConnection {
    const requests = this.#several(1, 4).map(() => Buffer.from(this.request(), 'latin1'));
    return { writes: this.#writes(requests), requests: requests.length };
  }
}

/** The same connections for the same seed, with at least `requests` requests in all. */
export function generateConnections(
  seed: number,
  requests: number,
  site: GeneratedSite,
): GeneratedConnection[] {
  const generator = new RequestGenerator(seededRandom(seed), site);
  const connections: GeneratedConnection[] = [];
  for (let count = 0; count < requests; count += connections.at(-1)?.requests ?? 0)
    connections.push(generator.connection());
  return connections;
}
