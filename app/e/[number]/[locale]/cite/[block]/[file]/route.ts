import { citationResponse } from '@/app/[locale]/(site)/citation-response';
import { readCitedBlock } from '@/app/e/[number]/[locale]/cite/[block]/read-cited-block';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ number: string; locale: string; block: string; file: string }>;
}

/** The reference of one block of a piece, for programs that keep references. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { piece, block } = await readCitedBlock({ params });
  return citationResponse(piece, (await params).file, block);
}
