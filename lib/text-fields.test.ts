import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { DEFAULT_REGIONAL } from '@/lib/i18n/regional';
import { PersonShape } from '@/lib/people/shape';
import { SettingsShape } from '@/lib/settings/shape';
import { SectionShape, TermShape } from '@/lib/taxonomy/shape';
import { NewUserShape, OwnAccountShape, UserShape } from '@/lib/users/shape';

const account = { nameAr: 'عمر', nameEn: 'Omar', interfaceLocale: 'ar' };
const person = {
  ...{ nameAr: 'أمل', nameEn: 'Amal', honorificAr: 'د.', honorificEn: 'Dr', gender: 'female' },
  familyNameEn: 'Hassan',
  ...{ slugAr: 'أمل', slugEn: 'amal', bioAr: 'باحثة.', bioEn: 'A researcher.' },
  ...{ roleAr: 'باحثة أولى', roleEn: 'Senior researcher', orcid: '0000-0002-1825-0097', standing: 'former' },
  ...{ addresses: 'https://x.com/amal', photoId: '0191d2b4-7c1e-7000-8000-000000000001' },
};
const term = {
  ...{ nameAr: 'اقتصاد', nameEn: 'Economy', slugAr: 'اقتصاد', slugEn: 'economy' },
  ...{ descriptionAr: 'تجارة.', descriptionEn: 'Trade.' },
};
const settings = {
  ...{ nameAr: 'المركز', nameEn: 'The Centre', taglineAr: 'أبحاث', taglineEn: 'Research' },
  ...{ contactEmail: 'contact@institute.example', securityContact: 'https://institute.example/report' },
  ...DEFAULT_REGIONAL,
  accounts: 'https://x.com/institute',
  mostRead: 'on',
};

const SHAPES: [string, z.ZodType, Record<string, string>][] = [
  ['a person', PersonShape, person],
  ['a topic', TermShape, term],
  ['a section', SectionShape, { ...term, openingId: person.photoId }],
  ['an own account', OwnAccountShape, account],
  ['an account', UserShape, { ...account, role: 'author' }],
  ['a new account', NewUserShape, { ...account, role: 'author', email: 'omar@institute.example' }],
  ['the settings', SettingsShape, settings],
];

const fields = SHAPES.flatMap(([name, shape, valid]) =>
  Object.keys(valid).map((field) => [name, field, shape, valid] as const),
);

/** Controls, lone surrogates and invisible characters, which are not typed on purpose and cannot be shown. */
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

describe('Forms', () => {
  it.each(SHAPES)('accept %s as people write it', (_name, shape, valid) => {
    expect(shape.safeParse(valid).success).toBe(true);
  });

  it.each(fields)(
    'refuse, for %s, a %s with hidden controls or without visible characters',
    (_name, field, shape, valid) => {
      const refused = HOSTILE.filter((text) => !shape.safeParse({ ...valid, [field]: text }).success);
      const severalLines = /^(bio|description)/.test(field);
      const expected = severalLines ? HOSTILE.filter((text) => text !== 'a\u2028b') : HOSTILE;
      expect(refused).toEqual(expected);
    },
  );
});
