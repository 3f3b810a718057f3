import type { SampleSection } from './types';

export const sections: SampleSection[] = [
  {
    key: 'politics',
    slugAr: 'تحليلات-سياسية',
    slugEn: 'politics',
    nameAr: 'تحليلات سياسية',
    nameEn: 'Politics',
    descriptionAr:
      'قراءات في السياسات الداخلية والعلاقات الدولية، وفي التحولات التي تعيد ترتيب موازين القوى.',
    descriptionEn:
      'Domestic politics, international relations and the shifts that rearrange the balance of power.',
  },
  {
    key: 'security',
    slugAr: 'أمن-ودفاع',
    slugEn: 'security-and-defence',
    nameAr: 'أمن ودفاع',
    nameEn: 'Security and Defence',
    descriptionAr: 'دراسات في الأمن الإقليمي والسياسات الدفاعية والتهديدات غير التقليدية.',
    descriptionEn: 'Regional security, defence policy and unconventional threats.',
  },
  {
    key: 'economy',
    slugAr: 'اقتصاد',
    slugEn: 'economy',
    nameAr: 'اقتصاد',
    nameEn: 'Economy',
    descriptionAr: 'تحليلات في التجارة والطاقة والموارد والأسواق، وصلتها بالسياسة.',
    descriptionEn: 'Trade, energy, resources and markets, and what they have to do with politics.',
  },
  {
    key: 'technology',
    slugAr: 'تكنولوجيا',
    slugEn: 'technology',
    nameAr: 'تكنولوجيا',
    nameEn: 'Technology',
    descriptionAr: 'التقنيات الناشئة والبنية التحتية الرقمية، وما تثيره من أسئلة أمام الدول والمجتمعات.',
    descriptionEn:
      'Emerging technologies, digital infrastructure and the questions they put to states and societies.',
  },
  {
    key: 'society',
    slugAr: 'مجتمع-وثقافة',
    slugEn: 'society-and-culture',
    nameAr: 'مجتمع وثقافة',
    nameEn: 'Society and Culture',
    descriptionAr: 'اتجاهات اجتماعية وثقافية تتشكل ببطء، ثم تظهر آثارها في السياسة والاقتصاد.',
    descriptionEn:
      'Social and cultural trends that form slowly and then show themselves in politics and the economy.',
  },
];
