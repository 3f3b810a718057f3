import { citationRoute } from '@/app/[locale]/(site)/citation-response';

export const dynamic = 'force-dynamic';

export const GET = citationRoute('article');
