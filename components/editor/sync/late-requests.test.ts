import { beforeEach, describe, expect, it } from 'vitest';
import { FakeServer } from '@/components/editor/testing/fake-server';
import { Tab } from '@/components/editor/testing/tab';
import { linesOf } from '@/components/editor/testing/writer';
import { article } from '@/lib/richtext/build';
import { parseDocument } from '@/lib/richtext/document';
import { countedIds } from '@/lib/richtext/testing/sample-document';
import { rebaseUnconfirmed } from './rebase-unconfirmed';

let server: FakeServer;
const stored = () => linesOf(parseDocument(server.document)).slice(3);

beforeEach(() => {
  server = new FakeServer(article({ title: 'Title', body: [{ p: 'one' }, { p: 'two' }] }, countedIds()));
});

/** A tab whose request is on its way while its page is loaded again: `arrive` lets the server have it. */
function closing(type: (tab: Tab) => void) {
  let arrive: () => Promise<unknown> = async () => undefined;
  const { version, document } = server;
  const slow: FakeServer['transport'] = {
    ...server.transport,
    send: (batch) => {
      arrive = () => server.transport.send(batch);
      return new Promise(() => undefined);
    },
  };
  const tab = new Tab({ version, document, transport: slow }, 'closed');
  type(tab);
  void tab.engine.flush();
  tab.engine.stop();
  return { kept: { clientId: 'closed', ...tab.stepStore.stored }, arrive: () => arrive() };
}

type Kept = ReturnType<typeof closing>['kept'];

/** The page after it was loaded again: it takes the changes of the closed tab over. */
function reopened(kept: Kept): Tab {
  const tab = new Tab(server, 'new');
  tab.document.adopt(rebaseUnconfirmed(tab.view.state, kept, []));
  return tab;
}

describe('A page that is loaded again while its last request is on its way', () => {
  it('has the words once', async () => {
    const { kept, arrive } = closing((tab) => tab.type(' more', 3));
    const tab = reopened(kept);
    expect(tab.body).toEqual(['one more', 'two']);
    await arrive();
    await tab.engine.flush();
    expect(stored()).toEqual(['one more', 'two']);
    expect(tab.body).toEqual(stored());
    expect(tab.lost).toEqual([]);
  });

  it('has them once when the writer has gone on typing, and keeps what was typed since', async () => {
    const { kept, arrive } = closing((tab) => tab.type(' more', 3).type('!', 4));
    const tab = reopened(kept).type(' and on', 3).type('?', 4);
    await arrive();
    await tab.engine.flush();
    expect(stored()).toEqual(['one more and on', 'two!?']);
    expect(tab.body).toEqual(stored());
    expect(tab.lost).toEqual([]);
  });

  it('has them once when a colleague has written before and after', async () => {
    const { kept, arrive } = closing((tab) => tab.type(' more', 3));
    const tab = reopened(kept);
    await arrive();
    await new Tab(server, 'other').insert(' by Layla', 4).engine.flush();
    await tab.engine.flush();
    expect(stored()).toEqual(['one more', 'two by Layla']);
    expect(tab.body).toEqual(stored());
  });

  it('has what the request held and the device did not know', async () => {
    const { kept, arrive } = closing((tab) => tab.type(' more', 3));
    const tab = reopened({ ...kept, changes: kept.changes.slice(0, 3) });
    await arrive();
    await tab.engine.flush();
    expect(stored()).toEqual(['one more', 'two']);
    expect(tab.body).toEqual(stored());
  });

  it('has them once when the page is loaded again twice before the request arrives', async () => {
    const { kept, arrive } = closing((tab) => tab.type(' more', 3));
    const second = reopened(kept);
    const unconfirmed = { version: 0, clientId: 'new', changes: second.document.unconfirmed() };
    await arrive();
    const third = new Tab(server, 'third');
    third.document.adopt(rebaseUnconfirmed(third.view.state, unconfirmed, server.steps));
    await third.engine.flush();
    expect(stored()).toEqual(['one more', 'two']);
    expect(third.body).toEqual(stored());
  });

  it('saves them itself when the request never arrives', async () => {
    const { kept } = closing((tab) => tab.type(' more', 3));
    const tab = reopened(kept);
    await tab.engine.flush();
    expect(stored()).toEqual(['one more', 'two']);
  });
});
