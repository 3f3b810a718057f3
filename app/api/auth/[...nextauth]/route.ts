import NextAuth from 'next-auth';
import { authOptions } from '@/app/studio/auth-options';

type Context = { params: Promise<{ nextauth: string[] }> };

// Options are read per request: they depend on the environment of the running server, not of the build.
const handler = (request: Request, context: Context) => NextAuth(authOptions())(request, context);

export { handler as GET, handler as POST };
