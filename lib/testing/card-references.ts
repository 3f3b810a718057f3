import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pieceCardContent, siteCardContent } from '@/lib/cards/card-content';
import type { DrawnCard } from '@/lib/cards/make-card';
import type { Locale } from '@/lib/i18n/locales';
import { DEFAULT_REGIONAL } from '@/lib/i18n/regional';

const SITE = { nameAr: 'مركز المستقبل للأبحاث', nameEn: 'Future Center for Research', ...DEFAULT_REGIONAL };
const SECTION = { nameAr: 'تحليلات', nameEn: 'Analysis' };

const piece = (locale: Locale, title: string, kicker = '') =>
  pieceCardContent(
    {
      ...{ kind: 'article', locale, title, kicker, section: SECTION },
      datelineAt: new Date('2018-07-19T08:00:00Z'),
    },
    SITE,
  );

/** The same with a logo, of which only the size and the bytes are drawn. */
function withLogo(content: DrawnCard, isAlone: boolean): DrawnCard {
  const logo = { id: '', contentHash: '', name: '', width: 192, height: 192, isAlone };
  return { ...content, logo, logoBytes: readFileSync(join('public', 'icons', 'markaz-192.png')) };
}

const FOUR_LINES =
  'كيف يخطط «الناتو» لإعادة هيكلة وجوده العسكري في العراق بعد هزيمة «داعش»، وما الذي تعنيه مهامه التدريبية الجديدة لدول الخليج العربي';

/** Cards of which a picture was looked at and stored, by the name of its file. */
export const CARD_REFERENCES: Readonly<Record<string, DrawnCard>> = {
  'ar-tanwin-one-line': piece('ar', 'شكراً جزيلاً أيضاً'),
  'ar-quotes-two-lines': piece('ar', 'كيف يخطط «الناتو» لإعادة هيكلة وجوده العسكري؟', 'مهام تدريبية:'),
  'ar-mixed-three-lines': piece(
    'ar',
    'قراءةً في وثائق NATO وبيانات F-16 بين 2014 و2017: نسبة 35% من الموازنة',
  ),
  'ar-presentation-forms': piece('ar', 'ﺍﻟﻨﺎﺗﻮ ﻓﻲ ﺍﻟﻌﺮﺍﻕ بعد ﻻ'),
  'ar-vocalised': piece('ar', 'وَقَالَ المُتَحَدِّثُ: «لَا سَلَامَ بِلَا عَدْلٍ»'),
  'ar-cut-at-a-word': piece('ar', 'عنوان طويل جداً عن إعادة هيكلة الحلف وبعثاته وموازناته وشركائه '.repeat(4)),
  'ar-four-lines': piece('ar', FOUR_LINES, 'مهام تدريبية:'),
  'ar-four-lines-logo': withLogo(piece('ar', FOUR_LINES, 'مهام تدريبية:'), false),
  'en-logo-alone': withLogo(piece('en', 'Ports and “power”'), true),
  'en-one-line': piece('en', 'Ports and “power”'),
  'en-four-lines': piece(
    'en',
    'How NATO plans to restructure its military presence in post-ISIS Iraq, and what الناتو means for the Gulf',
    'Training missions',
  ),
  'en-cut-at-a-word': piece(
    'en',
    'A very long title about the reorganisation of the alliance and its partners '.repeat(4),
  ),
  'ar-site': siteCardContent('ar', { name: 'مركز المستقبل', tagline: 'أبحاث وتحليلات بالعربية والإنجليزية' }),
  'en-site': siteCardContent('en', {
    name: 'Markaz',
    tagline: 'Research and analysis in Arabic and English',
  }),
};

export const referenceFile = (name: string) => join('lib', 'testing', 'card-references', `${name}.png`);
