import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { type Locale, localised } from '@/lib/i18n/locales';
import type { LineValues } from '@/lib/workflow/compose-line';
import { expect } from './fixtures';
import { interfaceMessages } from './interface-messages';
import { openMenu } from './open-menu';

/** On the composer's page: chooses a pattern by its English name and fills its blanks, with records of the newsroom where there are some. */
export async function fillBlanks(page: Page, locale: Locale, pattern: string, values: LineValues) {
  const t = interfaceMessages(locale, 'composer');
  const row = await db().linePattern.findFirstOrThrow({ where: { nameEn: pattern } });
  const option = page.getByRole('option', { name: localised(row, 'name', locale), exact: true });
  await openMenu(page.getByRole('combobox', { name: t.pattern }), option);
  await option.click();
  const { person, series, count, ...texts } = values;
  const fill = (name: string, text: string) => page.locator(`input[name="${name}"]`).fill(text);
  const pick = async (label: string, record: { nameAr: string; nameEn: string }) => {
    await page.getByRole('combobox', { name: label }).fill(localised(record, 'name', locale));
    await page.getByRole('option', { name: localised(record, 'name', locale) }).click();
  };
  if (series) await pick(t.findSeries, series);
  if (person && (await db().person.count({ where: { nameEn: person.nameEn } })) > 0) {
    await pick(t.findPerson, person);
    await expect(page.locator('input[name="personEn"]')).toHaveValue(person.nameEn);
  } else if (person) {
    const { nameAr: personAr, nameEn: personEn, honorificAr, honorificEn } = person;
    for (const [name, text] of Object.entries({ honorificAr, honorificEn, personAr, personEn }))
      await fill(name, text);
    await page.getByRole('combobox', { name: t.gender }).click();
    await page.getByRole('option', { name: t.genders[person.gender], exact: true }).click();
  }
  if (count) await fill('count', Number(count).toLocaleString(locale === 'ar' ? 'ar-EG' : 'en'));
  for (const [name, text] of Object.entries(texts as Record<string, Record<Locale, string>>)) {
    await fill(`${name}Ar`, text.ar);
    await fill(`${name}En`, text.en);
  }
}
