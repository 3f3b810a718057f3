import { citationResponse } from '@/app/[locale]/(site)/citation-response';
import { readCited } from '@/app/e/[number]/[locale]/cite/read-cited';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ number: string; locale: string; block: string; file: string }>;
}

/** The reference of one block of a piece, for programs that keep references. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { piece, block } = await readCited({ params });
  return citationResponse(piece, (await params).file, block);
}
