import ReaderLayout, { viewport as readerViewport } from '@/app/[locale]/layout';

export const dynamic = 'force-dynamic';

export const viewport = readerViewport;

/** Pages below the short address of an entry are readers' pages in the language that the address names. */
export default ReaderLayout;
