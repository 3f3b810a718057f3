import type { RenderOutcome } from '@/lib/page-cache/rendered-page-types';
import { EVERYTHING } from '@/lib/public-changes/keys';
import type { PublicChange } from '@/lib/public-changes/public-change';
import { missing, page, type ReadsByKey, redirect } from './page-store-fixture';

export const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'settings', 'term:1'] as const;
export const TARGETS = Array.from({ length: 12 }, (_, number) => `/ar/${number}`);
export const FRAGMENTS = ['/ar/fragments/box', '/ar/fragments/footer'] as const;
/** Reads whatever there is. */
const READS_EVERYTHING = '/ar/11';

export type Kind = 'page' | 'redirect' | 'missing';

/**
 * A site whose pages say from which state of the database they were rendered, so that every answer can be compared with what the limits
 * allow. States are numbers of changes; 0 is the beginning.
 */
export class SiteModel {
  readonly changes: PublicChange[] = [];
  /** When the store received each change. Milliseconds. */
  readonly receivedMs = new Map<number, number>();

  get newest(): number {
    return this.changes.length;
  }

  commit(keys: string[], withdrawn: string[]): PublicChange {
    const change = { number: this.newest + 1, keys: [...new Set([...keys, ...withdrawn])], withdrawn };
    this.changes.push(change);
    return change;
  }

  /** How often the key had changed in a state. */
  #version(key: string, state: number): number {
    return this.changes.slice(0, state).filter(({ keys }) => keys.includes(key)).length;
  }

  #ownKey(target: string): string {
    return KEYS[[...target].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % KEYS.length] ?? 'a';
  }

  reads(target: string, state: number): ReadsByKey {
    if (target === READS_EVERYTHING) return { [EVERYTHING]: 'immediate' };
    const own = this.#ownKey(target);
    const shift = this.#version(own, state) % 3;
    const others = KEYS.filter((_, index) => (index + shift + target.length + own.charCodeAt(0)) % 3 === 0);
    const isFragment = FRAGMENTS.some((fragment) => fragment === target);
    return {
      ...Object.fromEntries(others.map((key) => [key, 'delayed' as const])),
      [own]: isFragment ? 'delayed' : 'immediate',
    };
  }

  kind(target: string, state: number): Kind {
    if (target.includes('fragments') || target === READS_EVERYTHING) return 'page';
    const version = this.#version(this.#ownKey(target), state);
    if (version % 5 === 3) return 'missing';
    return version % 5 === 4 ? 'redirect' : 'page';
  }

  render(target: string, state: number): RenderOutcome {
    const reads = this.reads(target, state);
    const kind = this.kind(target, state);
    if (kind === 'missing') return missing(404, reads);
    if (kind === 'redirect') return redirect(`${target}@${state}`, reads);
    const own = `[${target}@${state}]`;
    const isPlain = target.includes('fragments') || Number(target.slice(4)) % 3 === 0;
    return page(isPlain ? own : [own, { fragment: FRAGMENTS[0] }, '–', { fragment: FRAGMENTS[1] }], reads);
  }

  /** The states of the page and the fragments in a text that is what `render` makes of them. */
  statesIn(target: string, text: string): { target: string; state: number }[] {
    const found = [...text.matchAll(/\[([^@\]]+)@(\d+)\]/g)].map(([, name = '', state]) => ({
      target: name,
      state: Number(state),
    }));
    const own = found[0];
    if (own?.target !== target) throw new Error(`${target} was answered with ${text}`);
    const outcome = this.render(target, own.state);
    const parts = outcome.kind === 'page' ? outcome.parts : [];
    const expected = parts.flatMap((part) => (part.kind === 'fragment' ? [part.target] : []));
    const plain = text.replace(/\[[^\]]+\]/g, '');
    if (
      found
        .slice(1)
        .map((item) => item.target)
        .join() !== expected.join() ||
      !/^–?$/.test(plain)
    ) {
      throw new Error(`${target} was answered with ${text}`);
    }
    return found;
  }

  /** Something that the page shows in this state was withdrawn by a change up to `known`. */
  isWithdrawn(target: string, state: number, known: number): boolean {
    const reads = this.reads(target, state);
    return this.changes
      .slice(state, known)
      .some(({ withdrawn }) =>
        withdrawn.some((key) => key === EVERYTHING || key in reads || EVERYTHING in reads),
      );
  }

  /** Whether a reader who came when `seen` was known may get the page in this state now. */
  isAllowed(target: string, state: number, seen: number, nowMs: number): boolean {
    const reads = this.reads(target, state);
    const isPage = this.kind(target, state) === 'page';
    for (const [key, freshness] of Object.entries(reads)) {
      const first = this.changes
        .slice(state, seen)
        .find(({ keys }) => key === EVERYTHING || keys.includes(key) || keys.includes(EVERYTHING));
      if (!first) continue;
      if (freshness === 'immediate' || !isPage || first.keys.includes(EVERYTHING)) return false;
      const limitMs = key === 'settings' || key.startsWith('term:') ? 10_000 : 2_000;
      const receivedMs = this.receivedMs.get(first.number) ?? Number.NEGATIVE_INFINITY;
      if (nowMs >= receivedMs + limitMs) return false;
    }
    return true;
  }
}
