import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeServer } from '@/components/editor/testing/fake-server';
import { Tab } from '@/components/editor/testing/tab';
import { linesOf } from '@/components/editor/testing/writer';
import { article } from '@/lib/richtext/build';
import { parseDocument } from '@/lib/richtext/document';
import { randomNumbers } from '@/lib/richtext/testing/random-change';
import { countedIds } from '@/lib/richtext/testing/sample-document';
import { rebaseUnconfirmed } from './rebase-unconfirmed';

const TURNS = 40;
const FAULTS = ['offline', 'lostAnswer', 'lostAnswer', 'unavailable', 'signedOut'] as const;
/** The server of these tests refuses every step that holds this mark. */
const REFUSED = '!';

/** Two writers who type numbered words while requests fail, steps are refused and tabs crash. */
class Newsroom {
  readonly server = new FakeServer(
    article({ title: 'Title', body: [{ p: 'one' }, { p: 'two' }, { p: 'three' }] }, countedIds()),
  );
  readonly tabs: Tab[] = [];
  /** Texts beside the document, of tabs that are open and of those that crashed. */
  readonly aside: string[] = [];
  words = 0;
  private opened = 0;
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = randomNumbers(seed);
    this.server.refusedWord = REFUSED;
    this.tabs.push(this.open(), this.open());
  }

  async turn(): Promise<void> {
    const which = this.below(2);
    const tab = this.tabs[which] as Tab;
    const kind = this.random();
    if (kind < 0.5) this.type(tab);
    else if (kind < 0.6) this.server.faults.push(FAULTS[this.below(FAULTS.length)] ?? 'offline');
    else if (kind < 0.85) await tab.engine.flush();
    else if (kind < 0.93) await tab.engine.refresh();
    else this.tabs[which] = await this.crash(tab);
  }

  async settle(): Promise<void> {
    this.server.faults = [];
    for (const tab of [...this.tabs, ...this.tabs]) {
      await tab.engine.flush();
      await tab.engine.refresh();
    }
    for (const tab of this.tabs)
      this.aside.push(...tab.stepStore.asides.map(({ words }) => words), ...tab.lost);
  }

  private open(): Tab {
    this.opened += 1;
    return new Tab(this.server, `tab${this.opened}`);
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  /** Each word is one change; adjacent ones are sent as one step. Some of them are refused. */
  private type(tab: Tab): void {
    const block = 3 + this.below(3);
    for (let count = this.below(4); count >= 0; count -= 1) {
      this.words += 1;
      tab.insert(`<${this.words}${this.random() < 0.1 ? REFUSED : ''}>`, block);
    }
  }

  /** The tab ends, and what its device held some moments before is taken over by a new one. */
  private async crash(tab: Tab): Promise<Tab> {
    tab.engine.stop();
    const { moments } = tab.stepStore;
    const written = moments.findLastIndex(({ kept }) => kept.changes.at(-1)?.last === tab.lastSequence);
    const moment = moments[Math.max(written, moments.length - 1 - this.below(3))];
    this.aside.push(...tab.lost, ...(moment?.asides ?? []).map(({ words }) => words));
    const next = this.open();
    if (!moment) return next;
    const unconfirmed = { ...moment.kept, clientId: tab.clientId };
    const since = this.server.steps.slice(moment.kept.version);
    const { lost, ...rebased } = rebaseUnconfirmed(next.view.state, unconfirmed, since);
    next.document.adopt(rebased);
    next.stepStore.store({ version: next.document.version(), changes: next.document.unconfirmed() });
    if (lost !== '') this.aside.push(lost);
    if (this.random() < 0.5) await this.sendLate(tab);
    return next;
  }

  /** The last request of a tab reaches the server after its changes were taken over. */
  private async sendLate({ clientId, document }: Tab): Promise<void> {
    const { steps } = document.nextBatch({});
    await this.server.transport.send({
      ...{ version: document.version(), clientId },
      steps: steps.map(({ step }) => step),
      sequences: steps.map(({ last }) => last),
    });
  }
}

const wordsIn = (text: string) => [...text.matchAll(/<(\d+)!?>/g)].map((match) => Number(match[1]));

describe('Whatever two writers, their connections and their browsers do', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each(Array.from({ length: 150 }, (_, index) => index + 1))(
    'every word is there once, in the text or beside it (%i)',
    async (seed) => {
      const newsroom = new Newsroom(seed);
      for (let turn = 0; turn < TURNS; turn += 1) await newsroom.turn();
      await newsroom.settle();
      const { server, tabs, aside, words } = newsroom;
      const stored = linesOf(parseDocument(server.document)).slice(3);
      for (const tab of tabs) expect(tab.body).toEqual(stored);
      const found = [...wordsIn(stored.join('')), ...wordsIn(aside.join(''))].sort((a, b) => a - b);
      expect(found).toEqual(Array.from({ length: words }, (_, index) => index + 1));
      expect(stored.join('')).not.toContain(REFUSED);
    },
  );
});
