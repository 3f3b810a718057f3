import { readText } from '@/app/[locale]/(site)/search/read-search';
import { isLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { suggest } from '@/lib/publications/search/suggest';

interface Context {
  params: Promise<{ locale: string }>;
}

/** What `reader.js` offers below the field while somebody types: `[{ text, note, path }]`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return Response.json([], { status: 404 });
  const text = readText({ q: new URL(request.url).searchParams.get('q') ?? '' });
  const t = translator(locale, 'search');
  const suggestions = await suggest(text, locale);
  return Response.json(
    suggestions.map(({ kind, text: name, path }) => ({
      ...{ text: name, path: encodeURI(path) },
      note: kind === 'piece' ? null : t(`by.${kind}`),
    })),
  );
}
