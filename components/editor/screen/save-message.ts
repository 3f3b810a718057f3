import type { useTranslations } from 'next-intl';
import type { UnavailableReason } from '@/components/editor/sync/types';
import { formatTime } from '@/lib/i18n/dates';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import type { Locale } from '@/lib/i18n/locales';
import type { ScreenStatus } from './combined-status';
import { FIELD_LABELS } from './field-labels';

type Translate = ReturnType<typeof useTranslations<'editor'>>;
type Refused = Extract<ScreenStatus['state'], { kind: 'refused' }>;

/** The server's sentence goes on in ours, so its full stop goes. */
const withoutFullStop = (sentence: string) => sentence.replace(/\.$/, '');

function reasonOf(reason: UnavailableReason, t: Translate): string {
  if (typeof reason === 'string') return t(`save.reason.${reason}`);
  return 'message' in reason ? withoutFullStop(reason.message) : t('save.reason.proxy');
}

/** A page that is out of date loses what is not stored when it is loaded again; a proxy is the administrator's to mend. */
function refusedMessage(
  { message, proxyStatus, tooLarge }: Refused,
  isStoredOnDevice: boolean,
  t: Translate,
): string {
  const kept = isStoredOnDevice ? 'stored' : 'notStored';
  if (message) {
    return t('save.refused', { reason: withoutFullStop(message), advice: t(`save.advice.${kept}`) });
  }
  const cause = proxyStatus === undefined ? 'Outdated' : 'Proxy';
  const proxyReason = tooLarge ? 'tooLarge' : 'proxy';
  return t('save.refused', {
    reason: t(`save.refusedReason.${cause === 'Outdated' ? 'outdated' : proxyReason}`),
    advice: t(`save.advice.${kept}${cause}`),
  });
}

/**
 * The save state in words that no editor has to look up: never the number of an HTTP status. "Saved on this device" is said
 * exactly when unsaved text survives the closing of the page.
 */
export function saveMessage({ state, isStoredOnDevice }: ScreenStatus, t: Translate, locale: Locale): string {
  switch (state.kind) {
    case 'saved':
      return state.at ? t('save.savedAt', { time: formatTime(state.at, locale) }) : t('save.saved');
    case 'saving':
      return t('save.saving');
    case 'attention': {
      const names = state.fields.map((name) => t(`details.${FIELD_LABELS[name]}`));
      return t('save.attention', { fields: new Intl.ListFormat(INTL_TAGS[locale]).format(names) });
    }
    case 'offline':
      return t(isStoredOnDevice ? 'save.offline' : 'save.offlineNotStored');
    case 'signedOut':
      return t(isStoredOnDevice ? 'save.signedOut' : 'save.signedOutNotStored');
    case 'unavailable':
      return t(isStoredOnDevice ? 'save.failed' : 'save.failedNotStored', {
        reason: reasonOf(state.reason, t),
      });
    case 'refused':
      return refusedMessage(state, isStoredOnDevice, t);
  }
}
