import { beforeEach, describe, expect, it } from 'vitest';
import { closing, reopened } from '@/components/editor/testing/closing-tab';
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

describe('A page that is loaded again while its last request is on its way', () => {
  it('has the words once', async () => {
    const { kept, arrive } = closing(server, (tab) => tab.type(' more', 3));
    const tab = reopened(server, kept);
    expect(tab.body).toEqual(['one more', 'two']);
    await arrive();
    await tab.engine.flush();
    expect(stored()).toEqual(['one more', 'two']);
    expect(tab.body).toEqual(stored());
    expect(tab.lost).toEqual([]);
  });

  it('has them once when the writer has gone on typing, and keeps what was typed since', async () => {
    const { kept, arrive } = closing(server, (tab) => tab.type(' more', 3).type('!', 4));
    const tab = reopened(server, kept).type(' and on', 3).type('?', 4);
    await arrive();
    await tab.engine.flush();
    expect(stored()).toEqual(['one more and on', 'two!?']);
    expect(tab.body).toEqual(stored());
    expect(tab.lost).toEqual([]);
  });

  it('has them once when a colleague has written before and after', async () => {
    const { kept, arrive } = closing(server, (tab) => tab.type(' more', 3));
    const tab = reopened(server, kept);
    await arrive();
    await new Tab(server, 'other').insert(' by Layla', 4).engine.flush();
    await tab.engine.flush();
    expect(stored()).toEqual(['one more', 'two by Layla']);
    expect(tab.body).toEqual(stored());
  });

  it('has what the request held and the device did not know', async () => {
    const { kept, arrive } = closing(server, (tab) => tab.type(' more', 3));
    const tab = reopened(server, { ...kept, changes: kept.changes.slice(0, 3) });
    await arrive();
    await tab.engine.flush();
    expect(stored()).toEqual(['one more', 'two']);
    expect(tab.body).toEqual(stored());
  });

  it('has them once when the page is loaded again twice before the request arrives', async () => {
    const { kept, arrive } = closing(server, (tab) => tab.type(' more', 3));
    const second = reopened(server, kept);
    const unconfirmed = { version: 0, clientId: 'new', changes: second.document.unconfirmed() };
    await arrive();
    const third = new Tab(server, 'third');
    third.document.adopt(rebaseUnconfirmed(third.view.state, unconfirmed, server.steps));
    await third.engine.flush();
    expect(stored()).toEqual(['one more', 'two']);
    expect(third.body).toEqual(stored());
  });

  it('saves them itself when the request never arrives', async () => {
    const { kept } = closing(server, (tab) => tab.type(' more', 3));
    const tab = reopened(server, kept);
    await tab.engine.flush();
    expect(stored()).toEqual(['one more', 'two']);
  });
});
