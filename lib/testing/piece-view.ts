import { noonOf } from '@/lib/i18n/dates';
import type { PieceView } from '@/lib/publications/types';

/** A piece as the public queries return it, for tests of what pages make of it. */
export function pieceView(options: Partial<PieceView> = {}): PieceView {
  return {
    kind: 'article',
    locale: 'ar',
    number: 12,
    slug: 'الناتو-في-العراق',
    path: '/ar/articles/الناتو-في-العراق',
    kicker: 'مهام تدريبية:',
    kickerHtml: 'مهام تدريبية:',
    title: 'الناتو في العراق',
    titleHtml: 'الناتو في العراق',
    standfirst: '',
    standfirstHtml: '',
    bodyHtml: '<p dir="rtl">نص.</p>',
    readingMinutes: 0,
    contents: [],
    summary: 'نص.',
    searchTitle: null,
    searchDescription: null,
    isHiddenFromSearch: false,
    canonicalUrl: null,
    datelineAt: noonOf('2018-07-19'),
    cover: null,
    sharePicture: null,
    updatedAt: null,
    isUpdatedSameDay: false,
    corrections: [],
    formerVersions: [],
    relatedIds: [],
    section: { id: 'security', name: 'أمن', slug: 'أمن', path: '/ar/sections/أمن' },
    sectionPathElsewhere: '/en/sections/security',
    issue: null,
    authors: [
      {
        name: 'علياء السويدي',
        nameElsewhere: 'Alia Al Suwaidi',
        honorific: 'د.',
        gender: 'female',
        ...{ bio: '', role: '', photo: null },
        path: '/ar/authors/علياء-السويدي',
      },
    ],
    credits: [],
    topics: [{ id: 'alliances', name: 'التحالفات', slug: 'التحالفات', path: '/ar/topics/التحالفات' }],
    translation: {
      ...{ locale: 'en', path: '/en/articles/nato-in-iraq', title: 'NATO in Iraq' },
      ...{ cameFirst: false, isIndexed: true },
    },
    ...{ isLineElsewhere: false, linked: null, hasPage: true },
    cardPath: null,
    pdf: null,
    ...options,
  };
}
