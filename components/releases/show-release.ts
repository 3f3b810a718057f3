import { formatDateTime } from '@/lib/i18n/dates';
import { issueText } from '@/lib/i18n/issue-text';
import { type Locale, localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { formatMoment } from '@/lib/i18n/wall-time';
import type { ReleaseView } from '@/lib/releases/types';
import { namedMessage } from './named-message';
import type { ShownRelease } from './shown-release';

type Issue = ReleaseView['issues'][number];

const CHANGEABLE = ['open', 'planned', 'refused'];

/** A release with moments, names and reasons in the user's language. */
export function showRelease(release: ReleaseView, locale: Locale): ShownRelease {
  const { failure, issues, createdBy, createdAt, publishedBy: _by, rolledBack: _back, ...rest } = release;
  const { state, plan, number } = release;
  const texts = (found: Issue[]) => [...new Set(found.map((issue) => issueText(issue, locale)))];
  const withTexts = <Item extends { issues: Issue[] }>(item: Item) => ({
    ...item,
    issues: texts(item.issues),
  });
  return {
    ...rest,
    issues: texts(issues),
    failure: failure.map((issue) => namedMessage(release, issue.path, issueText(issue, locale), locale)),
    sentence: sentenceOf(release, locale),
    moment: plan && formatMoment(plan.at, locale, plan.timeZone),
    startedBy: translator(locale, 'releases')('startedBy', {
      ...{ number, name: localised(createdBy, 'name', locale), at: formatDateTime(createdAt, locale) },
    }),
    editions: release.editions.map((edition) => ({
      ...withTexts(edition),
      warnings: texts(edition.warnings),
      canTake: canTake(edition),
      lacksReason: edition.issues.some(({ key }) => key === 'corrections.reasonMissing'),
    })),
    lists: release.lists.map((list) => ({ ...withTexts(list), canTake: canTake(list) })),
    redirects: release.redirects.map(withTexts),
    signatures: release.signatures.map(({ locale: language, signed }) => ({
      locale: language,
      signed: signed && {
        name: localised(signed.by, 'name', locale),
        at: formatDateTime(signed.at, locale),
      },
    })),
    can: { change: CHANGEABLE.includes(state), rollBack: state === 'published' },
  };
}

/** What forbids a release until somebody takes what there is now. */
const MENDED_BY_TAKING = ['releases.outdated', 'releases.listOutdated'];

const canTake = ({ isBehind, issues }: { isBehind: boolean; issues: Issue[] }) =>
  isBehind || issues.some(({ key }) => MENDED_BY_TAKING.includes(key));

/** When readers get it, or what became of it. */
function sentenceOf(
  { state, plan, publishedAt, publishedBy, rolledBack }: ReleaseView,
  locale: Locale,
): string {
  const t = translator(locale, 'releases');
  const moment = plan ? formatMoment(plan.at, locale, plan.timeZone) : '';
  if (state === 'planned' || state === 'refused') return t(`line.${state}`, { moment });
  if (state === 'rolledBack' && rolledBack)
    return t('line.rolledBack', {
      name: localised(rolledBack.by, 'name', locale),
      at: formatDateTime(rolledBack.at, locale),
    });
  if (state !== 'published' || !publishedAt) return t(state === 'discarded' ? 'line.discarded' : 'line.open');
  const at = formatDateTime(publishedAt, locale);
  return publishedBy
    ? t('line.published', { at, name: localised(publishedBy, 'name', locale) })
    : t('line.publishedBySystem', { at });
}
