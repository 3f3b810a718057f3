import { feedRoute } from '@/app/[locale]/(site)/feed-route';

export const dynamic = 'force-dynamic';

export const GET = feedRoute('lists', 'json');
