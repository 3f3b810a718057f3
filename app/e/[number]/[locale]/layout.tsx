import ReaderLayout from '@/app/[locale]/layout';

export const dynamic = 'force-dynamic';

/** Pages below the short address of an entry are readers' pages in the language that the address names. */
export default ReaderLayout;
