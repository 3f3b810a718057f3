import { mediaId } from './media-id';
import type { SampleSeries } from './types';

export const series: SampleSeries[] = [
  {
    key: 'future-files',
    slugAr: 'ملفات-المستقبل',
    slugEn: 'future-files',
    nameAr: 'ملفات المستقبل',
    nameEn: 'Future Files',
    descriptionAr: 'سلسلة تصدر بصورة غير دورية، يجمع كل عدد منها تحليلات في قضية واحدة تشغل الرأي العام.',
    descriptionEn:
      'An occasional series. Each issue gathers analyses of a single question of public concern.',
    periodicity: 'irregular',
    issues: [
      {
        number: 1,
        titleAr: 'الممرات البحرية: أمن التجارة في زمن الاضطراب',
        titleEn: 'Sea Lanes: Trade and Its Security in a Time of Disruption',
        date: '2024-03-11',
      },
      {
        number: 2,
        titleAr: 'هاريس أم ترامب؟ الانتخابات الأمريكية 2024.. القضايا والمسارات المُحتملة',
        titleEn: 'Harris or Trump? The 2024 US Election: Issues and Possible Paths',
        date: '2024-11-04',
      },
      {
        number: 3,
        titleAr: 'العربية والذكاء الاصطناعي: من الاستهلاك إلى الإسهام',
        titleEn: 'Arabic and Artificial Intelligence: From Using to Contributing',
        date: '2026-09-07',
      },
    ],
  },
  {
    key: 'trending-events',
    slugAr: 'اتجاهات-الأحداث',
    slugEn: 'trending-events',
    nameAr: 'اتجاهات الأحداث',
    nameEn: 'Trending Events',
    descriptionAr: 'مجلة دورية تتابع الاتجاهات الصاعدة في السياسة والأمن والاقتصاد والمجتمع.',
    descriptionEn: 'A journal that follows rising trends in politics, security, the economy and society.',
    periodicity: 'quarterly',
    issues: [
      {
        number: 40,
        titleAr: 'أدوار القوى المتوسطة في نظام دولي متغير',
        titleEn: 'Middle Powers in a Changing International Order',
        date: '2025-02-03',
        coverId: mediaId(17),
      },
      {
        number: 41,
        titleAr: 'اقتصادات تحت الاختبار: العملة والمناخ والمدينة',
        titleEn: 'Economies Under Test: Currency, Climate and the City',
        date: '2026-05-04',
        coverId: mediaId(18),
      },
    ],
  },
];
