import type { SamplePerson } from './types';

export const people: SamplePerson[] = [
  {
    key: 'alia-suwaidi',
    slugAr: 'علياء-السويدي',
    slugEn: 'alia-al-suwaidi',
    nameAr: 'علياء السويدي',
    nameEn: 'Alia Al Suwaidi',
    honorificAr: 'د.',
    honorificEn: 'Dr',
    gender: 'female',
    bioAr: 'باحثة إماراتية في اقتصادات المياه والطاقة، تُعنى بالصلة بين كلفة الموارد وتخطيط المدن.',
    bioEn:
      'An Emirati researcher on the economics of water and energy, with a particular interest in how the cost of resources shapes the planning of cities.',
  },
  {
    key: 'hossam-fawzy',
    slugAr: 'حسام-الدين-فوزي',
    slugEn: 'hossam-eldin-fawzy',
    nameAr: 'حسام الدين فوزي',
    nameEn: 'Hossam Eldin Fawzy',
    honorificAr: 'أ.د.',
    honorificEn: 'Prof.',
    gender: 'male',
    bioAr:
      'أستاذ مصري متخصص في الاقتصاد السياسي الدولي، يكتب عن التجارة والمؤسسات المالية ودور القوى المتوسطة.',
    bioEn:
      'An Egyptian professor of international political economy who writes on trade, financial institutions and the role of middle powers.',
  },
  {
    key: 'nada-charafeddine',
    slugAr: 'ندى-شرف-الدين',
    slugEn: 'nada-charafeddine',
    nameAr: 'ندى شرف الدين',
    nameEn: 'Nada Charafeddine',
    honorificAr: 'د.',
    honorificEn: 'Dr',
    gender: 'female',
    bioAr:
      'باحثة لبنانية في شؤون الوساطة وتسوية النزاعات، عملت سنوات في تحرير الدوريات الأكاديمية بالعربية والفرنسية.',
    bioEn:
      'A Lebanese scholar of mediation and conflict resolution who spent several years editing academic journals in Arabic and French.',
  },
  {
    key: 'zaid-amayreh',
    slugAr: 'زيد-العمايرة',
    slugEn: 'zaid-al-amayreh',
    nameAr: 'زيد العمايرة',
    nameEn: 'Zaid Al-Amayreh',
    honorificAr: 'د.',
    honorificEn: 'Dr',
    gender: 'male',
    bioAr: 'باحث أردني في الأمن البحري وسلاسل الإمداد، يهتم بأثر الاضطرابات الأمنية في حركة التجارة.',
    bioEn:
      'A Jordanian researcher on maritime security and supply chains, interested in what insecurity does to the movement of trade.',
  },
  {
    key: 'yassine-elouardi',
    slugAr: 'ياسين-الوردي',
    slugEn: 'yassine-el-ouardi',
    nameAr: 'ياسين الوردي',
    nameEn: 'Yassine El Ouardi',
    honorificAr: '',
    honorificEn: '',
    gender: 'male',
    bioAr:
      'كاتب مغربي في شؤون التكنولوجيا والبنية التحتية الرقمية، يبحث في حضور اللغة العربية في تقنيات المعلومات.',
    bioEn:
      'A Moroccan writer on technology and digital infrastructure whose work follows the place of Arabic in computing.',
  },
  {
    key: 'hala-bayati',
    slugAr: 'هالة-البياتي',
    slugEn: 'hala-al-bayati',
    nameAr: 'هالة البياتي',
    nameEn: 'Hala Al-Bayati',
    honorificAr: 'د.',
    honorificEn: 'Dr',
    gender: 'female',
    bioAr: 'باحثة عراقية في قضايا الأمن والمجتمع، تتابع التحولات في المؤسسات الأمنية ووسائل الإعلام.',
    bioEn:
      'An Iraqi researcher on security and society who follows change in security institutions and in the media.',
  },
  {
    key: 'ahmed-sayed-hussein',
    slugAr: 'أحمد-سيد-حسين',
    slugEn: 'ahmed-sayed-hussein',
    nameAr: 'أحمد سيد حسين',
    nameEn: 'Ahmed Sayed Hussein',
    honorificAr: 'د.',
    honorificEn: 'Dr',
    gender: 'male',
    bioAr: 'كاتب يسهم في صفحات المركز.',
    bioEn: 'A contributor to the Center’s pages.',
  },
  {
    key: 'magued-osman',
    slugAr: 'ماجد-عثمان',
    slugEn: 'magued-osman',
    nameAr: 'ماجد عثمان',
    nameEn: 'Magued Osman',
    honorificAr: 'أ.د.',
    honorificEn: 'Prof.',
    gender: 'male',
    bioAr: 'كاتب يسهم في صفحات المركز.',
    bioEn: 'A contributor to the Center’s pages.',
  },
];
