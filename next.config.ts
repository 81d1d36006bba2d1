import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { locales, prefixedLocales } from './i18n/locales';

const config: NextConfig = {
  poweredByHeader: false,
  // The front compresses whole pages once and keeps them.
  compress: false,
  // `npm run types` checks everything, tests included, which a server that only builds does not have.
  typescript: { ignoreBuildErrors: true },
  // French has no prefix in its addresses, the other languages have theirs.
  async redirects() {
    return [
      { source: '/fr', destination: '/', permanent: true },
      { source: '/fr/:path*', destination: '/:path*', permanent: true },
    ];
  },
  async rewrites() {
    const notFrench = ['api', '_next', ...prefixedLocales, ...locales].map((name) => `${name}(?:/|$)`);
    return {
      beforeFiles: [],
      afterFiles: [
        { source: '/', destination: '/fr' },
        { source: `/:path((?!${notFrench.join('|')}).*)`, destination: '/fr/:path' },
      ],
      fallback: [],
    };
  },
};

export default createNextIntlPlugin('./i18n/request.ts')(config);
