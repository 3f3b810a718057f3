import type { Merges } from '@/lib/entries/follow-merges';
import { LOCALES, localised } from '@/lib/i18n/locales';
import { StoredDescription } from '@/lib/lists/list-description';
import type { Arrangement } from '@/lib/lists/replace-arrangement';
import type { ListDescription } from '@/lib/lists/types';
import type { SettingAct } from './types';

type Settings = Arrangement['settings'];

const RULE = ['fill', 'sectionId', 'topicId', 'seriesId', 'personId', 'maxDays'] as const;

/** What was done with the settings of a list, its names and where it stands. A person or topic that was merged into another one is the same. */
export function settingActs(before: Settings, after: Settings, merges: Merges): SettingAct[] {
  const present = (value: string | number | null) => merges.get(String(value)) ?? value;
  const acts: SettingAct[] = [];
  if (RULE.some((name) => present(before[name]) !== present(after[name]))) acts.push({ act: 'rule' });
  if (before.shown !== after.shown) acts.push({ act: 'shown', from: before.shown, to: after.shown });
  if (before.showsOtherLanguage !== after.showsOtherLanguage)
    acts.push({ act: 'other_language', isShown: after.showsOtherLanguage });
  const [was, is] = [readDescription(before), readDescription(after)];
  return was && is ? [...acts, ...descriptionActs(was, is)] : acts;
}

/** Null in what an older build kept, and where only a later one can read it. */
const readDescription = ({ description }: Settings) => StoredDescription.safeParse(description).data ?? null;

function descriptionActs(was: ListDescription, is: ListDescription): SettingAct[] {
  const acts: SettingAct[] = [];
  for (const locale of LOCALES) {
    const [from, to] = [localised(was, 'name', locale), localised(is, 'name', locale)];
    if (from !== to) acts.push({ act: 'renamed', locale, from, to });
  }
  if (was.frontOrder !== is.frontOrder) acts.push({ act: 'front', order: is.frontOrder });
  if (was.isBeside !== is.isBeside) acts.push({ act: 'beside', isBeside: is.isBeside });
  const isSamePage = was.page?.slugAr === is.page?.slugAr && was.page?.slugEn === is.page?.slugEn;
  if (!isSamePage) acts.push({ act: 'page', change: !was.page ? 'made' : is.page ? 'moved' : 'ended' });
  if (JSON.stringify(was.blocks) !== JSON.stringify(is.blocks)) acts.push({ act: 'composed' });
  return acts;
}
