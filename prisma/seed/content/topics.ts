import type { SampleTopic } from './types';

export const topics: SampleTopic[] = [
  {
    key: 'international-alliances',
    slugAr: 'التحالفات-الدولية',
    slugEn: 'international-alliances',
    nameAr: 'التحالفات الدولية',
    nameEn: 'International Alliances',
    descriptionAr: 'كيف تنشأ التحالفات والتكتلات، وكيف تتوسع، ومتى تفقد تماسكها.',
    descriptionEn: 'How alliances and blocs are formed, how they grow and when they lose their hold.',
  },
  {
    key: 'counter-terrorism',
    slugAr: 'مكافحة-الإرهاب',
    slugEn: 'counter-terrorism',
    nameAr: 'مكافحة الإرهاب',
    nameEn: 'Counter-Terrorism',
    descriptionAr: 'تحولات التنظيمات الإرهابية، وسياسات مواجهتها أمنياً وفكرياً.',
    descriptionEn:
      'How terrorist organisations change, and the policies, armed and otherwise, that answer them.',
  },
  {
    key: 'maritime-routes',
    slugAr: 'الممرات-البحرية',
    slugEn: 'maritime-routes',
    nameAr: 'الممرات البحرية',
    nameEn: 'Maritime Routes',
    descriptionAr: 'أمن الملاحة والموانئ والمضائق، وما يمر تحت البحر وفوقه.',
    descriptionEn:
      'The security of shipping, ports and straits, and of what runs beneath the sea as well as upon it.',
  },
  {
    key: 'artificial-intelligence',
    slugAr: 'الذكاء-الاصطناعي',
    slugEn: 'artificial-intelligence',
    nameAr: 'الذكاء الاصطناعي',
    nameEn: 'Artificial Intelligence',
    descriptionAr: 'تطبيقات الذكاء الاصطناعي وحوكمته، وموقع اللغة العربية منه.',
    descriptionEn: 'The uses and governance of artificial intelligence, and the place of Arabic in it.',
  },
  {
    key: 'energy-transition',
    slugAr: 'تحولات-الطاقة',
    slugEn: 'energy-transition',
    nameAr: 'تحولات الطاقة',
    nameEn: 'Energy Transition',
    descriptionAr: 'الانتقال إلى مصادر طاقة أنظف، وكلفته وفرصه في المنطقة.',
    descriptionEn: 'The move towards cleaner energy, what it costs and what it offers the region.',
  },
];
