import { NextIntlClientProvider } from 'next-intl';
import { createElement, act as reactAct } from 'react';
import { createRoot } from 'react-dom/client';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';

// React requires this flag for `act`.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** Without messages, next-intl returns the keys. */
const INTL = { locale: INTL_TAGS.en, timeZone: 'Asia/Dubai', messages: {}, onError: () => undefined };

function Page({ render }: { render: () => void }) {
  render();
  return null;
}

export interface RenderedHook<Props, Result> {
  /** Return value of the hook in the last render. */
  readonly current: Result;
  rerender(props: Props): Promise<void>;
  /** Runs the action and waits until React has rendered its effects. */
  act(action: () => unknown): Promise<void>;
}

/** Renders a hook in a component of its own, inside the intl provider. */
export async function renderHook<Props, Result>(
  use: (props: Props) => Result,
  first: Props,
): Promise<RenderedHook<Props, Result>> {
  const root = createRoot(document.createElement('div'));
  const results: Result[] = [];
  const act = (action: () => unknown) => reactAct(async () => void (await action()));
  const rerender = (props: Props) => {
    const children = createElement(Page, { render: () => void results.push(use(props)) });
    return act(() => root.render(createElement(NextIntlClientProvider, { ...INTL, children })));
  };
  await rerender(first);
  return {
    get current() {
      return results[results.length - 1] as Result;
    },
    rerender,
    act,
  };
}
