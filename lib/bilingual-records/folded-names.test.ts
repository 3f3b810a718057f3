import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { fold } from '@/lib/i18n/fold';
import { isPlainLine } from '@/lib/i18n/plain-text';
import { foldedColumns } from './folded-columns';

/** Blocks of Latin and Arabic letters, marks, signs of transliteration, invisible characters and presentation forms. */
const BLOCKS = [
  [0x20, 0x24f],
  [0x2b0, 0x36f],
  [0x600, 0x6ff],
  [0x1e00, 0x1eff],
  [0x200b, 0x206f],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfeff],
] as const;

it('The database folds names of Latin and Arabic letters as fold does', async () => {
  const letters = BLOCKS.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index)),
  ).filter((letter) => /\p{Assigned}/u.test(letter) && isPlainLine(letter));
  const names = [...letters.map((letter) => `a${letter}b`), 'Straße  Ǿrsted-Łódź', 'أَحْمَد ٱلكعبي گوهر ۱۲٣'];
  const rows = await db().$queryRaw<{ folded: string }[]>`
    SELECT public.fold_names(name, 'X') AS "folded" FROM unnest(${names}::text[]) WITH ORDINALITY AS given(name, n) ORDER BY n`;
  const differing = names.filter((name, index) => rows[index]?.folded !== fold(`${name} X`));
  expect(differing.map((name) => name.codePointAt(1)?.toString(16))).toEqual([]);
});

it('A build that does not fold names stores them folded all the same, when it adds and when it renames', async () => {
  const fields = { nameAr: 'أحمد', nameEn: 'Ahmed', slugAr: 'احمد', slugEn: 'ahmed' };
  const { id } = await db().topic.create({ data: { ...fields, slugArFolded: 'x', slugEnFolded: 'x' } });
  const stored = async () => (await db().topic.findUniqueOrThrow({ where: { id } })).nameFolded;
  expect(await stored()).toBe(foldedColumns(fields).nameFolded);
  await db().topic.update({ where: { id }, data: { nameEn: 'Åsa' } });
  expect(await stored()).toBe('احمد asa');
});
