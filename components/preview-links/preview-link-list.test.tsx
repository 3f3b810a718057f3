import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import type { PreviewLinkState } from '@/lib/preview-links/types';
import { PreviewLinkList } from './preview-link-list';

function markupOf(state: PreviewLinkState): string {
  const link = {
    ...{ id: 'l', name: 'The ministry', state, revision: null, createdBy: 'Omar' },
    ...{ createdAt: 'today', expiresAt: 'tomorrow', openings: 0, lastOpenedAt: '' },
  };
  const actions = { revoke: async () => ({ ok: true as const, data: null }) };
  return renderToStaticMarkup(
    <MantineProvider>
      <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
        <PreviewLinkList
          links={[link]}
          asked={null}
          actions={actions}
          onAsk={() => {}}
          onRevoked={() => {}}
        />
      </NextIntlClientProvider>
    </MantineProvider>,
  );
}

it.each<PreviewLinkState>(['open', 'closed'])(
  'A link that is %s can be revoked, for it works or may work again',
  (state) => {
    expect(markupOf(state)).toContain('Revoke “The ministry”');
  },
);

it.each<PreviewLinkState>(['expired', 'revoked'])(
  'A link that is %s is over, and is not revoked',
  (state) => {
    expect(markupOf(state)).toContain('The ministry');
    expect(markupOf(state)).not.toContain('Revoke “The ministry”');
  },
);
