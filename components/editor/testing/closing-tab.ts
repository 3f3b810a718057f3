import { rebaseUnconfirmed, type UnconfirmedChanges } from '@/components/editor/sync/rebase-unconfirmed';
import type { FakeServer } from './fake-server';
import { Tab } from './tab';

/** A tab whose request is on its way while its page is loaded again: `arrive` lets the server have it. */
export function closing(server: FakeServer, type: (tab: Tab) => void) {
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

/** The page after it was loaded again: it takes the changes of the closed tab over. */
export function reopened(server: FakeServer, kept: UnconfirmedChanges, clientId = 'new'): Tab {
  const tab = new Tab(server, clientId);
  const since = server.steps.slice(kept.version);
  tab.document.adopt(rebaseUnconfirmed(tab.view.state, kept, since));
  return tab;
}
