import { ownWordsOf, passwordIssues } from '@/lib/auth/passwords';
import type { Issue } from '@/lib/errors';
import { getSettings } from '@/lib/settings/get-settings';

/** The issues of a password that an account's owner chooses. The institute's names are among the first guesses at its passwords. */
export async function newPasswordIssues(
  account: Parameters<typeof ownWordsOf>[0],
  password: string,
): Promise<Issue[]> {
  const { nameAr, nameEn } = await getSettings();
  return passwordIssues(password, [...ownWordsOf(account), nameAr, nameEn]);
}
