import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { PersonShape } from '@/lib/people/shape';
import { SettingsShape } from '@/lib/settings/shape';
import { TermShape } from '@/lib/taxonomy/shape';
import { NewUserShape, OwnAccountShape, UserShape } from '@/lib/users/shape';

const account = { nameAr: 'عمر', nameEn: 'Omar', interfaceLocale: 'ar' };
const person = {
  ...{ nameAr: 'أمل', nameEn: 'Amal', honorificAr: 'د.', honorificEn: 'Dr', gender: 'female' },
  ...{ slugAr: 'أمل', slugEn: 'amal', bioAr: 'باحثة.', bioEn: 'A researcher.' },
};
const place = {
  ...{ nameAr: 'اقتصاد', nameEn: 'Economy', slugAr: 'اقتصاد', slugEn: 'economy' },
  ...{ descriptionAr: 'تجارة.', descriptionEn: 'Trade.' },
};
const settings = {
  ...{ nameAr: 'المركز', nameEn: 'The Centre', taglineAr: 'أبحاث', taglineEn: 'Research' },
  contactEmail: 'desk@institute.example',
};

const DOORS: [string, z.ZodType, Record<string, string>][] = [
  ['a person', PersonShape, person],
  ['a section or topic', TermShape, place],
  ['an own account', OwnAccountShape, account],
  ['an account', UserShape, { ...account, role: 'author' }],
  ['a new account', NewUserShape, { ...account, role: 'author', email: 'omar@institute.example' }],
  ['the settings', SettingsShape, settings],
];

const fields = DOORS.flatMap(([door, shape, sound]) =>
  Object.keys(sound).map((field) => [door, field, shape, sound] as const),
);

/** Nothing that anybody would type on purpose, and nothing that a page could show. */
const HOSTILE = [
  ...[
    'a\u0000b',
    'a\u001Bb',
    'a\uD800b',
    'a\uDC00',
    '\u202Egnp.exe',
    'a\u202Ab',
    '\u2066a\u2069',
    'a\u2028b',
  ],
  ...[
    '\u200B',
    '\u200B\u200D',
    '\uFEFF\u200B',
    '\u3164',
    '\u2800',
    '\u200F',
    '\u00AD',
    '\u034F',
    '\u{E0041}',
  ],
];

describe('The doors of the newsroom', () => {
  it.each(DOORS)('take %s as people write it', (_door, shape, sound) => {
    expect(shape.safeParse(sound).success).toBe(true);
  });

  it.each(fields)(
    'refuse, of %s, a %s that hides something or shows nothing',
    (_door, field, shape, sound) => {
      const refused = HOSTILE.filter((text) => !shape.safeParse({ ...sound, [field]: text }).success);
      const severalLines = /^(bio|description)/.test(field);
      const expected = severalLines ? HOSTILE.filter((text) => text !== 'a\u2028b') : HOSTILE;
      expect(refused).toEqual(expected);
    },
  );
});
