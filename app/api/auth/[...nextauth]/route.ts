import NextAuth from 'next-auth';
import { authOptions } from '@/app/studio/auth-options';

type Context = { params: Promise<{ nextauth: string[] }> };

// The options are read at each request, because they depend on the environment of the running server, not of the build.
async function handler(request: Request, context: Context): Promise<Response> {
  // With a custom logger, next-auth would log whatever a client sends to this address.
  if ((await context.params).nextauth[0] === '_log') return new Response(null, { status: 404 });
  return NextAuth(authOptions())(request, context);
}

export { handler as GET, handler as POST };
