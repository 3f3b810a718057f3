import { NextIntlClientProvider } from 'next-intl';
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';

// React asks for this word before it lets a test say when it is done.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** Sentences are shown as their keys. */
const SENTENCES = { locale: 'en' as const, timeZone: 'Asia/Dubai', messages: {}, onError: () => undefined };

function Page({ render }: { render: () => void }) {
  render();
  return null;
}

export interface Shown<Props, Result> {
  /** What the hook gave at the last rendering. */
  readonly current: Result;
  /** Shows the page anew, with what the server says now. */
  show(props: Props): Promise<void>;
  /** Does something and waits until the page shows what came of it. */
  does(deed: () => unknown): Promise<void>;
}

/** A hook on the smallest page that can hold it. */
export async function renderHook<Props, Result>(
  use: (props: Props) => Result,
  first: Props,
): Promise<Shown<Props, Result>> {
  const root = createRoot(document.createElement('div'));
  const seen: Result[] = [];
  const does = (deed: () => unknown) => act(async () => void (await deed()));
  const show = (props: Props) => {
    const children = createElement(Page, { render: () => void seen.push(use(props)) });
    return does(() => root.render(createElement(NextIntlClientProvider, { ...SENTENCES, children })));
  };
  await show(first);
  return {
    get current() {
      return seen[seen.length - 1] as Result;
    },
    show,
    does,
  };
}
