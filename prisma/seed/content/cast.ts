import type { SampleUser } from './types';

/** The people who work in the newsroom, in the sample and in the tests' stories alike. */
export const cast: SampleUser[] = [
  {
    key: 'layla',
    email: 'layla.haddad@markaz.example',
    nameAr: 'ليلى حداد',
    nameEn: 'Layla Haddad',
    role: 'admin',
    interfaceLocale: 'ar',
  },
  {
    key: 'omar',
    email: 'omar.farouk@markaz.example',
    nameAr: 'عمر فاروق',
    nameEn: 'Omar Farouk',
    role: 'editor',
    interfaceLocale: 'ar',
  },
  {
    key: 'sara',
    email: 'sara.nasser@markaz.example',
    nameAr: 'سارة ناصر',
    nameEn: 'Sara Nasser',
    role: 'author',
    interfaceLocale: 'ar',
  },
  {
    key: 'daniel',
    email: 'daniel.reed@markaz.example',
    nameAr: 'دانيال ريد',
    nameEn: 'Daniel Reed',
    role: 'editor',
    interfaceLocale: 'en',
  },
];
